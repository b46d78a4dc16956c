// The texts of the lessons in Points (www/lessons/content/).

/** @type {Record<string, string>} */
export const lessonsPoints = {
  // latent-space.js
  "What is a latent space?": "Was ist ein latenter Raum?",
  "A network turns every sample into a point. Watch two clouds of points come apart while it learns.":
    "Ein Netz macht aus jedem Beispiel einen Punkt. Sieh zu, wie zwei Punktwolken auseinanderrücken, während es lernt.",
  "Samples become points": "Aus Beispielen werden Punkte",
  "Each sample here is a small set of five points in a plane. Most of the five come from one of two groups, and the majority gives the sample its class: a vote of five.":
    "Jedes Beispiel ist hier eine kleine Menge von fünf Punkten in einer Ebene. Die meisten der fünf stammen aus einer von zwei Gruppen, und diese Mehrheit gibt dem Beispiel seine Klasse: eine Abstimmung unter fünf.",
  "The network weighs the five points, adds them up, and gets two numbers for the sample. Two numbers are a place in a plane. That plane, where every sample has its place, is the latent space; “latent” means hidden, because nobody told the network where to put anything.":
    "Das Netz gewichtet die fünf Punkte, addiert sie und erhält für das Beispiel zwei Zahlen. Zwei Zahlen sind ein Ort in einer Ebene. Diese Ebene, in der jedes Beispiel seinen Ort hat, ist der latente Raum; „latent“ heißt verborgen, denn niemand hat dem Netz gesagt, wohin es etwas legen soll.",
  "The panel “Latent space” draws 1,000 test samples, coloured by their class. The network has not learnt anything yet.":
    "Das Bild „Latenter Raum“ zeigt 1\u202f000 Testbeispiele, gefärbt nach ihrer Klasse. Gelernt hat das Netz noch nichts.",
  "Before any learning": "Vor dem Lernen",
  "There are two classes, about equally frequent. The first weights are random numbers, made from the seed.":
    "Es gibt zwei Klassen, etwa gleich häufig. Die ersten Gewichte sind Zufallszahlen, erzeugt aus dem Seed.",
  "How many of 100 test samples does the untrained network get right?": "Wie viele von 100 Testbeispielen ordnet das untrainierte Netz richtig ein?",
  "Your guess was too low. Somebody who tosses a coin is right about every second time; random weights can be luckier than that, or unluckier.":
    "Du hast zu niedrig geschätzt. Wer eine Münze wirft, liegt etwa jedes zweite Mal richtig; zufällige Gewichte können mehr Glück haben oder weniger.",
  "Your guess was too high. Somebody who tosses a coin is right about every second time; random weights can be luckier than that, or unluckier.":
    "Du hast zu hoch geschätzt. Wer eine Münze wirft, liegt etwa jedes zweite Mal richtig; zufällige Gewichte können mehr Glück haben oder weniger.",
  "Show the untrained network": "Untrainiertes Netz zeigen",
  "This start is right for {start} of the test samples. Another seed has other first weights, and another number here: that is why the seed is always written beside a result.":
    "Dieser Start liegt bei {start} der Testbeispiele richtig. Ein anderer Seed hat andere erste Gewichte und gibt hier eine andere Zahl: Darum steht neben einem Ergebnis immer der Seed.",
  "This start is an unusual one: most random weights are nearer to a coin.": "Dieser Start ist ungewöhnlich: Die meisten zufälligen Gewichte liegen näher an der Münze.",
  "Two clouds": "Zwei Wolken",
  "Training changes the weights a little at each step, so that the samples of a small batch are told apart better. Think of the two clouds in the panel.":
    "Das Training ändert die Gewichte in jedem Schritt ein wenig, und zwar so, dass sich die Beispiele eines kleinen Batches besser unterscheiden lassen. Denk an die beiden Wolken im Bild.",
  "What will 300 steps do to the distance between the middles of the two clouds?": "Was machen 300 Schritte mit dem Abstand zwischen den Mitten der beiden Wolken?",
  "It grows": "Er wächst",
  "It stays about as it is": "Er bleibt etwa, wie er ist",
  "A straight line has to tell the classes apart at the end. That is easier where the clouds do not overlap, so training moves them.":
    "Am Ende muss eine gerade Linie die Klassen trennen. Das ist leichter, wo die Wolken sich nicht überlappen; darum verschiebt das Training sie.",
  "It shrinks": "Er schrumpft",
  "Clouds that come together are harder to tell apart. Training goes the other way.": "Wolken, die zusammenrücken, sind schwerer zu unterscheiden. Das Training geht in die andere Richtung.",
  "Start and train": "Starten und trainieren",
  "The distance went from {before} to {after}: {times} as far. Nobody asked for distance. The network was only asked to tell classes apart, and moving the clouds is how it does that.":
    "Der Abstand ging von {before} auf {after}, er ist jetzt {times} so groß. Abstand hat niemand verlangt. Das Netz sollte nur die Klassen unterscheiden, und das tut es, indem es die Wolken verschiebt.",
  "Your run did something else than ours, where the clouds moved apart. Runs differ; this is yours.":
    "In deinem Lauf geschah etwas anderes als in unseren, wo die Wolken auseinanderrückten. Läufe sind verschieden; das hier ist deiner.",
  "How good is it now?": "Wie gut ist es jetzt?",
  "The background of the panel shows the line that the network draws between the classes. A test sample on the wrong side counts as an error. Look at how much the clouds still overlap.":
    "Der Hintergrund des Bilds zeigt die Linie, die das Netz zwischen den Klassen zieht. Ein Testbeispiel auf der falschen Seite zählt als Fehler. Sieh dir an, wie weit die Wolken sich noch überlappen.",
  "How many of 100 test samples are right after 300 steps?": "Wie viele von 100 Testbeispielen sind nach 300 Schritten richtig?",
  "Too low: the overlap looks larger than it is, because dots on the wrong side catch the eye.": "Zu niedrig: Die Überlappung sieht größer aus, als sie ist, weil Punkte auf der falschen Seite ins Auge fallen.",
  "Too high: some samples of one class have points that look like the other's, and no line can put all of them right.":
    "Zu hoch: Manche Beispiele der einen Klasse haben Punkte, die wie die der anderen aussehen, und keine Linie kann alle richtig einordnen.",
  "{test} of {n} test samples are right. With these data nobody can do better than about {best}, because the groups overlap.":
    "{test} von {n} Testbeispielen sind richtig. Mit diesen Daten kommt niemand über etwa {best} hinaus, weil die Gruppen sich überlappen.",
  "In ten runs of ours with other seeds this number lay between 87 and 90 %. A single number always needs the words “this run”.":
    "In zehn unserer Läufe mit anderen Seeds lag diese Zahl zwischen 87 und 90\u00a0%. Zu einer einzelnen Zahl gehören immer die Worte „dieser Lauf“.",
  "This run lies outside of what ten runs of ours came to (87 to 90 %). That can happen; another seed would show whether it is rare.":
    "Dieser Lauf liegt außerhalb dessen, was zehn unserer Läufe ergaben (87 bis 90\u00a0%). Das kommt vor; ein anderer Seed würde zeigen, ob es selten ist.",

  // push-apart.js
  "Why pushing everything apart is not enough": "Warum es nicht genügt, alles auseinanderzuschieben",
  "If distance helps, why not reward every distance? Five methods in lock-step show what that does to the space.":
    "Wenn Abstand hilft, warum nicht jeden Abstand belohnen? Fünf Verfahren im Gleichschritt zeigen, was dann mit dem Raum geschieht.",
  "A tempting idea": "Eine verlockende Idee",
  "In a trained latent space the classes lie apart. So one might simply reward distance: beside the task, the network gets a bonus for every pair of samples that is far apart.":
    "In einem trainierten latenten Raum liegen die Klassen auseinander. Man könnte also einfach Abstand belohnen: Neben der Aufgabe bekommt das Netz einen Bonus für jedes Paar von Beispielen, das weit auseinanderliegt.",
  "Two of the methods here do just that. They are called +1-norm and +2-norm, after two ways to measure a distance. Hinge does it too, but stops paying once a pair is one unit apart. Atom uses forces that push and pull. Cross-entropy has no bonus at all.":
    "Zwei der Verfahren hier tun genau das. Sie heißen +1-Norm und +2-Norm, nach zwei Arten, einen Abstand zu messen. Auch Hinge tut es, zahlt aber nichts mehr, sobald ein Paar eine Einheit auseinanderliegt. Atom benutzt Kräfte, die abstoßen und anziehen. Kreuzentropie hat gar keinen Bonus.",
  "All five start from the same weights and see the same samples in the same order. The number “Scale” under a panel is the width of its latent space.":
    "Alle fünf beginnen mit denselben Gewichten und sehen dieselben Beispiele in derselben Reihenfolge. Die Zahl „Weite“ unter einem Bild sagt, wie weit sein latenter Raum ist.",
  "Whose space grows?": "Wessen Raum wächst?",
  "All methods have the same learning rate here, and the same weight, 0.01, for what they add.": "Alle Verfahren haben hier dieselbe Lernrate und dasselbe Gewicht, 0.01, für das, was sie hinzufügen.",
  "Which two spaces will be the widest after 600 steps?": "Welche beiden Räume werden nach 600 Schritten am weitesten sein?",
  "+1-norm and +2-norm": "+1-Norm und +2-Norm",
  "Hinge and Atom": "Hinge und Atom",
  "Hinge stops paying for a pair that is one unit apart, and Atom pulls as well as it pushes. Neither earns anything by growing without end.":
    "Hinge zahlt nichts mehr für ein Paar, das eine Einheit auseinanderliegt, und Atom zieht ebenso an, wie es abstößt. Keins von beiden hat etwas davon, ohne Ende zu wachsen.",
  "All stay about equally wide": "Alle bleiben etwa gleich weit",
  "A bonus without a limit is always worth taking: twice as wide pays twice as much, and the task does not mind, because a line divides large clouds as well as small ones.":
    "Ein Bonus ohne Grenze lohnt sich immer: Doppelt so weit bringt doppelt so viel, und die Aufgabe stört das nicht, denn eine Linie teilt große Wolken so gut wie kleine.",
  "Start and train all five": "Alle fünf starten und trainieren",
  "The space of +1-norm is {one} as wide as at the start, that of +2-norm {two}. Without a bonus it is {plain}, with Atom {atom}.":
    "Der Raum von +1-Norm ist {one} so weit wie am Start, der von +2-Norm {two}. Ohne Bonus ist er {plain} so weit, mit Atom {atom}.",
  "The panels look alike, because each has its own axes. “One scale”, above them, draws all five on the same axes: try it.":
    "Die Bilder sehen ähnlich aus, weil jedes seine eigenen Achsen hat. „Ein Maßstab“, über den Bildern, zeichnet alle fünf auf dieselben Achsen: Probier es aus.",
  "Your run came out otherwise than ours, where the two norms were the widest on each of six seeds.":
    "Bei deinem Lauf kam es anders als bei unseren: Da waren mit jedem von sechs Seeds die beiden Normen am weitesten.",
  "How much wider?": "Wie viel weiter?",
  "Stay with the same run.": "Bleib bei demselben Lauf.",
  "How many times as wide as that of cross-entropy is the space of +1-norm?": "Wie viel Mal so weit wie der Raum von Kreuzentropie ist der von +1-Norm?",
  "times": "Mal",
  "It is more than you thought: nothing in this bonus says “enough”, so it pays at every step again.":
    "Es ist mehr, als du dachtest: Nichts an diesem Bonus sagt „genug“, und so zahlt er bei jedem Schritt von Neuem.",
  "It is less than you thought: each step moves a weight only by about the learning rate, so that growing takes time. After more steps you may be right.":
    "Es ist weniger, als du dachtest: Jeder Schritt bewegt ein Gewicht nur um etwa die Lernrate, und so braucht das Wachsen Zeit. Nach mehr Schritten behältst du vielleicht recht.",
  "It is {times} as wide, and would go on growing. With a limit, as in Hinge, or with forces that also pull, as in Atom, it does not.":
    "Er ist {times} so weit und würde weiter wachsen. Mit einer Grenze wie bei Hinge oder mit Kräften, die auch anziehen, wie bei Atom, tut er das nicht.",
  "In six runs of ours it lay between 5 and 13 times. Yours is outside of that.": "In sechs unserer Läufe war er zwischen 5- und 13-mal so weit. Deiner liegt außerhalb davon.",
  "Does it help?": "Hilft es?",
  "A wide space would be no harm if it helped to tell the classes apart. A test of 2,000 samples is good to about one and a half points: smaller differences may be chance.":
    "Ein weiter Raum wäre kein Schaden, wenn er helfen würde, die Klassen zu unterscheiden. Ein Test mit 2\u202f000 Beispielen ist auf etwa anderthalb Prozentpunkte genau: Kleinere Unterschiede können Zufall sein.",
  "How does the test accuracy of +1-norm compare with that of cross-entropy?": "Wie ist die Testgenauigkeit von +1-Norm, verglichen mit der von Kreuzentropie?",
  "Better by more than 1.5 points": "Um mehr als 1.5 Prozentpunkte besser",
  "Stretching everything alike changes no neighbour and no line. What decides is on which side of the line a sample lies, not how far away.":
    "Wer alles gleich streckt, ändert keinen Nachbarn und keine Linie. Es zählt, auf welcher Seite der Linie ein Beispiel liegt, nicht, wie weit davon entfernt.",
  "The same within 1.5 points": "Gleich, auf 1.5 Prozentpunkte genau",
  "Worse by more than 1.5 points": "Um mehr als 1.5 Prozentpunkte schlechter",
  "It could disturb the task, with a larger weight. Here the task still decides where the line lies.":
    "Mit einem größeren Gewicht könnte es die Aufgabe stören. Hier entscheidet noch die Aufgabe, wo die Linie liegt.",
  "+1-norm: {one}, cross-entropy: {plain}, a difference of {apart}. Distance from everything is not the same as being told apart.":
    "+1-Norm: {one}, Kreuzentropie: {plain}, Unterschied: {apart}. Von allem entfernt zu sein ist nicht dasselbe, wie unterschieden zu werden.",
  "One run of one seed: “Is the gain real?” is the lesson on how to be sure.": "Ein Lauf mit einem Seed: Wie man sicher wird, darum geht es in der Lektion „Ist der Gewinn echt?“.",
  "In six runs of ours the two were the same within a point. Yours is an unusual run, or the difference is chance: other seeds would tell.":
    "In sechs unserer Läufe waren die beiden bis auf einen Prozentpunkt gleich. Deiner ist ein ungewöhnlicher Lauf, oder der Unterschied ist Zufall: Andere Seeds würden es zeigen.",

  // lock-step.js
  "A fair race": "Ein faires Rennen",
  "Same start, same samples, one clock. And still the winner depends on when you look.": "Derselbe Start, dieselben Beispiele, eine Uhr. Und doch hängt es davon ab, wann du hinsiehst, wer gewinnt.",
  "What would be unfair?": "Was wäre unfair?",
  "Two methods are compared. One gets luckier first weights, or easier samples first, and wins. Was that the method? Nobody can say.":
    "Zwei Verfahren werden verglichen. Eins hat mehr Glück mit den ersten Gewichten oder bekommt zuerst die leichteren Beispiele, und es gewinnt. Lag das am Verfahren? Das kann niemand sagen.",
  "Here all methods run in lock-step: they start from the same weights, see the same batches in the same order, and share one clock. What differs is only what their losses ask for, and the learning rate that suits each.":
    "Hier laufen alle Verfahren im Gleichschritt: Sie beginnen mit denselben Gewichten, sehen dieselben Batches in derselben Reihenfolge und haben eine gemeinsame Uhr. Verschieden ist nur, was ihre Verluste verlangen, und die Lernrate, die zu jedem passt.",
  "At step 0": "Bei Schritt 0",
  "Neither of the two has taken a step.": "Noch hat keins der beiden einen Schritt getan.",
  "Which of the two gets more test samples right before the first step?": "Welches der beiden ordnet vor dem ersten Schritt mehr Testbeispiele richtig ein?",
  "Before the first step there is no method yet, only the weights. They are the same.": "Vor dem ersten Schritt gibt es noch kein Verfahren, nur die Gewichte. Die sind dieselben.",
  "Both exactly the same": "Beide genau gleich viele",
  "Show the start": "Start zeigen",
  "Both are right for {start} of the samples, to the last one. From here on every difference comes from the methods.":
    "Beide liegen bei {start} der Beispiele richtig, und zwar bei genau gleich vielen. Von hier an kommt jeder Unterschied von den Verfahren.",
  "That should not happen: the two starts differ. Please tell those who make this page.": "Das sollte nicht vorkommen: Die beiden Starts sind verschieden. Bitte sag es denen, die diese Seite machen.",
  "After 400 steps": "Nach 400 Schritten",
  "Atom adds three small terms to the task: charges that push and pull, atoms that should be neutral, and a share of neutrons.":
    "Atom fügt der Aufgabe drei kleine Terme hinzu: Ladungen, die abstoßen und anziehen, Atome, die neutral sein sollen, und einen Anteil von Neutronen.",
  "Who is ahead on the test samples after 400 steps?": "Wer liegt nach 400 Schritten auf den Testbeispielen vorn?",
  "Atom, by at least one point": "Atom, um mindestens einen Prozentpunkt",
  "The added terms cost something at first: a part of each step serves them and not the task.": "Die zusätzlichen Terme kosten am Anfang etwas: Ein Teil jedes Schritts dient ihnen und nicht der Aufgabe.",
  "Nobody: less than one point apart": "Niemand: weniger als ein Prozentpunkt Unterschied",
  "The two drift apart faster than that, because Atom serves its own terms too and takes smaller steps.":
    "Die beiden laufen schneller auseinander, weil Atom auch seinen eigenen Termen dient und kleinere Schritte macht.",
  "Cross-entropy, by at least one point": "Kreuzentropie, um mindestens einen Prozentpunkt",
  "In this run Atom did not pay for its added terms as it did in ours.": "In diesem Lauf hat Atom für seine zusätzlichen Terme nicht so bezahlt wie in unseren.",
  "Start and train 400 steps": "Starten und 400 Schritte trainieren",
  "Atom: {atom}, cross-entropy: {plain}; the difference is {apart}. Who writes a report now has a result. Wait.":
    "Atom: {atom}, Kreuzentropie: {plain}; Unterschied: {apart}. Wer einen Bericht schreibt, hat jetzt ein Ergebnis. Warte ab.",
  "In ten runs of ours cross-entropy was ahead at this point nine times. Yours is another.": "In zehn unserer Läufe lag hier neunmal Kreuzentropie vorn. Deiner ist anders.",
  "After 1,500 steps": "Nach 1\u202f500 Schritten",
  "The same start and the same settings, only longer.": "Derselbe Start und dieselben Einstellungen, nur länger.",
  "And who is ahead after 1,500 steps?": "Und wer liegt nach 1\u202f500 Schritten vorn?",
  "In this run Atom did not come back.": "In diesem Lauf hat Atom nicht aufgeholt.",
  "Atom goes on improving long after cross-entropy has found its place. Look at the figure “Accuracy”.":
    "Atom wird noch lange besser, nachdem Kreuzentropie ihren Platz gefunden hat. Sieh dir die Abbildung „Genauigkeit“ an.",
  "Start and train 1,500 steps": "Starten und 1\u202f500 Schritte trainieren",
  "Atom: {atom}, cross-entropy: {plain}; the difference is {apart}.": "Atom: {atom}, Kreuzentropie: {plain}; Unterschied: {apart}.",
  "So “which is better” had two answers. A fair comparison says when it stopped, and why then; best it says so before it starts.":
    "Die Frage „Was ist besser?“ hatte also zwei Antworten. Ein fairer Vergleich sagt, wann er aufgehört hat und warum gerade dann; am besten sagt er es, bevor er beginnt.",
  "In ten runs of ours Atom was ahead at this point every time. In yours it was not, and that counts too.": "In zehn unserer Läufe lag hier jedes Mal Atom vorn. In deinem nicht, und auch das zählt.",
  "Once more": "Noch einmal",
  "You trained 400 steps before. Do it again, from the same seed.": "Du hast schon einmal 400 Schritte trainiert. Tu es noch einmal, mit demselben Seed.",
  "How will Atom's test accuracy compare with your first run of 400 steps?": "Wie wird die Testgenauigkeit von Atom sein, verglichen mit deinem ersten Lauf über 400 Schritte?",
  "Exactly the same": "Genau dieselbe",
  "Between the two runs something differed: the device, perhaps. On the CPU one seed gives one result, to the last digit.":
    "Zwischen den beiden Läufen war etwas verschieden: vielleicht das Gerät. Auf der CPU gibt ein Seed ein Ergebnis, genau bis zur letzten Stelle.",
  "A little different": "Ein wenig anders",
  "Nothing here is left to chance: weights, batches and pairs all come from the seed.": "Nichts ist hier dem Zufall überlassen: Gewichte, Batches und Paare kommen alle aus dem Seed.",
  "Quite different": "Ganz anders",
  "Start and train 400 steps again": "Noch einmal starten und 400 Schritte trainieren",
  "First {before}, now {now}. A seed makes a run that anybody can repeat, on another machine too. It does not make the result true for other seeds.":
    "Erst {before}, jetzt {now}. Ein Seed macht einen Lauf, den jeder wiederholen kann, auch auf einem anderen Rechner. Für andere Seeds macht er das Ergebnis nicht wahr.",
  "On the CPU that does not happen. On WebGPU rounding can differ from device to device; if you changed the device in between, that is why.":
    "Auf der CPU kommt das nicht vor. Mit WebGPU kann von Gerät zu Gerät anders gerundet werden; wenn du das Gerät dazwischen gewechselt hast, liegt es daran.",

  // which-part.js
  "Which part does the work?": "Welcher Teil macht die Arbeit?",
  "A method of three parts beats the plain one. Take parts away, and see which of them it was.": "Ein Verfahren aus drei Teilen schlägt das einfache. Nimm Teile weg und sieh, an welchem es lag.",
  "Three parts": "Drei Teile",
  "Atom adds three terms to the task. The energy lets samples push and pull each other. Two balance terms look at one sample alone: its charges should add up to zero, and about a third of its points should be neutral.":
    "Atom fügt der Aufgabe drei Terme hinzu. Durch die Energie stoßen Beispiele sich ab und ziehen sich an. Zwei Ausgleichsterme sehen nur ein einzelnes Beispiel an: Seine Ladungen sollen zusammen null ergeben, und etwa ein Drittel seiner Punkte soll neutral sein.",
  "The name and the story of the method are about the energy. To find out what helps, leave it out: that is called an ablation, and it is the most useful experiment there is.":
    "Name und Geschichte des Verfahrens handeln von der Energie. Willst du wissen, was hilft, dann lass sie weg: Das heißt Ablation und ist der nützlichste Versuch, den es gibt.",
  "Leave one out": "Einen Teil weglassen",
  "“Atom without energy” keeps the two balance terms. “Atom without balance” keeps the energy. All start from the same weights.":
    "„Atom ohne Energie“ behält die beiden Ausgleichsterme. „Atom ohne Ausgleich“ behält die Energie. Alle beginnen mit denselben Gewichten.",
  "Without which part does the test accuracy fall by more than two points?": "Ohne welchen Teil fällt die Testgenauigkeit um mehr als zwei Prozentpunkte?",
  "Without the energy": "Ohne die Energie",
  "The story says so, and the paper's text too. This run says otherwise: compare the panels of Atom and of Atom without energy.":
    "So sagt es die Geschichte, und der Text des Papers auch. Dieser Lauf sagt etwas anderes: Vergleiche die Bilder von Atom und von Atom ohne Energie.",
  "Without the balance terms": "Ohne die Ausgleichsterme",
  "Without either of them": "In beiden Fällen",
  "It would be fair to expect that every part counts. Here one of them alone does about as well as both.": "Es läge nahe, dass jeder Teil zählt. Hier leistet einer von ihnen allein etwa so viel wie beide.",
  "It does not fall without either": "In keinem der beiden Fälle",
  "One of the two falls back to where cross-entropy is.": "Eins der beiden fällt dahin zurück, wo Kreuzentropie ist.",
  "Start and train all four": "Alle vier starten und trainieren",
  "Atom {atom}; without energy {noEnergy}; without balance {noBalance}; cross-entropy {plain}.": "Atom {atom}; ohne Energie {noEnergy}; ohne Ausgleich {noBalance}; Kreuzentropie {plain}.",
  "On these data, with these settings, the balance terms do the work. That says nothing of other data: there the parts have to be taken away again.":
    "Bei diesen Daten, mit diesen Einstellungen, machen die Ausgleichsterme die Arbeit. Über andere Daten sagt das nichts: Dort muss man die Teile von Neuem wegnehmen.",
  "In ten runs of ours it was the balance terms each time. Yours is another, or it was not trained far enough.":
    "In zehn unserer Läufe waren es jedes Mal die Ausgleichsterme. Deiner ist anders, oder er wurde nicht weit genug trainiert.",
  "What balance does": "Was der Ausgleich tut",
  "A sample's net charge is the sum of its five charges. Cross-entropy never hears of charges; it only uses them as weights of votes.":
    "Die Gesamtladung eines Beispiels ist die Summe seiner fünf Ladungen. Kreuzentropie erfährt nie etwas von Ladungen; sie benutzt sie nur als Gewichte von Stimmen.",
  "Whose samples carry the larger net charge, plus or minus, on average?": "Wessen Beispiele tragen im Mittel die größere Gesamtladung, ob plus oder minus?",
  "Those of cross-entropy": "Die von Kreuzentropie",
  "In this run they are the smaller ones.": "In diesem Lauf ist ihre Gesamtladung die kleinere.",
  "Those of Atom": "Die von Atom",
  "One of Atom's terms punishes a net charge. Without it, nothing keeps all five charges from going the same way.":
    "Einer von Atoms Termen bestraft eine Gesamtladung. Ohne ihn hält nichts alle fünf Ladungen davon ab, in dieselbe Richtung zu gehen.",
  "The mean size of the net charge is {plain} with cross-entropy and {atom} with Atom; 5 is the most.":
    "Der mittlere Betrag der Gesamtladung ist {plain} bei Kreuzentropie und {atom} bei Atom; höchstens 5 ist möglich.",
  "Where all charges go one way, every point counts alike and the network only adds them up. Where they differ, points can vote, and a majority can be counted.":
    "Wo alle Ladungen in eine Richtung gehen, zählt jeder Punkt gleich viel, und das Netz addiert sie nur. Wo sie verschieden sind, können Punkte abstimmen, und eine Mehrheit lässt sich zählen.",
  "Ours was the other way round: cross-entropy had the larger net charge.": "Bei uns war es umgekehrt: Kreuzentropie hatte die größere Gesamtladung.",

  // seeds.js
  "Is the gain real?": "Ist der Gewinn echt?",
  "One run may be luck. Ten seeds, an interval, and three settings in which the same method wins, ties and loses.":
    "Ein Lauf kann Glück sein. Zehn Seeds, ein Intervall und drei Einstellungen, bei denen dasselbe Verfahren gewinnt, gleichzieht und verliert.",
  "Luck": "Glück",
  "A seed decides the first weights, the samples and their order. Another seed is another run, and its accuracy is another number. Whoever may choose the seed may choose the winner.":
    "Ein Seed bestimmt die ersten Gewichte, die Beispiele und ihre Reihenfolge. Ein anderer Seed ist ein anderer Lauf, und dessen Genauigkeit ist eine andere Zahl. Wer den Seed wählen darf, kann den Sieger wählen.",
  "So the same experiment is run over many seeds. In each of them both methods have the same start, so one can look at the difference, seed by seed. From ten differences an interval is made: were the whole thing done again and again, about 95 of 100 such intervals would hold the true mean difference.":
    "Darum lässt man denselben Versuch über viele Seeds laufen. Bei jedem haben beide Verfahren denselben Start, sodass man Seed für Seed auf den Unterschied sehen kann. Aus zehn Unterschieden wird ein Intervall gemacht: Täte man das Ganze immer wieder, so enthielten etwa 95 von 100 solcher Intervalle den wahren mittleren Unterschied.",
  "“Many seeds” at the end of the page does that, all runs at once.": "„Viele Seeds“ am Ende der Seite tut das, mit allen Läufen zugleich.",
  "Ten duels": "Zehn Duelle",
  "Both methods, 1,000 steps, ten seeds. In “Votes” each point has a weight between 0 and 1.": "Beide Verfahren, 1\u202f000 Schritte, zehn Seeds. In „Stimmen“ hat jeder Punkt ein Gewicht zwischen 0 und 1.",
  "In how many of the ten seeds is Atom better than cross-entropy?": "Bei wie vielen der zehn Seeds ist Atom besser als Kreuzentropie?",
  "of 10": "von 10",
  "It wins more often than you thought, in this setting.": "Bei dieser Einstellung gewinnt es öfter, als du dachtest.",
  "It wins less often than you thought.": "Es gewinnt seltener, als du dachtest.",
  "Run ten seeds": "Zehn Seeds laufen lassen",
  "Atom is better in {wins} of 10. The mean difference is {mean}, its interval {low} to {high}.": "Atom ist bei {wins} von 10 besser. Mittlerer Unterschied: {mean}; sein Intervall: {low} bis {high}.",
  "Look at cross-entropy alone, too: its ten runs lie between {lowest} and {highest}. Two single runs of two methods, with two seeds, would have shown you mostly that.":
    "Sieh dir auch Kreuzentropie allein an: Ihre zehn Läufe liegen zwischen {lowest} und {highest}. Zwei einzelne Läufe zweier Verfahren mit zwei Seeds hätten dir vor allem das gezeigt.",
  "With seeds 0 to 9 it was 9 of 10 when this lesson was written. Your seeds are others, or the page has changed.":
    "Mit den Seeds 0 bis 9 waren es 9 von 10, als diese Lektion geschrieben wurde. Deine Seeds sind andere, oder die Seite hat sich geändert.",
  "Another model": "Ein anderes Modell",
  "Now the charge itself is the weight of a point, from −1 to 1, as in “Charges”. All the rest is as before.":
    "Jetzt ist die Ladung selbst das Gewicht eines Punkts, von −1 bis 1, wie in „Ladungen“. Alles Übrige ist wie zuvor.",
  "Where will the interval of the difference lie?": "Wo wird das Intervall des Unterschieds liegen?",
  "It lies wholly above 0: Atom is better": "Ganz über 0: Atom ist besser",
  "What helps in one model need not help in another. Here the charges of cross-entropy can take both signs by themselves.":
    "Was in einem Modell hilft, muss in einem anderen nicht helfen. Hier können die Ladungen bei Kreuzentropie von selbst beide Vorzeichen annehmen.",
  "It holds 0: no difference is shown": "Es enthält die 0: Ein Unterschied zeigt sich nicht",
  "This study shows a difference; ours, with seeds 0 to 9, did not.": "Diese Studie zeigt einen Unterschied; unsere, mit den Seeds 0 bis 9, zeigte keinen.",
  "It lies wholly below 0: Atom is worse": "Ganz unter 0: Atom ist schlechter",
  "Some seeds gain and some lose, so the interval is wide, and it does not stay below 0.": "Manche Seeds gewinnen, manche verlieren; das Intervall ist darum breit und bleibt nicht unter 0.",
  "The interval goes from {low} to {high}, with a mean of {mean}; Atom is better in {wins} of 10 seeds.": "Das Intervall: {low} bis {high}; der Mittelwert: {mean}. Atom ist bei {wins} von 10 Seeds besser.",
  "An interval that holds 0 is not a proof that there is no difference. It says: ten seeds are too few to show one, if there is one. A study of 100 seeds gave +0.3 points, from −0.3 to +1.0.":
    "Ein Intervall, das die 0 enthält, ist kein Beweis, dass es keinen Unterschied gibt. Es sagt: Zehn Seeds sind zu wenige, um einen zu zeigen, falls es ihn gibt. Eine Studie mit 100 Seeds ergab +0.3 Prozentpunkte, von −0.3 bis +1.0.",
  "Ten seeds are few: another ten can come out on the other side of a border. That is what the interval warns of.":
    "Zehn Seeds sind wenig: Zehn andere können auf der anderen Seite einer Grenze landen. Davor warnt das Intervall.",
  "Stopped early": "Früh aufgehört",
  "Back to “Votes”, where Atom won. Somebody stops after 400 steps, because there was no more time.": "Zurück zu „Stimmen“, wo Atom gewann. Jemand hört nach 400 Schritten auf, weil keine Zeit mehr war.",
  "Where will the interval lie now?": "Wo wird das Intervall jetzt liegen?",
  "Atom improves late. At 400 steps its added terms have cost more than they brought.": "Atom wird spät besser. Bei 400 Schritten haben seine zusätzlichen Terme mehr gekostet als gebracht.",
  "The difference is clear even with ten seeds; its sign is the surprise.": "Der Unterschied ist schon mit zehn Seeds deutlich; überraschend ist sein Vorzeichen.",
  "In this study Atom was not worse.": "In dieser Studie war Atom nicht schlechter.",
  "From {low} to {high}; Atom is better in {wins} of 10 seeds.": "Das Intervall: {low} bis {high}; Atom ist bei {wins} von 10 Seeds besser.",
  "The same method, the same seeds, honest statistics: and the answer turned round, because a setting did. A result belongs to its settings. That is why every figure here says which they were.":
    "Dasselbe Verfahren, dieselben Seeds, ehrliche Statistik: Und die Antwort kehrt sich um, weil sich eine Einstellung geändert hat. Ein Ergebnis gehört zu seinen Einstellungen. Darum sagt hier jede Abbildung, welche es waren.",
  "Ours lay below 0, from −4.3 to −2.6 points. Yours does not; compare the settings before you believe either.":
    "Unseres lag unter 0, zwischen −4.3 und −2.6 Prozentpunkten. Deins nicht; vergleiche die Einstellungen, bevor du einem von beiden glaubst.",
};
