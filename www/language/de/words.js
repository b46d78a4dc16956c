// The Words laboratory.

/** @type {Record<string, string>} */
export const words = {
  // bert-files.js, safetensors.js
  "Choose config.json, model.safetensors and vocab.txt or tokenizer.json of a BERT-family model, 200 MB and 40 million parameters at most together. They are read here and sent nowhere.":
    "Wähle config.json, model.safetensors und vocab.txt oder tokenizer.json eines Modells der BERT-Familie, zusammen höchstens 200 MB und 40 Millionen Parameter. Sie werden hier gelesen und nirgendwohin gesendet.",
  "The file {name} is none of the files of a model: needed are config.json, model.safetensors and vocab.txt or tokenizer.json.":
    "Die Datei {name} gehört nicht zu den Dateien eines Modells: Gebraucht werden config.json, model.safetensors und vocab.txt oder tokenizer.json.",
  "The files have {size} MB together: accepted are up to {most} MB.": "Die Dateien haben zusammen {size} MB: Angenommen werden bis zu {most} MB.",
  "{n, plural, one {Still missing: {files}. Choose it too.} other {Still missing: {files}. Choose them too.}}":
    "{n, plural, one {Es fehlt noch: {files}. Wähle auch diese Datei.} other {Es fehlen noch: {files}. Wähle auch diese Dateien.}}",
  "The model.safetensors has {parameters} million parameters: accepted are up to {most} million.": "Die model.safetensors hat {parameters} Millionen Parameter: Angenommen werden bis zu {most} Millionen.",
  "The config.json has no whole number “{name}”: it is not that of a BERT-family model.": "Die config.json hat keine ganze Zahl „{name}“: Sie gehört zu keinem Modell der BERT-Familie.",
  "vocab.txt or tokenizer.json": "vocab.txt oder tokenizer.json",
  "BERT files": "BERT-Dateien",
  "The config.json is not JSON of the kind that a model has.": "Die config.json ist kein JSON, wie es ein Modell hat.",
  "The model.safetensors does not begin as a safetensors file does.": "Die model.safetensors beginnt nicht wie eine safetensors-Datei.",

  // compare/paper.js
  "CoLA accuracy": "CoLA, Genauigkeit",
  "CoLA MCC × 100": "CoLA, MCC × 100",
  "Poem accuracy": "Poem, Genauigkeit",
  "Poem F1": "Poem, F1",
  "Drugs accuracy": "Drugs, Genauigkeit",
  "Drugs F1": "Drugs, F1",
  "+Atom (layer 1)": "+Atom (Schicht 1)",
  "The paper’s own numbers (table 1): BERT-base, mean ± standard deviation over 3 runs, in per cent. Other data, another network: nothing here repeats them.":
    "Die Zahlen des Papers selbst (Tabelle 1): BERT-base, Mittelwert ± Standardabweichung über 3 Läufe, in Prozent. Andere Daten, ein anderes Netz: Nichts hier wiederholt sie.",
  "The paper’s numbers for text": "Die Zahlen des Papers für Text",

  // compare/settings.js, compare/view.js
  "Sentences to train on, at most": "Trainingssätze, höchstens",
  "Small network, from scratch": "Kleines Netz, von Grund auf trainiert",
  "Pretrained MiniLM, fine-tuned": "Vortrainiertes MiniLM, feinabgestimmt",
  "{runs} runs of this network, {size} million parameters each, are too many at once: accepted are up to {most}.":
    "{runs} Läufe dieses Netzes mit je {size} Millionen Parametern sind zu viele auf einmal: Angenommen werden bis zu {most}.",

  // data-panel.js
  "Text column": "Textspalte",
  "Label column": "Klassenspalte",
  "Group column": "Gruppenspalte",
  "Your own file ({name}) is not here yet: choose it under “The data”, or another data set.": "Deine eigene Datei ({name}) ist noch nicht hier: Wähle sie unter „Die Daten“, oder einen anderen Datensatz.",
  "Your own file is not here yet: choose it under “The data”, or another data set.": "Deine eigene Datei ist noch nicht hier: Wähle sie unter „Die Daten“, oder einen anderen Datensatz.",
  "Sentences of your own, from a file or pasted.": "Eigene Sätze, aus einer Datei oder eingefügt.",
  "No file is read yet.": "Noch ist keine Datei gelesen.",
  "Read as": "Gelesen als",
  "None": "Keine",
  "www/data/{name}.json is missing: run “cargo xtask data”.": "www/data/{name}.json fehlt: Rufe „cargo xtask data“ auf.",
  "Holds": "Enthält",
  "Held out together": "Zusammen zurückgehalten",
  "{n} groups: {group}": "{n} Gruppen: {group}",

  // exports.js
  "Charges of the sentence": "Ladungen des Satzes",
  "No charges are shown.": "Es werden keine Ladungen gezeigt.",
  "Charges of words, averaged": "Ladungen von Wörtern, gemittelt",
  "Nothing was averaged yet.": "Noch wurde nichts gemittelt.",

  // insight/answerers.js
  "There is no run yet: press Train or Step, or choose the shipped model.": "Es gibt noch keinen Lauf: Drücke Trainieren oder Schritt, oder wähle das mitgelieferte Modell.",
  "this run": "dieser Lauf",
  "the shipped model": "das mitgelieferte Modell",
  "{method}, trained on {data}, measured on {measured}, seed {seed}, {device}, step {step}": "{method}, trainiert auf „{data}“, gemessen an „{measured}“, Seed {seed}, {device}, Schritt {step}",
  "{method} on {data}, seed {seed}, {device}, step {step}": "{method} auf „{data}“, Seed {seed}, {device}, Schritt {step}",

  // insight/averages.js
  "Point at a word, or type one under “Word”.": "Zeige auf ein Wort, oder gib eines unter „Wort“ ein.",
  "Frequency against charge": "Häufigkeit und Ladung",
  "Averaging the charges of words over the validation set, of {who}.": "Die Ladungen der Wörter werden über die Validierungsdaten gemittelt: {who}.",
  "The run has been followed by another while its words were averaged: average again.": "Auf den Lauf folgte ein anderer, während seine Wörter gemittelt wurden: Mittle noch einmal.",
  "{who}: {facts}; n = {n} validation sentences. The lists leave out the {left} of {all} words with fewer than {fewest} uses.":
    "{who}: {facts}; n = {n} Validierungssätze. Die Listen lassen {left} von {all} Wörtern weg, die weniger als {fewest}-mal vorkommen.",
  "Word, uses": "Wort, Vorkommen",
  "{who}, measured here: {facts}; {all} words, n = {n} validation sentences. Few uses scatter most: a mean of one is that use alone.":
    "{who}, hier gemessen: {facts}; {all} Wörter, n = {n} Validierungssätze. Wenige Vorkommen streuen am meisten: Das Mittel eines einzigen ist dieses allein.",
  "Mean charges of {words} words with at least {fewest} uses shown, of {who}.": "Gezeigt sind die mittleren Ladungen von {words} Wörtern, die mindestens {fewest}-mal vorkommen: {who}.",
  "Word is empty: type one, or choose one from the lists.": "„Wort“ ist leer: Gib eines ein, oder wähle eines aus den Listen.",
  "“{word}” is in none of the {n} validation sentences, or only beyond the tokens that are read; a word is letters, digits and apostrophes in a row.":
    "„{word}“ steht in keinem der {n} Validierungssätze, oder nur hinter den Token, die gelesen werden; ein Wort ist eine Folge von Buchstaben, Ziffern und Apostrophen.",
  "{n, plural, one {# use} other {# uses}} of “{word}” found.": "{n} Vorkommen von „{word}“ gefunden.",
  "The averages are in your downloads.": "Die Mittelwerte liegen in deinen Downloads.",
  "{word}  mean charge {charge}, {particle}; {n, plural, one {# use} other {# uses}}": "{word}  mittlere Ladung {charge}, {particle}; {n, plural, other {# Vorkommen}}",

  // insight/contexts.js
  "Contexts of “{word}”": "Kontexte von „{word}“",
  "Contexts of {word}": "Kontexte von {word}",
  "{facts}; n = {n} validation sentences. The most extreme uses come first, so the first ones are no fair sample.":
    "{facts}; n = {n} Validierungssätze. Die extremsten Vorkommen stehen vorn, die ersten sind also keine faire Stichprobe.",
  "Show {n} more of {left}": "{n} weitere von {left} zeigen",
  "Token charges of: {text}": "Tokenladungen von: {text}",
  "Read: {text}": "Lesen: {text}",
  "Mean charge {charge} over {n, plural, one {# use} other {# uses}}.": "Mittlere Ladung {charge} über {n, plural, other {# Vorkommen}}.",
  "Mean charge {charge} over {n, plural, one {# use} other {# uses}}, from {least} to {most} of the {shown} most extreme.":
    "Mittlere Ladung {charge} über {n, plural, other {# Vorkommen}}, von {least} bis {most} bei den {shown} extremsten.",
  "Mean charge {charge} over {n, plural, one {# use} other {# uses}}, from {least} to {most}.": "Mittlere Ladung {charge} über {n, plural, other {# Vorkommen}}, von {least} bis {most}.",
  "Proton in {proton}, neutron in {neutron}, electron in {electron}.": "Proton in {proton}, Neutron in {neutron}, Elektron in {electron}.",

  // insight/frequency.js
  "Uses, as a power of ten": "Vorkommen, als Zehnerpotenz",
  "Mean charge": "Mittlere Ladung",

  // insight/neighbour-list.js
  "Choose a point, by pointer or by number, or ask for the neighbours of the sentence in the box.":
    "Wähle einen Punkt, mit dem Zeiger oder nach Nummer, oder frage nach den Nachbarn des Satzes im Eingabefeld.",
  "Euclidean distance in z, in all of its dimensions; the picture shows two, so what is near there need not be near here.":
    "Euklidischer Abstand in z, in allen Dimensionen; das Bild zeigt zwei, also muss, was dort nah ist, hier nicht nah sein.",
  "{alike} of {n} are {className}, too.": "{alike} von {n} sind ebenfalls {className}.",
  "They are not points of this picture.": "Sie sind keine Punkte dieses Bildes.",
  "Of “{text}”": "Von „{text}“",
  "Of “{text}” ({className})": "Von „{text}“ ({className})",
  "Neighbours": "Nachbarn",

  // insight/space.js
  "Show its charges": "Seine Ladungen zeigen",
  "This run": "Dieser Lauf",
  "Measuring the shipped model on {data}.": "Das mitgelieferte Modell wird an „{data}“ gemessen.",
  "The shipped model's latent space is shown: n = {n} validation sentences.": "Der latente Raum des mitgelieferten Modells wird gezeigt: n = {n} Validierungssätze.",
  "{facts}; n = {n} validation sentences, scale {scale}.": "{facts}; n = {n} Validierungssätze, Maßstab {scale}.",
  "{facts}; not measured yet.": "{facts}; noch nicht gemessen.",
  "There is no latent space to look for neighbours in yet: train a run, or choose the shipped model.":
    "Es gibt noch keinen latenten Raum, in dem Nachbarn zu suchen wären: Trainiere einen Lauf, oder wähle das mitgelieferte Modell.",
  "{origin}; n = {n} validation sentences": "{origin}; n = {n} Validierungssätze",
  "The nearest sentences in latent space are listed.": "Die nächsten Sätze im latenten Raum sind aufgelistet.",
  "The shipped model tells {first} from {others}; the classes of this data set are {classes}, so there is nothing to count. Its latent space and its charges can be looked at all the same.":
    "Das mitgelieferte Modell unterscheidet {first} von {others}; die Klassen dieses Datensatzes sind {classes}, es gibt also nichts zu zählen. Sein latenter Raum und seine Ladungen lassen sich trotzdem ansehen.",
  "Shipped model, measured here: {facts}": "Mitgeliefertes Modell, hier gemessen: {facts}",

  // own-text.js
  "UTF-8 text of up to 20 MB and 100,000 rows in 2 to 20 classes: label, tab, text on every line; CSV or TSV with a header (columns are guessed, shown and changeable); CoLA, poem-sentiment and Drugs.com as they come; or atomlab’s own. It is read here and sent nowhere.":
    "UTF-8-Text bis zu 20 MB und 100\u202f000 Zeilen in 2 bis 20 Klassen: Klasse, Tabulator, Text in jeder Zeile; CSV oder TSV mit Kopfzeile (Spalten werden erraten, gezeigt und sind änderbar); CoLA, poem-sentiment und Drugs.com, wie sie sind; oder atomlabs eigenes Format. Er wird hier gelesen und nirgendwohin gesendet.",
  "There are no lines yet: paste one sentence a line, its label first, then a tab or a colon.": "Noch gibt es keine Zeilen: Füge einen Satz pro Zeile ein, zuerst seine Klasse, dann ein Tabulator oder Doppelpunkt.",
  "Reading {name}…": "{name} wird gelesen …",
  "{name} read: {rows, plural, one {# sentence} other {# sentences}} in {classes, plural, one {# class} other {# classes}}.":
    "{name} gelesen: {rows, plural, one {# Satz} other {# Sätze}} in {classes, plural, one {# Klasse} other {# Klassen}}.",
  "Pasted lines were not taken, and nothing else changed.": "Die eingefügten Zeilen wurden nicht übernommen, und sonst hat sich nichts geändert.",
  "Line": "Zeile",
  "Label": "Klasse",
  "Text": "Text",

  // reading/change-line.js, reading/charge-control.js, reading/charges-csv.js
  "Undo": "Rückgängig",
  "Release": "Freigeben",
  "Release all": "Alle freigeben",
  "{charge}, held": "{charge}, festgehalten",
  "Downloaded the charges as CSV.": "Die Ladungen wurden als CSV heruntergeladen.",

  // reading/comparing.js
  "Pinned to compare: “{text}”.": "Zum Vergleich angeheftet: „{text}“.",
  "Unpinned.": "Nicht mehr angeheftet.",
  "The two sentences are exchanged.": "Die beiden Sätze sind vertauscht.",

  // reading/editing.js
  "Undone": "Rückgängig gemacht",
  "“{word}” deleted": "„{word}“ gelöscht",
  "Words swap; a sign stays in its place.": "Wörter tauschen; ein Zeichen bleibt an seinem Platz.",
  "“{word}” is the last word.": "„{word}“ ist das letzte Wort.",
  "“{word}” is the first word.": "„{word}“ ist das erste Wort.",
  "“{word}” swapped with “{other}”": "„{word}“ mit „{other}“ getauscht",
  "“{word}” replaced by “{other}”": "„{word}“ durch „{other}“ ersetzt",
  "This is the only word, and a sentence needs one: replace it instead.": "Das ist das einzige Wort, und ein Satz braucht eines: Ersetze es stattdessen.",

  // reading/moved.js
  "net charge {from} to {to}": "Gesamtladung von {from} auf {to}",
  "net charge {from} → {to}": "Gesamtladung {from} → {to}",
  "{name} {share} to {then}, net charge {from} to {to}": "{name} von {share} auf {then}, Gesamtladung von {from} auf {to}",
  "{name} {share} → {then}, net charge {from} → {to}": "{name} {share} → {then}, Gesamtladung {from} → {to}",
  "{name} {share} to {then}, now {now} {most}, net charge {from} to {to}": "{name} von {share} auf {then}, jetzt {now} {most}, Gesamtladung von {from} auf {to}",
  "{name} {share} → {then}, now {now} {most}, net charge {from} → {to}": "{name} {share} → {then}, jetzt {now} {most}, Gesamtladung {from} → {to}",

  // reading/numbers.js
  "Protons, neutrons, electrons": "Protonen, Neutronen, Elektronen",
  "Unknown tokens": "Unbekannte Token",
  "{unknown} of {n}": "{unknown} von {n}",
  "{n} ms": "{n}\u00a0ms",
  "Free": "Frei",
  "Held": "Fest\u00adgehalten",
  "Net charge": "Gesamtladung",
  "Norm of the nucleus": "Norm des Kerns",
  "Pair energy": "Paarenergie",
  "none": "nicht vorhanden",

  // reading/pair.js
  "One of the two has no charge at all: there is no force between them.": "Einer der beiden hat gar keine Ladung: Zwischen ihnen wirkt keine Kraft.",
  "k ≤ 1: there is no balance, at any distance the two repel.": "k ≤ 1: Es gibt kein Gleichgewicht, die beiden stoßen sich bei jedem Abstand ab.",
  "c₁ = 0: nothing repels, the two attract down to distance 0.": "c₁ = 0: Nichts stößt ab, die beiden ziehen sich bis zum Abstand 0 an.",
  "k > 1: the energy is least at distance d* = {d}.": "k > 1: Die Energie ist am kleinsten beim Abstand d* = {d}.",
  "They are closer than that, so they repel.": "Sie sind einander näher und stoßen sich darum ab.",
  "They are farther apart than that, so they attract.": "Sie sind weiter auseinander und ziehen sich darum an.",
  "Distance of the nuclei d": "Abstand der Kerne d",
  "Mean radius r̃": "Mittlerer Radius r̃",
  "c₁, like charges": "c₁, gleiche Ladungen",
  "c₂, unlike charges": "c₂, ungleiche Ladungen",
  "Balance d*": "Gleichgewicht d*",

  // reading/pinned-panel.js
  "Present, held": "Jetzt, fest\u00adgehalten",
  "Present": "Jetzt",
  "Pinned": "Ange\u00adheftet",
  "{origin}; present sentence of {present} tokens, pinned one of {pinned}, all pairs.": "{origin}; jetziger Satz mit {present} Token, angehefteter mit {pinned}, alle Paare.",

  // reading/reading.js
  "{n, plural, one {One charge} other {# charges}} held: {effect}.": "{n, plural, one {Eine Ladung} other {# Ladungen}} festgehalten: {effect}.",
  "{n, plural, one {One charge} other {# charges}} released.": "{n, plural, one {Eine Ladung} other {# Ladungen}} freigegeben.",
  "{n, plural, one {One charge} other {# charges}} released: the text changed.": "{n, plural, one {Eine Ladung} other {# Ladungen}} freigegeben: Der Text hat sich geändert.",
  "{n, plural, one {One charge} other {# charges}} released: the source changed.": "{n, plural, one {Eine Ladung} other {# Ladungen}} freigegeben: Die Quelle hat sich geändert.",
  "{n, plural, one {One charge} other {# charges}} released: the tokens changed.": "{n, plural, one {Eine Ladung} other {# Ladungen}} freigegeben: Die Token haben sich geändert.",

  // reading/token-tools.js
  "Delete": "Löschen",
  "Swap with previous": "Mit vorigem tauschen",
  "Swap with next": "Mit nächstem tauschen",
  "Replace with": "Ersetzen durch",
  "another word": "ein anderes Wort",
  "Replace": "Ersetzen",
  "{token}, a piece of {word}": "{token}, ein Stück von {word}",
  "A special token is no part of the text: only its charge can be held.": "Ein Sondertoken gehört nicht zum Text: Nur seine Ladung lässt sich festhalten.",
  "Keys on a token: Delete deletes its word, Alt+← and Alt+→ swap it with the one before and after.": "Tasten auf einem Token: Entf löscht sein Wort, Alt+← und Alt+→ tauschen es mit dem davor und dem danach.",
  "Keys on a token: Delete deletes its word, Alt+→ and Alt+← swap it with the one before and after.": "Tasten auf einem Token: Entf löscht sein Wort, Alt+→ und Alt+← tauschen es mit dem davor und dem danach.",
  "Moving the slider holds the charge.": "Den Regler zu bewegen hält die Ladung fest.",
  "What holding a charge does": "Was es bewirkt, eine Ladung festzuhalten",
  "It sets the token’s charge logit, entry 0 of its embedding after the atomised layer, and the network goes on from there. The tokens’ other entries stay, and so do the other charges, which are read at that layer.":
    "Es setzt das Ladungslogit des Tokens, Eintrag 0 seiner Einbettung nach der atomisierten Schicht, und von da an rechnet das Netz weiter. Die übrigen Einträge der Token bleiben, und auch die anderen Ladungen, die an dieser Schicht abgelesen werden.",
  "If there are layers above it, they react; if it is the last one, as in the shipped model, only the mean over the tokens carries the change to the classes. A held charge lasts until the text or the source changes.":
    "Liegen Schichten darüber, so reagieren sie; ist es die letzte, wie im mitgelieferten Modell, so trägt nur der Mittelwert über die Token die Änderung zu den Klassen. Eine festgehaltene Ladung bleibt, bis sich der Text oder die Quelle ändert.",

  // run-figures.js
  "One run, live, seed {seed}, {device}, step {step}": "Ein Lauf, live, Seed {seed}, {device}, Schritt {step}",
  "One run, live, seed {seed}, {device}": "Ein Lauf, live, Seed {seed}, {device}",
  "Shipped model, recorded, seed {seed}, {device}, step {step}": "Mitgeliefertes Modell, aufgezeichnet, Seed {seed}, {device}, Schritt {step}",
  "Shipped model, recorded, seed {seed}, {device}": "Mitgeliefertes Modell, aufgezeichnet, Seed {seed}, {device}",

  // sentence.js
  "The sentence is empty: type one, or take an example.": "Der Satz ist leer: Gib einen ein, oder nimm ein Beispiel.",
  "The tokenizer found nothing to read in this text.": "Der Tokenizer fand in diesem Text nichts zu lesen.",
  "The model knows none of these words: every token counts as “unknown”, so the charges say nothing about them.":
    "Das Modell kennt keines dieser Wörter: Jedes Token gilt als „unbekannt“, die Ladungen sagen also nichts über sie.",
  "The text has {n} characters: the first 10,000 are looked at. It stays in the box as it is.": "Der Text hat {n} Zeichen: Die ersten 10\u202f000 werden angesehen. Er bleibt im Eingabefeld, wie er ist.",
  "Charges of {n, plural, one {# token} other {# tokens}} shown.": "Ladungen von {n, plural, one {# Token} other {# Token}} gezeigt.",
  "Only the first {n} tokens were read; the rest of the text is not shown.": "Nur die ersten {n} Token wurden gelesen; der Rest des Textes wird nicht gezeigt.",

  // session.js
  "It goes on from {name}, which was too big for it: choose the BERT files of that model under “Start from”, then load the session again.":
    "Sie geht von {name} aus weiter, das für sie zu groß war: Wähle die BERT-Dateien dieses Modells unter „Ausgangspunkt“, dann lade die Sitzung noch einmal.",
  "Settings, your sentences, the network as it stands and its curves, in one file. It does not hold the pretrained encoder, nor BERT files above 50 MB.":
    "Einstellungen, deine Sätze, das Netz, wie es ist, und seine Kurven, in einer Datei. Sie enthält weder den vortrainierten Encoder noch BERT-Dateien über 50 MB.",
  "It does not hold {name}, which is too big: whoever loads it chooses those files first.": "Sie enthält {name} nicht, weil es zu groß ist: Wer sie lädt, wählt zuerst dessen Dateien.",

  // settings.js
  "Data set": "Datensatz",
  "Your own file": "Eigene Datei",
  "From scratch": "Von Grund auf",
  "Shipped sentiment model": "Mitgeliefertes Stimmungsmodell",
  "Pretrained MiniLM": "Vortrainiertes MiniLM",
  "Your own BERT files": "Eigene BERT-Dateien",
  "Nothing": "Nichts",
  "Embeddings": "Einbettungen",
  "Embeddings and layer 1": "Einbettungen und Schicht 1",
  "Embeddings and layers 1 to {n}": "Einbettungen und Schichten 1 bis {n}",
  "Start from": "Ausgangspunkt",
  "Frozen": "Eingefroren",
  "What learns nothing, counted from below.": "Was nichts lernt, von unten gezählt.",
  "Atomised layer": "Atomisierte Schicht",
  "The encoder layer whose output becomes particles; 0 is the embeddings.": "Die Schicht des Encoders, deren Ausgabe zu Teilchen wird; 0 sind die Einbettungen.",
  "Training sentences at most": "Trainingssätze höchstens",
  "Empty: all of them.": "Leer: alle.",
  "Tokens a sentence": "Token pro Satz",
  "[CLS] and [SEP] count; the rest is cut off.": "[CLS] und [SEP] zählen mit; der Rest wird abgeschnitten.",
  "Width": "Breite",
  "Layers": "Schichten",
  "Dropout": "Dropout",
  "Show special tokens": "Sondertoken zeigen",
  "Atomised layer is {layer}, but the network has {layers}.": "Atomisierte Schicht ist {layer}, aber das Netz hat {layers}.",
  "Frozen are layers up to {layer}, but the network has {layers}.": "Eingefroren sind die Schichten bis {layer}, aber das Netz hat {layers}.",

  // start.js
  "Every weight is drawn from the seed; the vocabulary is learnt from the training sentences.": "Jedes Gewicht wird aus dem Seed gezogen; das Vokabular wird aus den Trainingssätzen gelernt.",
  "Goes on from the model that the page reads sentences with. With other classes its last layer starts anew.":
    "Geht von dem Modell aus weiter, mit dem die Seite Sätze liest. Bei anderen Klassen beginnt seine letzte Schicht neu.",
  "paraphrase-MiniLM-L3-v2 with 12,000 of its tokens and 16-bit weights: 20 MB, fetched from this site when training begins, then kept by the browser. Its last layer starts anew.":
    "paraphrase-MiniLM-L3-v2 mit 12\u202f000 seiner Token und 16-Bit-Gewichten: 20 MB, von dieser Website geholt, wenn das Training beginnt, dann vom Browser aufbewahrt. Seine letzte Schicht beginnt neu.",
  "A BERT-family model from your disk. Its last layer starts anew.": "Ein Modell der BERT-Familie von deinem Rechner. Seine letzte Schicht beginnt neu.",
  "Encoder download": "Herunterladen des Encoders",
  "Choose BERT files": "BERT-Dateien wählen",
  "Read: {name}, {size} MB.": "Gelesen: {name}, {size} MB.",
  "Your own BERT files are not chosen yet: choose them under “Start from”, or another start.": "Deine eigenen BERT-Dateien sind noch nicht gewählt: Wähle sie unter „Ausgangspunkt“, oder einen anderen Ausgangspunkt.",
  "Reading…": "Wird gelesen …",
  "{name} read: {layers, plural, one {# layer} other {# layers}} of width {width}.": "{name} gelesen: {layers, plural, one {# Schicht} other {# Schichten}} der Breite {width}.",
  "Fetching the pretrained encoder.": "Der vortrainierte Encoder wird geholt.",
  "The encoder is here: building the network.": "Der Encoder ist da: Das Netz wird gebaut.",
  "{loaded} of {total}": "{loaded} von {total}",
  "It fixes the width ({width}), the layers ({layers}) and the vocabulary, and how many tokens are read.":
    "Damit stehen die Breite ({width}), die Schichten ({layers}) und das Vokabular fest, und wie viele Token gelesen werden.",
  "It fixes the width ({width}), the layers ({layers}) and the vocabulary.": "Damit stehen die Breite ({width}), die Schichten ({layers}) und das Vokabular fest.",
  "{n} kB": "{n}\u00a0kB",
  "{n} MB": "{n}\u00a0MB",

  // tab.js
  "Preparing the run: reading the data and building the network.": "Der Lauf wird vorbereitet: Die Daten werden gelesen, das Netz wird gebaut.",
  "This run, seed {seed}, step {step}": "Dieser Lauf, Seed {seed}, Schritt {step}",

  // token-chips.js
  "{token}  charge {charge}, {particle}": "{token}  Ladung {charge}, {particle}",

  // training-setup.js
  "from scratch": "von Grund auf",
  "from Shipped sentiment model": "vom mitgelieferten Stimmungsmodell aus",
  "from Pretrained MiniLM": "vom vortrainierten MiniLM aus",
  "from Your own BERT files": "von eigenen BERT-Dateien aus",
  "{layers, plural, one {# layer} other {# layers}} of width {width}": "{layers, plural, one {# Schicht} other {# Schichten}} der Breite {width}",
  "learning rate {rate}": "Lernrate {rate}",
  "batch size {size}": "Batch-Größe {size}",
  "It holds the settings, but not your file of sentences and not your BERT files: give them along.": "Er enthält die Einstellungen, aber weder deine Datei mit Sätzen noch deine BERT-Dateien: Gib sie mit.",
  "It holds the settings, but not your file of sentences: give that along.": "Er enthält die Einstellungen, aber nicht deine Datei mit Sätzen: Gib sie mit.",
  "It holds the settings, but not your BERT files: give them along.": "Er enthält die Einstellungen, aber nicht deine BERT-Dateien: Gib sie mit.",
  "The link was made with “{file}”, which no link can carry: choose that file under “The data”, or another data set.":
    "Der Link entstand mit „{file}“, was kein Link mitnehmen kann: Wähle diese Datei unter „Die Daten“, oder einen anderen Datensatz.",
  "The link was made with a file of sentences, which no link can carry: choose that file under “The data”, or another data set.":
    "Der Link entstand mit einer Datei von Sätzen, die kein Link mitnehmen kann: Wähle diese Datei unter „Die Daten“, oder einen anderen Datensatz.",
  "The link was made with “{file}”, which no link can carry: {own}, which is here, takes its place.":
    "Der Link entstand mit „{file}“, was kein Link mitnehmen kann: An die Stelle tritt {own}, die Datei, die hier ist.",
  "The link was made with a file of sentences, which no link can carry: {own}, which is here, takes its place.":
    "Der Link entstand mit einer Datei von Sätzen, die kein Link mitnehmen kann: An ihre Stelle tritt {own}, die Datei, die hier ist.",
  "The link was made with BERT files, which no link can carry: choose them under “Start from”, or another start.":
    "Der Link entstand mit BERT-Dateien, die kein Link mitnehmen kann: Wähle sie unter „Ausgangspunkt“, oder einen anderen Ausgangspunkt.",
  "your own file": "eigene Datei",

  // word-lists.js
  "Most positive": "Am positivsten",
  "Most negative": "Am negativsten",
};
