// What the crate and the workers say (src/, www/lab/worker.js). It arrives in English and is recognised by these messages: `{name}` is what
// varies, under the name that it has in Rust.

/** @type {Record<string, string>} */
export const crate = {
  // data/hugging_face.rs
  "tokenizer.json is not one of a WordPiece tokenizer: {0}": "tokenizer.json ist nicht die eines WordPiece-Tokenizers: {0}",
  "tokenizer.json gives no token the number {0}; accepted are the numbers from 0 on, without gaps":
    "tokenizer.json gibt keinem Token die Nummer {0}; erlaubt sind die Nummern ab 0, ohne Lücken",
  "the vocabulary tells capital letters apart (it has {0}); accepted are uncased models":
    "das Vokabular unterscheidet Großbuchstaben (es enthält {0}); erlaubt sind Modelle ohne Großschreibung",
  "its model is {kind}": "ihr Modell ist {kind}",

  // data/images/error.rs, idx.rs
  "{file} is empty; accepted are images with their labels": "{file} ist leer; erlaubt sind Bilder mit ihren Klassen",
  "{file} has {megabytes} MB; accepted are up to 64 MB a file, so take a part of it": "{file} hat {megabytes} MB; erlaubt sind bis zu 64 MB pro Datei, nimm also einen Teil davon",
  "there are {found} images; accepted are up to 60,000, so take a part of them": "es sind {found} Bilder; erlaubt sind bis zu 60\u202f000, nimm also einen Teil davon",
  "{file} is compressed; unpack it and choose what was in it": "{file} ist gepackt; entpacke es und wähle, was darin war",
  "{file} is not understood; accepted are IDX files (images, labels, groups) and CIFAR-10 or CIFAR-100 binary batches":
    "{file} wird nicht verstanden; erlaubt sind IDX-Dateien (Bilder, Klassen, Gruppen) und binäre Batches von CIFAR-10 oder CIFAR-100",
  "there {found, plural, one {is 1 file} other {are {found} files}} of {what} among the files; accepted are one file of images and one of labels, and at most one of groups":
    "{found, plural, one {unter den Dateien ist 1 der Art} other {unter den Dateien sind {found} der Art}} „{what}“; erlaubt sind eine mit Bildern und eine mit Klassen und höchstens eine mit Gruppen",
  "the files are of different formats; accepted are CIFAR-10 batches alone, CIFAR-100 batches alone, or IDX files alone":
    "die Dateien haben verschiedene Formate; erlaubt sind nur Batches von CIFAR-10, nur Batches von CIFAR-100 oder nur IDX-Dateien",
  "this is not an IDX file of bytes or 32-bit whole numbers; accepted is 0, 0, the type 8 or 12, the number of sizes (1 to 4), the sizes, and the numbers":
    "das ist keine IDX-Datei von Bytes oder ganzen Zahlen mit 32 Bit; erlaubt ist 0, 0, der Typ 8 oder 12, die Anzahl der Größen (1 bis 4), die Größen und die Zahlen",
  "an IDX file of the sizes {shape} has {found} bytes of numbers; accepted are {expected}": "eine IDX-Datei der Größen {shape} hat {found} Bytes an Zahlen; erlaubt sind {expected}",
  "{what} of the sizes {shape} with {bytes} bytes a number are not read; accepted are {accepted}":
    "{what} der Größen {shape} mit {bytes} Bytes pro Zahl werden nicht gelesen; erlaubt sind {accepted}",
  "bytes of the sizes [images, height, width] or [images, height, width, 3]": "Bytes der Größen [Bilder, Höhe, Breite] oder [Bilder, Höhe, Breite, 3]",
  "bytes of the sizes [images]": "Bytes der Größen [Bilder]",
  "32-bit whole numbers of the sizes [images]": "ganze Zahlen mit 32 Bit der Größen [Bilder]",
  "the images have {height} × {width} pixels; accepted are up to {SIDE} × {SIDE}, so make them smaller":
    "die Bilder haben {height} × {width} Pixel; erlaubt sind bis zu {SIDE} × {SIDE}, mach sie also kleiner",
  "a file of {found} bytes is no CIFAR batch; accepted are records of {record} bytes": "eine Datei von {found} Bytes ist kein CIFAR-Batch; erlaubt sind Einträge von {record} Bytes",
  "{found} bytes of pixels are not whole images; accepted are {IMAGE_BYTES} bytes for each, and at least one image":
    "{found} Bytes an Pixeln sind keine ganzen Bilder; erlaubt sind {IMAGE_BYTES} Bytes für jedes, und mindestens ein Bild",
  "there are {found} {what} for {images} images; accepted is one for each image": "es sind {found} {what} für {images} Bilder; erlaubt ist für jedes Bild eins",
  "there {found, plural, one {is 1 class} other {are {found} classes}} of images; accepted are 2 to {most}":
    "es {found, plural, one {ist 1 Klasse} other {sind {found} Klassen}} von Bildern; erlaubt sind 2 bis {most}",
  "two classes are called {name}; accepted are different names": "zwei Klassen heißen {name}; erlaubt sind verschiedene Namen",
  "image {image} has the label {label}; accepted are 0 to {0}": "Bild {image} hat die Klasse {label}; erlaubt sind 0 bis {0}",
  "there is no class {name}; accepted are {accepted}": "es gibt keine Klasse {name}; erlaubt sind {accepted}",
  "images": "Bilder",
  "labels": "Klassen",
  "groups": "Gruppen",

  // data/import/
  "The sentence in line {line} is cut after {MAX_CHARACTERS} characters.": "Der Satz in Zeile {line} ist nach {MAX_CHARACTERS} Zeichen abgeschnitten.",
  "{0} sentences are cut after {MAX_CHARACTERS} characters, the first in line {first}.": "{0} Sätze sind nach {MAX_CHARACTERS} Zeichen abgeschnitten, der erste in Zeile {first}.",
  "The group {group} holds {percent} % of the sentences, and no split divides a group.": "Die Gruppe {group} enthält {percent}\u00a0% der Sätze, und keine Aufteilung teilt eine Gruppe.",
  "The class {name} has no sentence.": "Die Klasse {name} hat keinen Satz.",
  "The class {name} has a single sentence, which only one part of a split can have.": "Die Klasse {name} hat einen einzigen Satz, den nur ein Teil einer Aufteilung haben kann.",
  "The classes {other} and {name} differ in capital letters only, and count as two.": "Die Klassen {other} und {name} unterscheiden sich nur in Großbuchstaben und zählen als zwei.",
  "{n, plural, one {1 sentence repeats} other {{n} sentences repeat}} the words of an earlier one; the file's groups are kept.":
    "{n, plural, one {1 Satz wiederholt} other {{n} Sätze wiederholen}} die Wörter eines früheren; die Gruppen der Datei bleiben.",
  "{n, plural, one {1 sentence repeats the words of an earlier one; it stays} other {{n} sentences repeat the words of an earlier one; they stay}} with the earlier in a split.":
    "{n, plural, one {1 Satz wiederholt die Wörter eines früheren; er bleibt} other {{n} Sätze wiederholen die Wörter eines früheren; sie bleiben}} in einer Aufteilung bei dem früheren.",
  "{n, plural, one {1 sentence repeats} other {{n} sentences repeat}} the words of an earlier one, {other} of them with another label; the file's groups are kept.":
    "{n, plural, one {1 Satz wiederholt} other {{n} Sätze wiederholen}} die Wörter eines früheren, {other} davon mit einer anderen Klasse; die Gruppen der Datei bleiben.",
  "{n, plural, one {1 sentence repeats the words of an earlier one, {other} of them with another label; it stays} other {{n} sentences repeat the words of an earlier one, {other} of them with another label; they stay}} with the earlier in a split.":
    "{n, plural, one {1 Satz wiederholt die Wörter eines früheren, {other} davon mit einer anderen Klasse; er bleibt} other {{n} Sätze wiederholen die Wörter eines früheren, {other} davon mit einer anderen Klasse; sie bleiben}} in einer Aufteilung bei dem früheren.",
  "column {0}": "Spalte {0}",
  "the file is empty; accepted are at least 4 sentences with their labels": "die Datei ist leer; erlaubt sind mindestens 4 Sätze mit ihren Klassen",
  "the file has {megabytes} MB; accepted are up to 20 MB, so take a part of it": "die Datei hat {megabytes} MB; erlaubt sind bis zu 20 MB, nimm also einen Teil davon",
  "line {line} is not UTF-8 text; save the file as UTF-8 (spreadsheets call it \"CSV UTF-8\") and choose it again":
    "Zeile {line} ist kein UTF-8-Text; speichere die Datei als UTF-8 (Tabellenprogramme nennen es „CSV UTF-8“) und wähle sie noch einmal",
  "the file has more than {MAX_ROWS} sentences; accepted are up to {MAX_ROWS}, so take a part of it":
    "die Datei hat mehr als {MAX_ROWS} Sätze; erlaubt sind bis zu {MAX_ROWS}, nimm also einen Teil davon",
  "the file has {found, plural, one {# sentence} other {# sentences}}; accepted are at least 4, each with a label":
    "die Datei hat {found, plural, one {# Satz} other {# Sätze}}; erlaubt sind mindestens 4, jeder mit einer Klasse",
  "the quote that begins in line {line} is never closed; accepted is one more quote where the field ends, and two in a row for a quote inside it":
    "das Anführungszeichen, das in Zeile {line} beginnt, wird nie geschlossen; erlaubt ist noch eins, wo das Feld endet, und zwei hintereinander für eins darin",
  "line {line} has no text; accepted is a sentence in every line that is not blank": "Zeile {line} hat keinen Text; erlaubt ist ein Satz in jeder Zeile, die nicht leer ist",
  "line {line} has no label; accepted is a label in every line that is not blank": "Zeile {line} hat keine Klasse; erlaubt ist eine Klasse in jeder Zeile, die nicht leer ist",
  "line {line} has the rating {rating}; accepted is a number from 1 to 10": "Zeile {line} hat die Bewertung {rating}; erlaubt ist eine Zahl von 1 bis 10",
  "{place} has only the label {label}; accepted are 2 to {MAX_CLASSES} different labels": "{place} hat nur die Klasse {label}; erlaubt sind 2 bis {MAX_CLASSES} verschiedene Klassen",
  "{place} has {found} different labels; accepted are 2 to {MAX_CLASSES}": "{place} hat {found} verschiedene Klassen; erlaubt sind 2 bis {MAX_CLASSES}",
  "the file": "die Datei",
  "the column {0}": "die Spalte {0}",
  "column {column} is chosen for the {what}; accepted are columns 1 to {columns}": "Spalte {column} ist gewählt für: {what}; erlaubt sind die Spalten 1 bis {columns}",
  "column {column} is chosen for both the {first} and the {second}; accepted are different columns":
    "Spalte {column} ist zweimal gewählt, für {first} und {second}; erlaubt sind verschiedene Spalten",
  "text": "Text",
  "label": "Klasse",
  "group": "Gruppe",
  "no column could be the label, among {columns}; accepted is a column with 2 to {MAX_CLASSES} different values that repeat":
    "keine Spalte kann die Klasse sein, unter {columns}; erlaubt ist eine Spalte mit 2 bis {MAX_CLASSES} verschiedenen Werten, die sich wiederholen",
  "line {line} is not understood; accepted are CSV, tab-separated lines, and lines like \"label: text\" or \"label, text\" where a few labels repeat":
    "Zeile {line} wird nicht verstanden; erlaubt sind CSV, Zeilen mit Tabulatoren und Zeilen wie „Klasse: Text“ oder „Klasse, Text“, in denen sich einige Klassen wiederholen",
  "line {line} has {found, plural, one {1 field} other {{found} fields}} where line {first} has {expected}; accepted is the same number in every line, with a {separator} between two fields and quotes around a field that has a {separator} in it":
    "Zeile {line} hat {found, plural, one {1 Feld} other {{found} Felder}}, Zeile {first} hat {expected}; erlaubt ist dieselbe Anzahl in jeder Zeile, mit einem {separator} zwischen zwei Feldern und Anführungszeichen um ein Feld, das selbst ein solches Zeichen ({separator}) enthält",
  "line {line} has {found, plural, one {1 field} other {{found} fields}} where line {first} has {expected}; accepted is the same number in every line, with a {separator} between two fields":
    "Zeile {line} hat {found, plural, one {1 Feld} other {{found} Felder}}, Zeile {first} hat {expected}; erlaubt ist dieselbe Anzahl in jeder Zeile, mit einem {separator} zwischen zwei Feldern",
  "comma": "Komma",
  "semicolon": "Semikolon",
  "tab": "Tabulator",
  "The labels -1, 0, 1 and 2 are read as negative, no_impact, positive and mixed.": "Die Klassen -1, 0, 1 und 2 werden als negative, no_impact, positive und mixed gelesen.",
  "The labels 0, 1, 2 and 3 are read as negative, positive, no_impact and mixed.": "Die Klassen 0, 1, 2 und 3 werden als negative, positive, no_impact und mixed gelesen.",
  "Ratings below 5 are read as negative, 5 and 6 as neutral, from 7 as positive.": "Bewertungen unter 5 werden als negative gelesen, 5 und 6 als neutral, ab 7 als positive.",
  "atomlab's own format": "atomlabs eigenes Format",
  "the CoLA data set": "der Datensatz CoLA",
  "the poem-sentiment data set": "der Datensatz poem-sentiment",
  "Drugs.com reviews": "Bewertungen von Drugs.com",
  "CSV with a header": "CSV mit Kopfzeile",
  "CSV without a header": "CSV ohne Kopfzeile",
  "tab-separated lines with a header": "Zeilen mit Tabulatoren und Kopfzeile",
  "tab-separated lines without a header": "Zeilen mit Tabulatoren ohne Kopfzeile",
  "lines with a label, a colon and a text": "Zeilen mit Klasse, Doppelpunkt und Text",
  "lines with a label, a comma and a text": "Zeilen mit Klasse, Komma und Text",
  "The first line is read as the names of the columns.": "Die erste Zeile wird als Namen der Spalten gelesen.",

  // data/points.rs, points_csv.rs
  "the covariance of class {class} is ({xx}, {xy}, {yy}); accepted are variances of at least 0 whose product is at least the square of the middle number":
    "die Kovarianz der Klasse {class} ist ({xx}, {xy}, {yy}); erlaubt sind Varianzen ab 0, deren Produkt mindestens das Quadrat der mittleren Zahl ist",
  "there is nothing to learn from training samples of one class alone (n = {n}, {class}); {remedy}":
    "aus Trainingsbeispielen einer einzigen Klasse (n = {n}, {class}) ist nichts zu lernen; {remedy}",
  "take more training samples": "nimm mehr Trainingsbeispiele",
  "take a share of class 1 nearer to 0.5, or more training samples": "nimm einen Anteil von Klasse 1 näher an 0.5, oder mehr Trainingsbeispiele",
  "line {line}: {reason}": "Zeile {line}: {reason}",
  "line 1 has no column {missing}; accepted is a header with sample, label, x, y and, if wanted, split (train or test)":
    "Zeile 1 hat keine Spalte {missing}; erlaubt ist eine Kopfzeile mit sample, label, x, y und, wenn gewünscht, split (train oder test)",
  "the file has a header but no points below it": "die Datei hat eine Kopfzeile, aber keine Punkte darunter",
  "sample {0} differs from the first one in its number of points: {1} and {components}; accepted are samples of one size":
    "Beispiel {0} hat eine andere Zahl von Punkten als das erste: {1} und {components}; erlaubt sind Beispiele einer Größe",
  "the file has no {name} samples; accepted are both, or no split column": "die Datei hat keine Beispiele für {name}; erlaubt sind beide, oder keine Spalte split",
  "training": "Training",
  "the file needs training samples with a second label": "die Datei braucht Trainingsbeispiele einer zweiten Klasse",
  "it does not have as many fields as line 1": "sie hat nicht so viele Felder wie Zeile 1",
  "{name} is {0}; accepted is a number from -1000000 to 1000000": "{name} ist {0}; erlaubt ist eine Zahl von -1000000 bis 1000000",
  "split is {split}; accepted is train or test": "split ist {split}; erlaubt ist train oder test",
  "sample or label is empty; accepted is a name or number for each": "sample oder label ist leer; erlaubt ist für jedes ein Name oder eine Zahl",
  "there are more than {MAX_CLASSES} different labels; accepted are 2 to {MAX_CLASSES}": "es sind mehr als {MAX_CLASSES} verschiedene Klassen; erlaubt sind 2 bis {MAX_CLASSES}",
  "there are more than {MAX_SAMPLES} samples; accepted are up to {MAX_SAMPLES}": "es sind mehr als {MAX_SAMPLES} Beispiele; erlaubt sind bis zu {MAX_SAMPLES}",
  "sample {0} had the label {1} before; accepted is one label a sample": "Beispiel {0} hatte vorher die Klasse {1}; erlaubt ist eine Klasse pro Beispiel",
  "sample {0} has more than {MAX_COMPONENTS} points; accepted are up to {MAX_COMPONENTS}": "Beispiel {0} hat mehr als {MAX_COMPONENTS} Punkte; erlaubt sind bis zu {MAX_COMPONENTS}",

  // data/text.rs, tokenizer.rs
  "line 1 does not name the classes; accepted is \"#\" and at least two different names with a tab between them":
    "Zeile 1 nennt die Klassen nicht; erlaubt ist „#“ und mindestens zwei verschiedene Namen mit einem Tabulator dazwischen",
  "line {line} has {found} of the 4 fields label, group, rating and text, which tabs must separate":
    "Zeile {line} hat {found} der 4 Felder Klasse, Gruppe, Bewertung und Text, die Tabulatoren trennen müssen",
  "line {line} has the label {label}; accepted are {accepted}": "Zeile {line} hat die Klasse {label}; erlaubt sind {accepted}",
  "line {line} has the rating {rating}; accepted is a number or nothing": "Zeile {line} hat die Bewertung {rating}; erlaubt ist eine Zahl oder nichts",
  "line {line} has no text after the label, group and rating": "Zeile {line} hat keinen Text nach Klasse, Gruppe und Bewertung",
  "there is no sentence after the class names in line 1": "nach den Namen der Klassen in Zeile 1 kommt kein Satz",
  "line 1 of the vocabulary is {0}; accepted is \"[PAD]\", because padding has the number 0": "Zeile 1 des Vokabulars ist {0}; erlaubt ist „[PAD]“, weil Auffüllen die Nummer 0 hat",
  "the vocabulary has no line {0}; accepted is one token a line, with [PAD], [UNK], [CLS] and [SEP] among them":
    "das Vokabular hat keine Zeile {0}; erlaubt ist ein Token pro Zeile, darunter [PAD], [UNK], [CLS] und [SEP]",
  "line {line} of the vocabulary is empty or was there before; accepted are different tokens, one a line":
    "Zeile {line} des Vokabulars ist leer oder kam schon vor; erlaubt sind verschiedene Token, eines pro Zeile",
  "the tokenizer refused the text: {0}": "der Tokenizer lehnte den Text ab: {0}",

  // figures/mod.rs
  "The figure could not be drawn: {0}.": "Die Abbildung ließ sich nicht zeichnen: {0}.",
  "The figure could not be written as PNG: {0}.": "Die Abbildung ließ sich nicht als PNG schreiben: {0}.",

  // forces/crowd.rs
  "There {atoms, plural, one {is 1 atom} other {are {atoms} atoms}}; accepted is 2 to {most}": "Es {atoms, plural, one {ist 1 Atom} other {sind {atoms} Atome}}; erlaubt sind 2 bis {most}",
  "The radius is {0}; accepted is a number above 0": "Der Radius ist {0}; erlaubt ist eine Zahl über 0",
  "Kind {0} needs at least one charge, each from −1 to 1": "Art {0} braucht mindestens eine Ladung, jede von −1 bis 1",

  // session/energy_report.rs
  "the file is not a list of batches: {0}; accepted is JSON with `batches` or `pairs`, each with `E` (atoms × components × entries) and, if padded, `lengths`":
    "die Datei ist keine Liste von Batches: {0}; erlaubt ist JSON mit `batches` oder `pairs`, jeweils mit `E` (Atome × Teilchen × Einträge) und, wenn aufgefüllt, `lengths`",
  "the device did not return its results: {0}": "das Gerät gab seine Ergebnisse nicht zurück: {0}",
  "`E` is {batch} × {components} × {width}; accepted is at least one atom, one component and two entries":
    "`E` ist {batch} × {components} × {width}; erlaubt ist mindestens ein Atom, ein Teilchen und zwei Einträge",
  "atom {0} is not {components} × {width} as the first is; pad all atoms to one shape and give `lengths`":
    "Atom {0} ist nicht {components} × {width} wie das erste; fülle alle Atome auf eine Form auf und gib `lengths` an",
  "`lengths` {lengths} must be {batch} numbers from 1 to {components}": "`lengths` {lengths} müssen {batch} Zahlen von 1 bis {components} sein",
  "p = {0} and eps = {1} must be 1 or 2 and a number from 0": "p = {0} und eps = {1} müssen 1 oder 2 und eine Zahl ab 0 sein",
  "`E` has an entry that is not a finite number": "`E` hat einen Eintrag, der keine endliche Zahl ist",
  "no gradient reached the embeddings": "kein Gradient erreichte die Einbettungen",

  // session/mod.rs
  "the sentence is empty; type or paste at least one word": "der Satz ist leer; tippe mindestens ein Wort oder füge es ein",
  "the sentence has no letters, digits or signs that the tokenizer knows; type or paste at least one word":
    "der Satz hat keine Buchstaben, Ziffern oder Zeichen, die der Tokenizer kennt; tippe mindestens ein Wort oder füge es ein",
  "no model is loaded yet; wait for the shipped model or train one": "noch ist kein Modell geladen; warte auf das mitgelieferte oder trainiere eins",
  "no run is open yet; press Train or Step first": "noch ist kein Lauf offen; drücke zuerst Trainieren oder Schritt",
  "the data cannot be used: {0}": "die Daten sind nicht zu gebrauchen: {0}",
  "token {token} is held, but the sentence has {tokens} tokens, counted from 0": "Token {token} wird festgehalten, aber der Satz hat {tokens} Token, von 0 an gezählt",
  "a run begins from a vocabulary, a model or an encoder, and two of them were given; give one":
    "ein Lauf beginnt mit einem Vokabular, einem Modell oder einem Encoder, und zwei davon waren angegeben; gib eins an",
  "layer {layer} is asked for; accepted are 1 to {layers}, the network's layers": "gefragt ist nach Schicht {layer}; erlaubt sind 1 bis {layers}, die Schichten des Netzes",
  "channel {channel} of layer {layer} is asked for; accepted are 0 to {highest}, the layer's channels":
    "gefragt ist nach Kanal {channel} der Schicht {layer}; erlaubt sind 0 bis {highest}, die Kanäle der Schicht",
  "an image of {0} bytes was given; accepted are {IMAGE_BYTES}, for {SIDE} × {SIDE} pixels of red, green and blue":
    "das Bild hat {0} Bytes; erlaubt sind {IMAGE_BYTES}, für {SIDE} × {SIDE} Pixel in Rot, Grün und Blau",
  "image {sample} is asked for; accepted are 0 to {last}, the images of the run's data": "gefragt ist nach Bild {sample}; erlaubt sind 0 bis {last}, die Bilder der Daten des Laufs",
  "this is not a model of this program: {0}": "das ist kein Modell dieses Programms: {0}",
  "internal error: {0}": "interner Fehler: {0}",

  // session/points/
  "Votes: weight σ(e^q)": "Stimmen: Gewicht σ(e^q)",
  "Every point votes with a weight between 0 and 1. A setting found by our own search over weights, mixtures and rates, not the paper's: rates and coefficients were tuned for cross-entropy, the ±norms and Atom, not for hinge and SimCLR.":
    "Jeder Punkt stimmt mit einem Gewicht zwischen 0 und 1 ab. Eine Einstellung aus unserer eigenen Suche über Gewichte, Mischungen und Raten, nicht die des Papers: Raten und Koeffizienten wurden für Kreuzentropie, die ±Normen und Atom abgestimmt, nicht für Hinge und SimCLR.",
  "Charges: weight q": "Ladungen: Gewicht q",
  "The charge itself is the weight. Cross-entropy alone ends near 88 or near 96 %, depending on the seed. Rates from our own study, not the paper's.":
    "Die Ladung selbst ist das Gewicht. Kreuzentropie allein endet je nach Seed nahe 88 oder nahe 96\u00a0%. Raten aus unserer eigenen Studie, nicht die des Papers.",
  "Raw: weight e^q, the paper's letter": "Roh: Gewicht e^q, der Wortlaut des Papers",
  "The weight is e^q without a bound, as the paper writes it. Scores are then quadratic in the points, and on these two Gaussians nothing passes the linear ceiling of about 88 %. The paper gives no rates; these are ours.":
    "Das Gewicht ist e^q ohne Schranke, wie das Paper es schreibt. Bewertungen sind dann quadratisch in den Punkten, und auf diesen zwei Gauß-Verteilungen übersteigt nichts die lineare Grenze von etwa 88\u00a0%. Das Paper nennt keine Raten; diese sind unsere.",
  "the first settings must be from step 0": "die ersten Einstellungen müssen ab Schritt 0 gelten",
  "settings from step {0} follow settings from step {1}": "Einstellungen ab Schritt {0} folgen auf Einstellungen ab Schritt {1}",
  "A batch holds all {0} training samples: there are no more.": "Ein Batch enthält alle {0} Trainingsbeispiele: Mehr gibt es nicht.",
  "{0} diverged: at step {step} its loss was no usable number any more (learning rate {rate}).":
    "{0} ist divergiert: Bei Schritt {step} war der Verlust keine brauchbare Zahl mehr (Lernrate {rate}).",
  "It stays as it last was. Reset with a smaller learning rate or smaller coefficients, or go back in time and branch from before.":
    "Es bleibt, wie es zuletzt war. Setze mit einer kleineren Lernrate oder kleineren Koeffizienten zurück, oder geh in der Zeit zurück und verzweige von einem früheren Schritt.",
  "there is no state to go back to": "es gibt keinen Stand, zu dem es zurückgehen könnte",
  "it was saved from another start; open the run with the settings it was saved with":
    "es wurde von einem anderen Start aus gesichert; öffne den Lauf mit den Einstellungen, mit denen es gesichert wurde",
  "its {what} is not a number": "darin ist das keine Zahl: {what}",
  "record of diverged methods": "Liste der divergierten Verfahren",
  "step": "Schritt",
  "it holds {0} methods and this run {1}": "es enthält {0} Verfahren und dieser Lauf {1}",
  "a branch keeps its seed, data, network and methods; change rates, coefficients, pairing or batch size, or press Reset for another start":
    "eine Verzweigung behält Seed, Daten, Netz und Verfahren; ändere Raten, Koeffizienten, Paarung oder Batch-Größe, oder drücke Zurücksetzen für einen anderen Start",
  "the number of methods": "die Anzahl der Verfahren",
  "1 to {0} of them": "1 bis {0} davon",
  "the number of points in a sample": "die Anzahl der Punkte eines Beispiels",
  "the number of training samples": "die Anzahl der Trainingsbeispiele",
  "the number of test samples": "die Anzahl der Testbeispiele",
  "a mean": "ein Mittelwert",
  "a covariance": "eine Kovarianz",
  "the share of the second Gaussian": "der Anteil der zweiten Gauß-Verteilung",
  "the label noise": "das Rauschen der Klassen",
  "a method's learning rate": "die Lernrate eines Verfahrens",
  "a method's coefficient": "der Koeffizient eines Verfahrens",
  "the number of seeds": "die Anzahl der Seeds",

  // session/run/
  "a comparison has {count} runs; accepted are 1 to {MAX_RUNS}": "ein Vergleich hat {count} Läufe; erlaubt sind 1 bis {MAX_RUNS}",
  "{name} atomises layer {atom_layer}; accepted are {low} to {high}, the network's layers": "{name} atomisiert Schicht {atom_layer}; erlaubt sind {low} bis {high}, die Schichten des Netzes",
  "its step is not a number": "sein Schritt ist keine Zahl",
  "its {name} is another one; open the run with the settings it was saved with": "es passt nicht ({name}); öffne den Lauf mit den Einstellungen, mit denen es gesichert wurde",
  "vocabulary": "Vokabular",
  "The {0} are divided by seed {1}, as for the model.": "Die {0} sind nach Seed {1} aufgeteilt, wie beim Modell.",
  "The model knows the classes {known}, the data has {now}: its last layer starts anew.": "Das Modell kennt die Klassen {known}, die Daten haben {now}: Seine letzte Schicht beginnt neu.",
  "its kind is {kind}; accepted is {0}": "seine Art ist {kind}; erlaubt ist {0}",
  "it has no `{key}`": "es hat kein `{key}`",
  "its `{key}` is not readable: {e}": "sein `{key}` ist nicht lesbar: {e}",
  "The loss or its gradient stopped being a finite number at step {step}.": "Der Verlust oder sein Gradient war bei Schritt {step} keine endliche Zahl mehr.",
  "Restore the last checkpoint and train with a smaller learning rate or coefficient.":
    "Stelle den letzten Sicherungspunkt wieder her und trainiere mit einer kleineren Lernrate oder kleineren Koeffizienten.",
  "{n} {noun} in {classes} classes are too few; accepted are at least 4 {noun} in 2 classes":
    "{n} {noun} in {classes} Klassen sind zu wenige; erlaubt sind mindestens 4 {noun} in 2 Klassen",

  // session/spec.rs, text/, images/
  "{name} is {value}; accepted is {accepted}": "{name} ist {value}; erlaubt ist {accepted}",
  "a whole number from {low} to {high}": "eine ganze Zahl von {low} bis {high}",
  "a number from {low} to {high}": "eine Zahl von {low} bis {high}",
  "the held-out share": "der zurückgehaltene Anteil",
  "the test share": "der Anteil der Testdaten",
  "the learning rate": "die Lernrate",
  "the weight decay": "der Gewichtsabbau",
  "the clip norm": "die Norm, auf die Gradienten gekürzt werden,",
  "the batch size": "die Batch-Größe",
  "the number of steps": "die Anzahl der Schritte",
  "the number of warm-up steps": "die Anzahl der Aufwärmschritte",
  "the softening": "die Abmilderung",
  "the energy coefficient": "der Koeffizient der Energie",
  "the charge coefficient": "der Koeffizient der Ladung",
  "the neutron coefficient": "der Koeffizient der Neutronen",
  "the baseline coefficient": "der Koeffizient des Vergleichsverfahrens",
  "the margin": "der Abstand zur Grenze",
  "the temperature": "die Temperatur",
  "the share left out of a view": "der Anteil, der in einer Ansicht fehlt,",
  "{cut} of {0} sentences are longer than {length} tokens and are cut there.": "{cut} von {0} Sätzen sind länger als {length} Token und werden dort abgeschnitten.",
  "the width": "die Breite",
  "the number of layers": "die Anzahl der Schichten",
  "the number of heads": "die Anzahl der Köpfe",
  "a multiple of the {0} heads": "ein Vielfaches der {0} Köpfe",
  "the feed-forward width": "die Breite des Feed-Forward-Netzes",
  "the atomised layer": "die atomisierte Schicht",
  "the number of frozen parts": "die Anzahl der eingefrorenen Teile",
  "the number of frozen layers": "die Anzahl der eingefrorenen Schichten",
  "the dropout rate": "die Dropout-Rate",
  "the token dropout rate": "die Dropout-Rate der Token",
  "the sentence length": "die Satzlänge",
  "the vocabulary size": "die Größe des Vokabulars",
  "the border of the crop": "der Rand des Ausschnitts",

  // train/bert.rs, checkpoint.rs
  "config.json is not one of a BERT encoder: {0}": "config.json ist nicht die eines BERT-Encoders: {0}",
  "model.safetensors cannot be read: {0}": "model.safetensors lässt sich nicht lesen: {0}",
  "model.safetensors does not fit config.json and the vocabulary: {0}": "model.safetensors passt nicht zu config.json und dem Vokabular: {0}",
  "its {what} is {found}; accepted is {accepted}": "{what} ist darin {found}; erlaubt ist {accepted}",
  "its layer_norm_eps is {epsilon}; accepted is {BERT_EPSILON}": "layer_norm_eps ist darin {epsilon}; erlaubt ist {BERT_EPSILON}",
  "it reads {most} tokens, but the sentence length is set to {length}; accepted is at most {most}":
    "er liest {most} Token, aber die Satzlänge ist auf {length} gesetzt; erlaubt sind höchstens {most}",
  "it has no {first}": "darin fehlt {first}",
  "{name} is missing": "{name} fehlt",
  "{name} holds {other}; accepted are F32, F16 and BF16": "{name} enthält {other}; erlaubt sind F32, F16 und BF16",
  "{name} has the shape {found}, not {shape}": "{name} hat die Form {found}, nicht {shape}",
  "{name} has the shape {shape}, not {0}": "{name} hat die Form {shape}, nicht {0}",
  "{name} is {found}; needed are {rows} rows of {width}": "{name} ist {found}; nötig sind {rows} Zeilen der Breite {width}",
  "this is not a readable .bpk file: {0}": "das ist keine lesbare .bpk-Datei: {0}",
  "the file does not fit this network: {0}; open it with the settings it was saved with":
    "die Datei passt nicht zu diesem Netz: {0}; öffne sie mit den Einstellungen, mit denen sie gesichert wurde",
  "the weights are not finite numbers any more, so they were not saved": "die Gewichte sind keine endlichen Zahlen mehr und wurden darum nicht gesichert",
  "{name} holds {other}; accepted are floats of 16 or 32 bits": "{name} enthält {other}; erlaubt sind Gleitkommazahlen mit 16 oder 32 Bit",

  // web/
  "WebGPU did not start: {e}": "WebGPU ist nicht gestartet: {e}",
  "this module has no device called {other}; it has {devices}": "dieses Modul hat kein Gerät namens {other}; es hat {devices}",
  "the request is not understood: {e}": "die Anfrage wird nicht verstanden: {e}",
  "the reply cannot be sent: {e}": "die Antwort lässt sich nicht senden: {e}",
  "{what} could not be read: {e}.": "Nicht zu lesen: {what}. {e}.",
  "{what} could not be read: {e}": "nicht zu lesen: {what}; {e}",
  "The rules": "Die Regeln",
  "The two atoms": "Die zwei Atome",
  "The crowd of atoms": "Die vielen Atome",
  "The numbers of the atoms could not be handed over: {e}.": "Die Zahlen der Atome ließen sich nicht übergeben: {e}.",
  "There is no figure of kind \"{other}\"; the kinds are curves, scatter, box, energy, histogram and atoms.":
    "Es gibt keine Abbildung der Art „{other}“; die Arten sind curves, scatter, box, energy, histogram und atoms.",
  "The {kind} figure could not be read: {e}.": "Die Abbildung ({kind}) ließ sich nicht lesen: {e}.",
  "its flat points are not pairs of x and y": "ihre Punkte sind keine Paare von x und y",
  "a label is {v}, not a class index from 0": "eine Klasse ist {v}, kein Index ab 0",
  "The messages could not be read: {e}.": "Die Meldungen ließen sich nicht lesen: {e}.",
  "This canvas has no 2-D context, so the figure cannot be drawn on it.": "Diese Zeichenfläche hat keinen 2-D-Kontext, die Abbildung lässt sich darauf nicht zeichnen.",
  "The figure's theme could not be read: {e}.": "Das Aussehen der Abbildung ließ sich nicht lesen: {e}.",
  "The figure's numbers could not be handed over: {e}.": "Die Zahlen der Abbildung ließen sich nicht übergeben: {e}.",
  "the settings": "die Einstellungen",
  "the mixture": "die Mischung",
  "the outcomes": "die Ergebnisse",
  "the method to compare with": "das Verfahren zum Vergleich",
  "internal error: the settings are no JSON": "interner Fehler: die Einstellungen sind kein JSON",
  "internal error: an object refused a field": "interner Fehler: ein Objekt lehnte ein Feld ab",

  "A QR code holds up to {MOST_BYTES} bytes, and this text has {0}.": "Ein QR-Code fasst bis zu {MOST_BYTES} Bytes, und dieser Text hat {0}.",
  "The code could not be handed over: {e}.": "Der Code ließ sich nicht übergeben: {e}.",

  // www/lab/worker.js
  "The worker was asked before its device was open.": "Der Worker wurde gefragt, bevor sein Gerät offen war.",
  "The worker stopped.": "Der Worker ist stehen geblieben.",
};
