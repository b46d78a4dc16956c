// The texts of the lessons in Forces, Words and Pictures (www/lessons/content/).

/** @type {Record<string, string>} */
export const lessonsAtoms = {
  // charges.js
  "Charges, masses, nuclei": "Ladungen, Massen, Kerne",
  "From a list of numbers to an atom: what the method computes of every sample, by hand and by machine.":
    "Von einer Reihe von Zahlen zum Atom: was das Verfahren aus jedem Beispiel berechnet, von Hand und mit der Maschine.",
  "One sample is an atom": "Ein Beispiel ist ein Atom",
  "A sample has parts: words, pixels, points. Inside the network every part is a short list of numbers. The first of them, called e, becomes the particle's charge; the others are its place.":
    "Ein Beispiel hat Teile: Wörter, Pixel, Punkte. Im Netz ist jeder Teil eine kurze Reihe von Zahlen. Die erste davon, e genannt, wird zur Ladung des Teilchens; die übrigen sind sein Ort.",
  "The charge is q = 2σ(e) − 1, where σ(e) = 1 / (1 + 2.718⁻ᵉ) squeezes any number between 0 and 1. So e = 0 gives q = 0, a large e gives almost +1, a very negative one almost −1.":
    "Die Ladung ist q = 2σ(e) − 1; dabei zwängt σ(e) = 1 / (1 + 2.718⁻ᵉ) jede beliebige Zahl zwischen 0 und 1. Also gibt e = 0 die Ladung q = 0, ein großes e fast +1, ein stark negatives fast −1.",
  "The mass is 1 for neutral and positive particles. A negative particle is lighter: its mass is 1 minus the size of its charge.":
    "Neutrale und positive Teilchen haben die Masse 1. Ein negatives Teilchen ist leichter: Seine Masse ist 1, vermindert um den Betrag seiner Ladung.",
  "A charge": "Eine Ladung",
  "A particle has e = 2.": "Ein Teilchen hat e = 2.",
  "What is its charge?": "Wie groß ist seine Ladung?",
  "Too small. 2.718⁻² is about 0.14, so σ(2) is about 0.88. Twice that, minus 1, is the charge.": "Zu klein. 2.718⁻² ist etwa 0.14, also ist σ(2) etwa 0.88. Das Doppelte davon, minus 1, ist die Ladung.",
  "Too large. σ(2) is about 0.88: twice that, minus 1, is less than 0.88.": "Zu groß. σ(2) ist etwa 0.88: Das Doppelte davon, minus 1, ist weniger als 0.88.",
  "Compute": "Berechnen",
  "Charge for e = 2": "Ladung für e = 2",
  "Charge for e = −2": "Ladung für e = −2",
  "Charge for e = 0": "Ladung für e = 0",
  "e = 2 gives {plus}, and e = −2 gives {minus}: the same size, the other sign.": "e = 2 gibt {plus}, und e = −2 gibt {minus}: derselbe Betrag, das andere Vorzeichen.",
  "The computation does not give what the formula says. Please tell those who make this page.": "Die Rechnung ergibt nicht, was die Formel sagt. Bitte sag es denen, die diese Seite machen.",
  "Masses": "Massen",
  "Atom A on the page has three particles, with the charges +0.75, −0.45 and −0.75.": "Atom A auf der Seite hat drei Teilchen mit den Ladungen +0.75, −0.45 und −0.75.",
  "Which is the heaviest?": "Welches ist das schwerste?",
  "Only a negative charge takes mass away: a proton keeps all of its mass, 1, and the more negative a particle is, the lighter it gets.":
    "Nur eine negative Ladung nimmt Masse weg: Ein Proton behält seine ganze Masse, 1, und je negativer ein Teilchen ist, desto leichter wird es.",
  "Show the atom": "Atom zeigen",
  "Mass at +0.75": "Masse bei +0.75",
  "Mass at −0.45": "Masse bei −0.45",
  "Mass at −0.75": "Masse bei −0.75",
  "Their masses are {proton}, {middle} and {electron}. The nucleus is the mean of all places, each multiplied by its mass: so electrons hardly move it, as in physics.":
    "Ihre Massen sind {proton}, {middle} und {electron}. Der Kern ist der Mittelwert aller Orte, jeder mit seiner Masse multipliziert: Elektronen verschieben ihn darum kaum, wie in der Physik.",
  "A surprise in the radius": "Eine Überraschung im Radius",
  "The paper's radius is the mean over the particles of the length of (1 − m)·place − nucleus. Take an atom of protons only (m = 1), all at the place (1.2, 1.6), which is 2 away from the origin.":
    "Der Radius des Papers ist die Länge von (1 − m)·Ort − Kern, gemittelt über alle Teilchen. Nimm ein Atom nur aus Protonen (m = 1), alle am Ort (1.2, 1.6), der vom Ursprung 2 entfernt ist.",
  "What is its radius?": "Wie groß ist sein Radius?",
  "About 0: all particles sit at the nucleus": "Etwa 0: Alle Teilchen sitzen am Kern",
  "So it should be, if a radius said how far particles lie from the nucleus. But for m = 1 the place is multiplied by 0, and what is left is the length of the nucleus itself.":
    "So müsste es sein, wenn ein Radius sagte, wie weit die Teilchen vom Kern entfernt liegen. Aber bei m = 1 wird der Ort mit 0 multipliziert, und übrig bleibt die Länge des Kerns selbst.",
  "About 2": "Etwa 2",
  "About 4": "Etwa 4",
  "Nothing is counted twice: the place falls away, the nucleus stays.": "Nichts wird doppelt gezählt: Der Ort fällt weg, der Kern bleibt.",
  "Radius, as the paper writes it": "Radius, wie ihn das Paper schreibt",
  "It is {radius}: the distance of the nucleus from the origin, not of the particles from the nucleus. Move the whole atom, and its radius changes.":
    "Er ist {radius}: der Abstand des Kerns vom Ursprung, nicht der der Teilchen vom Kern. Verschieb das ganze Atom, und sein Radius ändert sich.",
  "A formula can be printed, computed and still not mean what its name says. The page offers another radius, of the electrons alone: try it on this atom, and drag it about.":
    "Eine Formel kann gedruckt und berechnet werden und doch nicht das bedeuten, was ihr Name sagt. Die Seite bietet noch einen anderen Radius an, den der Elektronen allein: Probier ihn an diesem Atom aus und zieh es umher.",

  // energy.js
  "The energy and its balance point": "Die Energie und ihr Gleichgewicht",
  "Two atoms push and pull. At which distance do they rest, and do they always?": "Zwei Atome stoßen sich ab und ziehen sich an. In welchem Abstand ruhen sie, und ruhen sie immer?",
  "Push and pull": "Abstoßung und Anziehung",
  "Particles of two atoms with like charges push each other away, those with unlike charges attract. Added up, the energy at a distance d is L = c₁/d − c₂/(d + r): c₁ counts all pushing pairs, c₂ all pulling ones, and r is the mean radius of the two atoms.":
    "Teilchen zweier Atome stoßen sich ab, wenn ihre Ladungen das gleiche Vorzeichen haben, und ziehen sich an, wenn es verschieden ist. Zusammengezählt ist die Energie im Abstand d gleich L = c₁/d − c₂/(d + r): c₁ zählt alle Paare, die sich abstoßen, c₂ alle, die sich anziehen, und r ist der mittlere Radius der beiden Atome.",
  "The pull is counted from farther away, d + r, as if the electrons stood at the rim. Training moves atoms to where the energy is lower.":
    "Die Anziehung wird aus größerer Entfernung gerechnet, d + r, als stünden die Elektronen am Rand. Das Training bewegt Atome dahin, wo die Energie niedriger ist.",
  "What matters is the ratio k = c₂/c₁: how much stronger the pull is than the push.": "Es kommt auf das Verhältnis k = c₂/c₁ an: darauf, wie viel stärker die Anziehung ist als die Abstoßung.",
  "Like charges": "Gleiche Ladungen",
  "Two atoms of one particle each, both with e = 2, at a distance of 1, and then of 2.": "Zwei Atome aus je einem Teilchen, beide mit e = 2, erst im Abstand 1, dann im Abstand 2.",
  "Where is the energy lower, so that training would move them there?": "Wo ist die Energie niedriger, sodass das Training die beiden dorthin bewegen würde?",
  "At the distance 2": "Im Abstand 2",
  "At the distance 1": "Im Abstand 1",
  "Like charges push: c₁/d is smaller the farther they are, and there is nothing that pulls.":
    "Gleiche Ladungen stoßen sich ab: c₁/d ist umso kleiner, je weiter sie voneinander entfernt sind, und es gibt nichts, was anzieht.",
  "Energy at distance 1": "Energie im Abstand 1",
  "Energy at distance 2": "Energie im Abstand 2",
  "{near} at distance 1, {far} at distance 2: twice as far, half the energy. They move apart.": "{near} im Abstand 1, {far} im Abstand 2: doppelt so weit, halb so viel Energie. Sie rücken auseinander.",
  "The balance": "Das Gleichgewicht",
  "If the pull is stronger, k > 1, there is one distance at which the energy is lowest: d = r·(√k + 1)/(k − 1). There the atoms rest.":
    "Ist die Anziehung stärker, k > 1, so gibt es einen Abstand, in dem die Energie am niedrigsten ist: d = r·(√k + 1)/(k − 1). Dort ruhen die Atome.",
  "Two atoms have k = 4. At how many mean radii do they rest?": "Zwei Atome haben k = 4. In einem Abstand von wie vielen mittleren Radien ruhen sie?",
  "radii": "Radien",
  "Too near. √4 is 2, so (2 + 1)/(4 − 1) is what the formula says.": "Zu nah. √4 ist 2, also sagt die Formel (2 + 1)/(4 − 1).",
  "Too far. √4 is 2, so (2 + 1)/(4 − 1) is what the formula says. (The paper's text prints √(k + 1), which gives 1.08.)":
    "Zu weit. √4 ist 2, also sagt die Formel (2 + 1)/(4 − 1). (Im Text des Papers steht √(k + 1), das gäbe 1.08.)",
  "Show the two atoms": "Die beiden Atome zeigen",
  "Mean radius": "Mittlerer Radius",
  "They rest at": "Gleichgewichtsabstand",
  "They rest at the distance {rest}, where the mean radius is {radius}: {times} radius. Drag one of them: the energy rises on either side.":
    "Sie ruhen im Abstand {rest} bei einem mittleren Radius von {radius}, also bei {times} Radius. Zieh an einem von ihnen: Die Energie steigt auf beiden Seiten.",
  "The slider of the ratio shows the rest: a stronger pull brings them closer, 0.5 radii for k = 9; a pull that is hardly stronger leaves them far apart, 4.45 radii for k = 1.5.":
    "Den Rest zeigt der Schieberegler des Verhältnisses: Eine stärkere Anziehung bringt sie näher zusammen, auf 0.5 Radien bei k = 9; eine, die kaum stärker ist, lässt sie weit voneinander, bei 4.45 Radien für k = 1.5.",
  "Always a balance?": "Immer ein Gleichgewicht?",
  "Now two atoms that are neutral as a whole: each has as much plus as minus. Then push and pull count alike: k = 1.":
    "Nun zwei Atome, die als Ganzes neutral sind: Jedes hat so viel Plus wie Minus. Dann zählen Abstoßung und Anziehung gleich viel: k = 1.",
  "Where do two atoms with k = 1 rest?": "Wo ruhen zwei Atome mit k = 1?",
  "At one radius": "In einem Radius Abstand",
  "Put k = 1 into the formula: it divides by k − 1 = 0.": "Setz k = 1 in die Formel ein: Sie teilt durch k − 1 = 0.",
  "They fall into each other": "Sie fallen ineinander",
  "The push is counted at d, the pull at d + r, which is farther: so the push always wins where both are equally strong.":
    "Die Abstoßung wird bei d gerechnet, die Anziehung bei d + r, also weiter weg: Wo beide gleich stark sind, gewinnt darum immer die Abstoßung.",
  "Nowhere: they push each other away for ever": "Nirgends: Sie stoßen sich für immer ab",
  "k is {k}, and there is no balance; nor is there any below 1. Only atoms of opposite net charge can rest.":
    "k ist {k}, und es gibt kein Gleichgewicht; auch unter 1 gibt es keins. Nur Atome mit entgegengesetzten Gesamtladungen können ruhen.",
  "That is a strange pair of wishes: the method asks every atom to be neutral, and neutral atoms only repel. It can still work, because both wishes are weak and the task is strong.":
    "Das sind zwei Wünsche, die schlecht zusammenpassen: Das Verfahren verlangt von jedem Atom, neutral zu sein, und neutrale Atome stoßen sich nur ab. Es kann trotzdem gehen, weil beide Wünsche schwach sind und die Aufgabe stark ist.",

  // sentences.js
  "What a sentence's charges say": "Was die Ladungen eines Satzes sagen",
  "A trained network gives each word a charge. Does the charge tell what the word means to it?": "Ein trainiertes Netz gibt jedem Wort eine Ladung. Sagt sie, was das Wort für das Netz bedeutet?",
  "Words as particles": "Wörter als Teilchen",
  "The shipped network was trained to tell praise from blame. It cuts a sentence into tokens, words or pieces of them, and gives each a charge between −1 and +1. Blue is positive: a proton. Orange is negative: an electron. In between are neutrons.":
    "Das mitgelieferte Netz hat an englischen Sätzen gelernt, Lob von Tadel zu unterscheiden. Es zerlegt einen Satz in Token, also in Wörter oder Stücke davon, und gibt jedem eine Ladung zwischen −1 und +1. Blau ist positiv: ein Proton. Orange ist negativ: ein Elektron. Dazwischen liegen die Neutronen.",
  "The paper reads protons as key content and electrons as assistants. That is a reading, not something the network was told. Test it.":
    "Das Paper liest Protonen als Kern der Aussage und Elektronen als Helfer. Das ist eine Deutung und nichts, was man dem Netz gesagt hätte. Prüfe sie.",
  "The key word": "Das Schlüsselwort",
  "The sentence: “the plot is dull but the music is wonderful”. The network takes it for praise, and “wonderful” is surely a key word.":
    "Der Satz: „the plot is dull but the music is wonderful“ (die Handlung ist öde, aber die Musik ist wunderbar). Das Netz hält ihn für Lob, und „wonderful“ ist sicher ein Schlüsselwort.",
  "What is “wonderful”, by its charge?": "Was ist „wonderful“, nach seiner Ladung?",
  "A proton, above +⅓": "Ein Proton, über +⅓",
  "By the paper's reading it should be one. But nothing in training says that content has to be positive: the sign is free, as long as the network reads it the same way everywhere.":
    "Nach der Deutung des Papers müsste es eins sein. Aber nichts im Training sagt, dass Inhalt positiv sein muss: Das Vorzeichen ist frei, solange das Netz es überall gleich liest.",
  "A neutron, in between": "Ein Neutron, dazwischen",
  "A word that decides the class is seldom left neutral, but it could be.": "Ein Wort, das über die Klasse entscheidet, bleibt selten neutral, aber es könnte sein.",
  "An electron, below −⅓": "Ein Elektron, unter −⅓",
  "In this network it is not.": "In diesem Netz ist es keins.",
  "Read the sentence": "Satz lesen",
  "“wonderful” has {wonderful}, “music” {music} and “dull” {dull}. In this network praise is an electron, and the paper's reading does not hold.":
    "„wonderful“ hat {wonderful}, „music“ {music} und „dull“ {dull}. In diesem Netz ist Lob ein Elektron, und die Deutung des Papers trifft nicht zu.",
  "Look at “is”, too, which comes twice: the same word has two charges, because its neighbours differ.":
    "Sieh dir auch „is“ an, das zweimal vorkommt: Dasselbe Wort hat zwei Ladungen, weil seine Nachbarn verschieden sind.",
  "The shipped network must be another one than that of which this lesson was written.": "Das mitgelieferte Netz muss ein anderes sein als das, zu dem diese Lektion geschrieben wurde.",
  "A plain sentence": "Ein schlichter Satz",
  "The sentence: “this film is good”. At the side, the page says how sure the network is.": "Der Satz: „this film is good“ (dieser Film ist gut). Daneben sagt die Seite, wie sicher sich das Netz ist.",
  "How sure is the network that this is praise?": "Wie sicher ist sich das Netz, dass das ein Lob ist?",
  "It is surer than you thought. Networks often are, right or wrong.": "Es ist sich sicherer, als du dachtest. Das sind Netze oft, ob sie recht haben oder nicht.",
  "It is less sure than you thought.": "Es ist sich weniger sicher, als du dachtest.",
  "It says {positive} praise, and “good” has the charge {good}. Remember both for the next step.": "Es sagt zu {positive} Lob, und „good“ hat die Ladung {good}. Merk dir beides für den nächsten Schritt.",
  "One small word": "Ein kleines Wort",
  "Now “this film is not good”. To you, one word turned the meaning round.": "Jetzt „this film is not good“ (dieser Film ist nicht gut). Für dich kehrt ein einziges Wort den Sinn um.",
  "What does the network make of it?": "Was macht das Netz daraus?",
  "It takes it for blame now": "Es hält ihn jetzt für Tadel",
  "You read “not good” as one thing. This network is small, and mostly adds up what single words bring.":
    "Du liest „not good“ als eins. Dieses Netz ist klein und zählt vor allem zusammen, was einzelne Wörter beitragen.",
  "Still praise, but it is less sure": "Immer noch Lob, aber es ist sich weniger sicher",
  "It hardly changes, or it is surer": "Es ändert sich kaum, oder es ist sich sicherer",
  "It does notice the word: compare the numbers at the side.": "Es bemerkt das Wort durchaus: Vergleiche die Zahlen daneben.",
  "It went from {before} to {positive} praise. “not” has the charge {not}, and “good” has {good}: its sign did not turn round.":
    "Es ging von {before} auf {positive} Lob. „not“ hat die Ladung {not} und „good“ {good}: Sein Vorzeichen hat sich nicht umgekehrt.",
  "Charges show what the network does. They do not show that it understands.": "Ladungen zeigen, was das Netz tut. Sie zeigen nicht, dass es versteht.",
  "A network of your own": "Ein eigenes Netz",
  "Now train a small network yourself, 120 steps of 16 short sentences from reviews, and ask it for the same word. It starts from other random weights than the shipped one.":
    "Jetzt trainiere selbst ein kleines Netz, 120 Schritte mit je 16 kurzen Sätzen aus Filmkritiken, und frag es nach demselben Wort. Es beginnt mit anderen zufälligen Gewichten als das mitgelieferte.",
  "Will “wonderful” have a charge of the same sign in your network as in the shipped one?": "Wird die Ladung von „wonderful“ in deinem Netz dasselbe Vorzeichen haben wie im mitgelieferten?",
  "Yes, the same sign": "Ja, dasselbe Vorzeichen",
  "The sign is nobody's wish. If one network calls praise negative, the next may call it positive and be just as good.":
    "Ein bestimmtes Vorzeichen verlangt niemand. Nennt ein Netz Lob negativ, so kann das nächste es positiv nennen und genauso gut sein.",
  "No, the other sign": "Nein, das andere Vorzeichen",
  "It might have been: the sign is free. In this run it happens to agree.": "Es hätte sein können: Das Vorzeichen ist frei. In diesem Lauf stimmt es zufällig überein.",
  "Start and train 120 steps": "Starten und 120 Schritte trainieren",
  "Yours: {yours}; the shipped one: {shipped}. Your network is right for {accuracy} of {n} held-out sentences.":
    "Deins: {yours}; das mitgelieferte: {shipped}. Dein Netz liegt bei {accuracy} von {n} zurückgehaltenen Sätzen richtig.",
  "Two networks can do the same work with charges of different signs and sizes. So never compare the sign of a charge between two networks; compare inside one.":
    "Zwei Netze können dieselbe Arbeit mit Ladungen von verschiedenem Vorzeichen und Betrag tun. Vergleiche also nie das Vorzeichen einer Ladung zwischen zwei Netzen, sondern nur innerhalb von einem.",
  "Here it came out the other way than when this lesson was written. With another seed it may turn round again: that is the point.":
    "Hier kam es anders heraus als damals, als diese Lektion geschrieben wurde. Mit einem anderen Seed kann es sich wieder umkehren: Genau darum geht es.",

  // pictures.js
  "Pictures as atoms": "Bilder als Atome",
  "Every place of a picture is a particle. What are its charges before training, and after?": "Jede Stelle eines Bilds ist ein Teilchen. Welche Ladungen hat ein Bild vor dem Training, und welche danach?",
  "A thousand particles": "Tausend Teilchen",
  "A picture here has 32 rows of 32 pixels. The first layer of the network looks at each pixel and its neighbours and gives the place a few numbers. The first number becomes its charge: 1,024 particles, one atom.":
    "Ein Bild hat hier 32 Zeilen mit je 32 Pixeln. Die erste Schicht des Netzes sieht sich jedes Pixel mit seinen Nachbarn an und gibt der Stelle ein paar Zahlen. Die erste Zahl wird zu ihrer Ladung: 1\u202f024 Teilchen, ein Atom.",
  "The data are 67 small drawings of faces, cheerful or troubled. That is very little: good for watching, bad for proofs.":
    "Die Daten sind 67 kleine Zeichnungen von Gesichtern, fröhlich (Klasse „cheerful“) oder bekümmert („troubled“). Das ist sehr wenig: gut zum Zusehen, schlecht für Beweise.",
  "Before training": "Vor dem Training",
  "The first weights are random and small. A charge between −⅓ and +⅓ counts as neutral. Think of the first picture of the data set.":
    "Die ersten Gewichte sind zufällig und klein. Eine Ladung zwischen −⅓ und +⅓ zählt als neutral. Denk an das erste Bild des Datensatzes.",
  "How many of 100 places of it are neutral before training?": "Wie viele von 100 seiner Stellen sind vor dem Training neutral?",
  "More are neutral than you thought: small weights make small numbers, and small numbers become small charges.":
    "Es sind mehr neutral, als du dachtest: Kleine Gewichte machen kleine Zahlen, und aus kleinen Zahlen werden kleine Ladungen.",
  "Fewer are neutral than you thought: a white background gives the same number at every place, and that one can be large.":
    "Es sind weniger neutral, als du dachtest: Ein weißer Hintergrund gibt an jeder Stelle dieselbe Zahl, und die kann groß sein.",
  "{neutrons} of the places are neutral, {protons} positive and {electrons} negative. In “Charges of a picture” you see them if you choose “This run” under “Charges from”.":
    "{neutrons} der Stellen sind neutral, {protons} positiv und {electrons} negativ. Unter „Ladungen eines Bilds“ siehst du sie, wenn du bei „Ladungen aus“ den Eintrag „Dieser Lauf“ wählst.",
  "With this seed more of the places were charged than in our runs.": "Mit diesem Seed waren mehr Stellen geladen als in unseren Läufen.",
  "After training": "Nach dem Training",
  "One of the terms in the loss asks for charges: only about a third of the places should stay neutral. Another asks that plus and minus cancel out. Train 120 steps.":
    "Einer der Terme im Verlust verlangt Ladungen: Nur etwa ein Drittel der Stellen soll neutral bleiben. Ein anderer verlangt, dass Plus und Minus sich aufheben. Trainiere 120 Schritte.",
  "What happens to the share of neutral places in the first picture?": "Was geschieht mit dem Anteil der neutralen Stellen im ersten Bild?",
  "It falls by more than 5 points": "Er fällt um mehr als 5 Prozentpunkte",
  "That is what the term asks for. But its weight is small, 0.01, and there are few steps: its pull is there, and weak.":
    "Das verlangt der Term. Aber sein Gewicht ist klein, 0.01, und es sind wenige Schritte: Er zieht, aber schwach.",
  "It changes by 5 points at most": "Er ändert sich um höchstens 5 Prozentpunkte",
  "Training does move the first layer, and with it the charges.": "Das Training bewegt die erste Schicht durchaus, und mit ihr die Ladungen.",
  "It rises by more than 5 points": "Er steigt um mehr als 5 Prozentpunkte",
  "The loss asks for the opposite: for fewer neutral places.": "Der Verlust verlangt das Gegenteil: weniger neutrale Stellen.",
  "From {before} to {now} neutral. The added terms have a small weight, 0.01, and the task pulls at the same numbers. “Show all controls” brings the settings back: with a weight of 1 the terms pull harder.":
    "Von {before} auf {now} neutral. Die zusätzlichen Terme haben ein kleines Gewicht, 0.01, und die Aufgabe zieht an denselben Zahlen. „Alle Bedienelemente zeigen“ bringt die Einstellungen zurück: Mit einem Gewicht von 1 ziehen die Terme stärker.",
  "The charge map of “This run” shows where the charges are: look whether it is the drawing, its edge or the white around it.":
    "Die Ladungskarte von „Dieser Lauf“ zeigt, wo die Ladungen sind: Sieh nach, ob es die Zeichnung ist, ihr Rand oder das Weiß darum herum.",
  "A place with a large charge is not a place that “explains” the answer. The loss wanted charges, and the network put them somewhere.":
    "Eine Stelle mit großer Ladung ist keine Stelle, die die Antwort „erklärt“. Der Verlust wollte Ladungen, und das Netz hat sie irgendwohin gelegt.",
  "In our run it hardly changed. The task and the added terms pull at the same weights; who wins depends on the start.":
    "In unserem Lauf änderte er sich kaum. Die Aufgabe und die zusätzlichen Terme ziehen an denselben Gewichten; wer gewinnt, hängt vom Start ab.",
  "Does it know the faces?": "Kennt es die Gesichter?",
  "A fifth of the drawings was held out. More of all drawings are troubled than cheerful, so that always saying “troubled” would be right for about 57 of 100.":
    "Ein Fünftel der Zeichnungen wurde zurückgehalten. Unter allen Zeichnungen sind mehr bekümmerte als fröhliche: Wer jedes Mal „troubled“ sagte, läge bei etwa 57 von 100 richtig.",
  "How many of 100 held-out drawings does your network get right?": "Wie viele von 100 zurückgehaltenen Zeichnungen ordnet dein Netz richtig ein?",
  "Your guess was too low for this run.": "Für diesen Lauf hast du zu niedrig geschätzt.",
  "Your guess was too high: there are few drawings to learn from, and what makes a face troubled is a small line.":
    "Du hast zu hoch geschätzt: Es sind wenige Zeichnungen, um daraus zu lernen, und was ein Gesicht bekümmert macht, ist ein kleiner Strich.",
  "{accuracy}, but of only {n} drawings: one drawing more or less moves the number by several points. With so few, a coin can look clever.":
    "{accuracy}, aber von nur {n} Zeichnungen: Eine Zeichnung mehr oder weniger verschiebt die Zahl um mehrere Prozentpunkte. Bei so wenigen kann auch eine Münze klug aussehen.",
  "For a result one would need hundreds of held-out pictures, and several seeds. The data set “Digits” has them, and takes longer.":
    "Für ein Ergebnis bräuchte man Hunderte zurückgehaltener Bilder und mehrere Seeds. Der Datensatz „Handgeschriebene Ziffern“ hat sie und braucht mehr Zeit.",
  "In six runs of ours it lay between 46 and 69 %. Yours is outside of that; with so few held-out drawings, it says little.":
    "In sechs unserer Läufe lag die Zahl zwischen 46 und 69\u00a0%. Deine liegt außerhalb davon; bei so wenigen zurückgehaltenen Zeichnungen sagt das wenig.",
};
