// The Pictures laboratory. Names of classes stay as their data sets have them: they are typed under “Only these classes”, and compared.

/** @type {Record<string, string>} */
export const pictures = {
  // compare/paper.js
  "Pets, dev": "Pets, Dev",
  "Pets, test": "Pets, Test",
  "Flowers, dev": "Flowers, Dev",
  "Flowers, test": "Flowers, Test",
  "ImageNet": "ImageNet",
  "ResNet-18": "ResNet-18",
  "+Atom (first convolution)": "+Atom (erste Faltung)",
  "The paper’s own numbers (table 2): ResNet-18 of width 64 at 32 × 32 pixels on Oxford-IIIT Pets, Oxford Flowers-102 and ImageNet, accuracy in per cent, mean ± standard deviation over 3 runs. Other data, mostly another network: nothing here repeats them.":
    "Die Zahlen des Papers selbst (Tabelle 2): ResNet-18 der Breite 64 bei 32 × 32 Pixeln auf Oxford-IIIT Pets, Oxford Flowers-102 und ImageNet, Genauigkeit in Prozent, Mittelwert ± Standardabweichung über 3 Läufe. Andere Daten, meist ein anderes Netz: Nichts hier wiederholt sie.",
  "The paper’s numbers for images": "Die Zahlen des Papers für Bilder",

  // data-panel.js
  "The pictures that you chose or drew under “Your own pictures”, in the classes that you named.":
    "Die Bilder, die du unter „Deine eigenen Bilder“ gewählt oder gezeichnet hast, in den Klassen, die du benannt hast.",
  "There are too few pictures yet: two classes with two pictures each are needed.": "Es sind noch zu wenige Bilder: Nötig sind zwei Klassen mit je zwei Bildern.",
  "www/data/{name}.json is missing: run “cargo xtask data{flag}”.": "www/data/{name}.json fehlt: Rufe „cargo xtask data{flag}“ auf.",
  "the last {last} of {all}": "die letzten {last} von {all}",
  "Made by": "Gemacht von",

  // drawing-pad.js
  "Black": "Schwarz",
  "Red": "Rot",
  "Yellow": "Gelb",
  "Green": "Grün",
  "Blue": "Blau",
  "White": "Weiß",
  "Thin": "Dünn",
  "Middle": "Mittel",
  "Thick": "Dick",
  "Drawing": "Zeichnung",
  "Clear the drawing": "Zeichnung leeren",
  "Colour": "Farbe",
  "Brush": "Pinsel",
  "With mouse, pen or finger; it is reduced to 32 × 32 pixels. Without any of these, choose a file instead.":
    "Mit Maus, Stift oder Finger; die Zeichnung wird auf 32 × 32 Pixel verkleinert. Ohne all das: Wähle stattdessen eine Datei.",
  "Nothing is drawn yet.": "Noch ist nichts gezeichnet.",

  // exports.js
  "The picture": "Das Bild",
  "Picture, charge map and their product": "Bild, Ladungskarte und ihr Produkt",
  "No picture is shown.": "Es wird kein Bild gezeigt.",
  "Charges of the picture": "Ladungen des Bilds",
  "Predictions": "Vorhersagen",
  "Nothing was predicted yet.": "Noch wurde nichts vorhergesagt.",

  // files/handed-over.js, files/picture-files.js
  "What was dropped is an address, not a file: save the picture first, or copy it and paste it here.":
    "Was hier abgelegt wurde, ist eine Adresse, keine Datei: Speichere das Bild zuerst, oder kopiere es und füge es hier ein.",
  "Looking through the folder.": "Der Ordner wird durchgesehen.",
  "The folder could not be read: {why}": "Der Ordner ließ sich nicht lesen: {why}",
  "PNG, JPEG, WebP, GIF or BMP of up to {size} MB and {pixels} megapixels.": "PNG, JPEG, WebP, GIF oder BMP bis {size} MB und {pixels} Megapixel.",
  "The picture could not be read: decoding it took more than a minute.": "Das Bild ließ sich nicht lesen: Das Dekodieren dauerte mehr als eine Minute.",
  "The picture could not be read: {why}": "Das Bild ließ sich nicht lesen: {why}",
  "The picture could not be read: the worker that decodes could not be started.": "Das Bild ließ sich nicht lesen: Der Worker, der dekodiert, ließ sich nicht starten.",

  // files/checks.js, files/decode.js: what the worker that decodes says, in English until the page shows it
  "The file is empty: accepted are PNG, JPEG, WebP, GIF and BMP.": "Die Datei ist leer: Erlaubt sind PNG, JPEG, WebP, GIF und BMP.",
  "The file is no picture of a kind that is read here, it is a {kind} file: accepted are PNG, JPEG, WebP, GIF and BMP.":
    "Die Datei ist kein Bild von einer Art, die hier gelesen wird, sondern eine {kind}-Datei: Erlaubt sind PNG, JPEG, WebP, GIF und BMP.",
  "The file is no picture of a kind that is read here, it holds text: accepted are PNG, JPEG, WebP, GIF and BMP.":
    "Die Datei ist kein Bild von einer Art, die hier gelesen wird, sie enthält Text: Erlaubt sind PNG, JPEG, WebP, GIF und BMP.",
  "The file is no picture of a kind that is read here, it holds none: accepted are PNG, JPEG, WebP, GIF and BMP.":
    "Die Datei ist kein Bild von einer Art, die hier gelesen wird, sie enthält keins: Erlaubt sind PNG, JPEG, WebP, GIF und BMP.",
  "The {kind} says nothing of its size: it is damaged or cut off; accepted is a whole file.":
    "Die Datei ({kind}) sagt nichts über ihre Größe: Sie ist beschädigt oder abgeschnitten; erlaubt ist eine ganze Datei.",
  "The {kind} has {width, plural, other {#}} × {height, plural, other {#}} pixels ({megapixels, plural, other {#}} megapixels): accepted are up to {most} megapixels.":
    "Die Datei ({kind}) hat {width, plural, other {#}} × {height, plural, other {#}} Pixel ({megapixels, plural, other {#}} Megapixel): Erlaubt sind bis zu {most} Megapixel.",
  "The {kind} is cut off, its end is missing: accepted is a whole file.": "Die Datei ({kind}) ist abgeschnitten, ihr Ende fehlt: Erlaubt ist eine ganze Datei.",
  "The {kind} could not be decoded: it is damaged, or too large for this browser.": "Die Datei ({kind}) ließ sich nicht dekodieren: Sie ist beschädigt, oder zu groß für diesen Browser.",
  "This browser has no canvas left to reduce the picture on: close other pages and choose it again.":
    "Dieser Browser hat keine Zeichenfläche mehr, um das Bild darauf zu verkleinern: Schließe andere Seiten und wähle es noch einmal.",

  // held-out-name.js
  "Picture {index} of {n} held out, no. {sample} of the data": "Bild {index} von {n} zurückgehaltenen, Nr. {sample} der Daten",

  // look/ask.js
  "Shipped model, {device}": "Mitgeliefertes Modell, {device}",
  "This run, seed {seed}, step {step}, {device}": "Dieser Lauf, Seed {seed}, Schritt {step}, {device}",

  // look/channel-choice.js
  "Layer {layer} is shown by its channel 0; it was channel {former} of the other layer.": "Von Schicht {layer} wird Kanal 0 gezeigt; von der anderen Schicht war es Kanal {former}.",
  "{layer}, atomised": "{layer}, atomisiert",
  "0 to {highest}; 0 is the charge, the others are coordinates of positions.": "0 bis {highest}; 0 ist die Ladung, die anderen sind Koordinaten von Orten.",
  "0 to {highest}; this layer was not asked for charges, so none of them is one.": "0 bis {highest}; diese Schicht wurde nicht um Ladungen gebeten, also ist keiner davon eine.",
  "Channel {wished} was asked for; layer {layer} of this network has 0 to {highest}, so it is {channel}.":
    "Verlangt war Kanal {wished}; Schicht {layer} dieses Netzes hat 0 bis {highest}, darum ist es {channel}.",
  "Layer {wished} was asked for; this network has {layers}, so layer {layer}, channel {channel} is shown.":
    "Verlangt war Schicht {wished}; dieses Netz hat {layers}, darum wird Schicht {layer}, Kanal {channel} gezeigt.",
  "accepted is 0 to {highest}; the map still shows the channel before": "erlaubt ist 0 bis {highest}; die Karte zeigt noch den Kanal von vorher",

  // look/charge-maps.js
  "Layer {layer}, channel {channel}": "Schicht {layer}, Kanal {channel}",
  "Places": "Stellen",
  "Layer {layer} is not the atomised one: its channel {channel} was never asked to be a charge; it is drawn by the same law, 2σ(e) − 1.":
    "Schicht {layer} ist nicht die atomisierte: Ihr Kanal {channel} sollte nie eine Ladung sein; er ist nach demselben Gesetz gezeichnet, 2σ(e) − 1.",
  "Channel {channel} is a coordinate of the particles’ positions, not a charge; it is drawn by the same law, 2σ(e) − 1.":
    "Kanal {channel} ist eine Koordinate der Orte der Teilchen, keine Ladung; er ist nach demselben Gesetz gezeichnet, 2σ(e) − 1.",

  // look/knows.js
  "This model knows only {names}: it takes every picture for one of them, whatever it shows.": "Dieses Modell kennt nur {names}: Es hält jedes Bild für eines davon, was auch immer es zeigt.",
  "It is right in {accuracy} of {n} photographs that it was not trained on.": "Es liegt bei {accuracy} von {n} Fotos richtig, auf denen es nicht trainiert wurde.",
  "This run knows only {names}: it takes every picture for one of them, whatever it shows.": "Dieser Lauf kennt nur {names}: Er hält jedes Bild für eines davon, was auch immer es zeigt.",
  "It is right in {accuracy} of {n} held-out pictures, measured at step {step}.": "Er liegt bei {accuracy} von {n} zurückgehaltenen Bildern richtig, gemessen bei Schritt {step}.",
  "It has not been measured yet.": "Er wurde noch nicht gemessen.",
  "{names} and {more} more": "{names} und {more} weitere",

  // look/legend.js
  "Named proton above +⅓ and electron below −⅓; the signs on the map show the same without colour.":
    "Über +⅓ heißt es Proton, unter −⅓ Elektron; die Zeichen auf der Karte zeigen dasselbe ohne Farbe.",
  "This map holds no charges: the same colours stand for its values, and the signs for those above +⅓ and below −⅓.":
    "Diese Karte enthält keine Ladungen: Dieselben Farben stehen für ihre Werte, und die Zeichen für die über +⅓ und unter −⅓.",

  // look/numbers.js
  "Protons": "Protonen",
  "Electrons": "Elektronen",
  "Above +⅓, this map": "Über +⅓, diese Karte",
  "Between, this map": "Dazwischen, diese Karte",
  "Below −⅓, this map": "Unter −⅓, diese Karte",
  "Net charge, layer {layer}": "Gesamtladung, Schicht {layer}",
  "Radius, layer {layer}": "Radius, Schicht {layer}",
  "Nucleus’ norm": "Norm des Kerns",
  "Nucleus’ norm, layer {layer}": "Norm des Kerns, Schicht {layer}",
  "Took {n} ms.": "Dauerte {n}\u00a0ms.",
  "{n, plural, one {# other class} other {# other classes}}": "{n, plural, one {# andere Klasse} other {# andere Klassen}}",

  // look/picture-input.js
  "Choose one, drop it on the page or paste it (Ctrl+V).": "Wähle eins, lege es auf der Seite ab oder füge es ein (Strg+V).",
  "Its middle square is reduced to 32 × 32 pixels; nothing is sent anywhere.": "Sein mittleres Quadrat wird auf 32 × 32 Pixel verkleinert; nichts wird irgendwohin gesendet.",
  "Photograph: {what}": "Foto: {what}",
  "Sample: {name}": "Beispiel: {name}",
  "Your drawing": "Deine Zeichnung",
  "Your drawing is shown; it stays on the pad for more strokes.": "Deine Zeichnung wird gezeigt; sie bleibt auf der Zeichenfläche, für weitere Striche.",
  "{name} is shown, the first of {n} files.": "{name} wird gezeigt, die erste von {n} Dateien.",
  "{name} is shown.": "{name} wird gezeigt.",
  "Samples: they are of the data set chosen below, “{title}”.": "Beispiele: Sie sind aus dem unten gewählten Datensatz, „{title}“.",
  "Samples: the first {n} are free photographs.": "Beispiele: Die ersten {n} sind freie Fotos.",
  "Samples: the first {n} are free photographs; the others are of the data set chosen below, “{title}”.":
    "Beispiele: Die ersten {n} sind freie Fotos; die anderen sind aus dem unten gewählten Datensatz, „{title}“.",

  // look/pixel-figure.js, look/sentences.js, look/shown-maps.js
  "Row": "Zeile",
  "Each pixel’s red, green and blue times |q|: neutrons turn black, and the sign is left out.": "Rot, Grün und Blau jedes Pixels mal |q|: Neutronen werden schwarz, und das Vorzeichen bleibt weg.",
  "Each pixel’s red, green and blue times q where it is positive: electrons are black.": "Rot, Grün und Blau jedes Pixels mal q, wo es positiv ist: Elektronen sind schwarz.",
  "Each pixel’s red, green and blue times −q where q is negative: protons are black.": "Rot, Grün und Blau jedes Pixels mal −q, wo q negativ ist: Protonen sind schwarz.",
  "Each pixel’s red, green and blue times the map’s value, without its sign: values near 0 turn black. They are no charges.":
    "Rot, Grün und Blau jedes Pixels mal den Wert der Karte, ohne sein Vorzeichen: Werte nahe 0 werden schwarz. Es sind keine Ladungen.",
  "Each pixel’s red, green and blue times the map’s value where it is positive; the rest is black. They are no charges.":
    "Rot, Grün und Blau jedes Pixels mal den Wert der Karte, wo er positiv ist; der Rest ist schwarz. Es sind keine Ladungen.",
  "Each pixel’s red, green and blue times the map’s value where it is negative; the rest is black. They are no charges.":
    "Rot, Grün und Blau jedes Pixels mal den Wert der Karte, wo er negativ ist; der Rest ist schwarz. Es sind keine Ladungen.",
  "Picture as the network sees it": "Bild, wie das Netz es sieht",
  "Charge map": "Ladungskarte",
  "Picture × charge": "Bild × Ladung",
  "{name}, {side} × {side} pixels.": "{name}, {side} × {side} Pixel.",
  "The middle square of {name}, reduced to {side} × {side} pixels; its colours by row and column.":
    "{name}: das mittlere Quadrat, auf {side} × {side} Pixel verkleinert; seine Farben nach Zeile und Spalte.",
  "Row {row}, column {column}: colour {colour}": "Zeile {row}, Spalte {column}: Farbe {colour}",
  "at the edge, so the grey beyond it counts too": "am Rand, darum zählt auch das Grau jenseits davon",
  "charge {value}, {particle}": "Ladung {value}, {particle}",
  "charge of the place of {width} × {height} pixels around it {value}, {particle}": "Ladung der Stelle von {width} × {height} Pixeln darum herum {value}, {particle}",
  "value {value}": "Wert {value}",
  "value of the place of {width} × {height} pixels around it {value}": "Wert der Stelle von {width} × {height} Pixeln darum herum {value}",
  "Layer {layer}, channel {channel}: {width} × {height} places, from {least} to {most}, mean {mean}; {proton, plural, one {# proton} other {# protons}}, {neutron, plural, one {# neutron} other {# neutrons}} and {electron, plural, one {# electron} other {# electrons}}.":
    "Schicht {layer}, Kanal {channel}: {width} × {height} Stellen, von {least} bis {most}, Mittelwert {mean}; Protonen: {proton, plural, other {#}}, Neutronen: {neutron, plural, other {#}}, Elektronen: {electron, plural, other {#}}.",
  "Layer {layer}, channel {channel}: {width} × {height} places, from {least} to {most}, mean {mean}; {proton, plural, one {# value} other {# values}} above +⅓ and {electron, plural, other {#}} below −⅓.":
    "Schicht {layer}, Kanal {channel}: {width} × {height} Stellen, von {least} bis {most}, Mittelwert {mean}; Werte über +⅓: {proton, plural, other {#}}, unter −⅓: {electron, plural, other {#}}.",

  // look/paper.js
  "This browser could not make a PNG of the pictures; the SVG may work.": "Dieser Browser konnte aus den Bildern kein PNG machen; das SVG geht vielleicht.",
  "This browser has no canvas left to write on: close other pages and export it again.":
    "Dieser Browser hat keine Zeichenfläche mehr: Schließe andere Seiten und exportiere es noch einmal.",

  // look/several-maps.js, look/sentences.js
  "Channels of layer {layer}": "Kanäle von Schicht {layer}",
  "Layer {layer}, channel {channel}, the charge": "Schicht {layer}, Kanal {channel}, die Ladung",
  "{origin}; channels {first} to {last} of {all}, means from {low} (channel {least}) to {high} (channel {most}).":
    "{origin}; Kanäle {first} bis {last} von {all}, Mittelwerte von {low} (Kanal {least}) bis {high} (Kanal {most}).",
  "{origin}; channel 0 of every layer, means from {low} (layer {least}) to {high} (layer {most}). Only that of layer {atomLayer} is a charge.":
    "{origin}; Kanal 0 jeder Schicht, Mittelwerte von {low} (Schicht {least}) bis {high} (Schicht {most}). Nur der von Schicht {atomLayer} ist eine Ladung.",

  // look/view.js
  "A run of your own can be asked, as soon as there is one.": "Ein eigener Lauf lässt sich fragen, sobald es einen gibt.",
  "The link shows the charges of a run, and there is none yet: Train or Step opens it.": "Der Link zeigt die Ladungen eines Laufs, und es gibt noch keinen: Trainieren oder Schritt öffnet ihn.",
  "There is no picture yet: choose or draw one above.": "Es gibt noch kein Bild: Wähle oder zeichne oben eins.",
  "It holds the settings, but not the picture “{name}”: give that along.": "Er enthält die Einstellungen, aber nicht das Bild „{name}“: Gib es mit.",
  "It holds the settings, but not the picture “{name}”: say which one it is.": "Er enthält die Einstellungen, aber nicht das Bild „{name}“: Sag dazu, welches es ist.",
  "{name} is shown, as this run sees it.": "{name} wird gezeigt, wie dieser Lauf es sieht.",
  "The charges are this run’s now: choose a photograph, or draw one.": "Die Ladungen sind jetzt die dieses Laufs: Wähle ein Foto, oder zeichne etwas.",
  "Picture {wished} was asked for; the data set has {n}, so it is the last one.": "Verlangt war Bild {wished}; der Datensatz hat {n}, darum ist es das letzte.",
  "Its charges are asked for.": "Seine Ladungen werden erfragt.",
  "Loading the model, which says its charges.": "Das Modell, das seine Ladungen sagt, wird geladen.",
  "{origin}; layer {layer}, channel {channel}": "{origin}; Schicht {layer}, Kanal {channel}",
  "n = {n} places of {name}; {facts}.": "{name}, n = {n} Stellen; {facts}.",
  "There are no charges to show.": "Es gibt keine Ladungen zu zeigen.",
  "Exported the charges of {name}.": "Ladungen exportiert: {name}.",

  // look/walk.js
  "Point at a pixel or touch it, or walk with the arrow keys.": "Zeige auf ein Pixel oder berühre es, oder geh mit den Pfeiltasten umher.",
  "Column": "Spalte",

  // mistakes.js
  "None of {n} held-out pictures at step {step}.": "Keins von {n} zurückgehaltenen Bildern bei Schritt {step}.",
  "{wrong} of {n} held-out pictures at step {step}. Choose one to see its charges.": "{wrong} von {n} zurückgehaltenen Bildern bei Schritt {step}. Wähle eins, um seine Ladungen zu sehen.",
  "{wrong} of {n} held-out pictures at step {step}, the {most} it is surest of. Choose one to see its charges.":
    "{wrong} von {n} zurückgehaltenen Bildern bei Schritt {step}, davon die {most} mit der größten Sicherheit. Wähle eins, um seine Ladungen zu sehen.",

  // own/adding-files.js
  "{n, plural, one {# picture} other {# pictures}} for {name} will be read after the others.":
    "{n, plural, one {# Bild} other {# Bilder}} für {name} {n, plural, one {wird} other {werden}} nach den anderen gelesen.",
  "{n, plural, one {# picture was} other {# pictures were}} left out: the same pixels are in {names} already.":
    "{n, plural, one {# Bild wurde} other {# Bilder wurden}} weggelassen: Dieselben Pixel sind schon in {names}.",
  "{n, plural, one {# picture} other {# pictures}} beyond the {most} that are accepted {n, plural, one {was} other {were}} left out.":
    "{n, plural, one {# Bild} other {# Bilder}} über die erlaubten {most} hinaus {n, plural, one {wurde} other {wurden}} weggelassen.",
  "{n, plural, one {# picture was} other {# pictures were}} not read, because you cancelled.": "{n, plural, one {# Bild wurde} other {# Bilder wurden}} nicht gelesen, weil du abgebrochen hast.",
  "The folder holds no PNG, JPEG, WebP, GIF or BMP.": "Der Ordner enthält kein PNG, JPEG, WebP, GIF oder BMP.",
  "{n, plural, one {# other file was} other {# other files were}} left aside.": "{n, plural, one {# andere Datei wurde} other {# andere Dateien wurden}} beiseitegelassen.",
  "{n, plural, one {# picture} other {# pictures}} added to {name}: {all} in all.": "{n, plural, one {# Bild} other {# Bilder}} zu {name} hinzugefügt: insgesamt {all}.",

  // own/binary-files.js
  "IDX (images of at most 32 × 32 pixels, grey or colour, and their labels, both chosen together; groups if there are any) or batches of CIFAR-10 or CIFAR-100, unpacked; up to 64 MB a file, 60,000 images and 256 classes.":
    "IDX (Bilder von höchstens 32 × 32 Pixeln, grau oder farbig, und ihre Klassen, beide zusammen gewählt; Gruppen, falls es welche gibt) oder Batches von CIFAR-10 oder CIFAR-100, entpackt; bis zu 64 MB je Datei, 60\u202f000 Bilder und 256 Klassen.",
  "Back to your classes.": "Zurück zu deinen Klassen.",
  "{name} has {size} MB: accepted are up to {most} MB a file.": "{name} hat {size} MB: Erlaubt sind bis zu {most} MB je Datei.",
  "{name} read: {n} pictures.": "{name} gelesen: {n} Bilder.",
  "Files": "Dateien",

  // own/class-card.js
  "Remove class": "Klasse entfernen",
  "Name of the class": "Name der Klasse",
  "Choose images": "Bilder wählen",
  "Choose a folder": "Ordner wählen",
  "Class “{name}”": "Klasse „{name}“",
  "Pictures of {name}": "Bilder von {name}",
  "{n, plural, one {# picture} other {# pictures}}": "{n, plural, one {# Bild} other {# Bilder}}",
  "Add the drawing": "Zeichnung hinzufügen",

  // own/own-data.js
  "There are no pictures yet: at least {classes} classes with {pictures} pictures each are needed.": "Es gibt noch keine Bilder: Nötig sind mindestens {classes} Klassen mit je {pictures} Bildern.",
  "There is one class: at least {classes} classes with {pictures} pictures each are needed.": "Es gibt eine Klasse: Nötig sind mindestens {classes} Klassen mit je {pictures} Bildern.",
  "“{name}” has no picture: at least {classes} classes with {pictures} pictures each are needed.": "„{name}“ hat kein Bild: Nötig sind mindestens {classes} Klassen mit je {pictures} Bildern.",
  "“{name}” has one picture: at least {classes} classes with {pictures} pictures each are needed.": "„{name}“ hat ein Bild: Nötig sind mindestens {classes} Klassen mit je {pictures} Bildern.",
  "Two classes are called “{name}”: each needs a name of its own.": "Zwei Klassen heißen „{name}“: Jede braucht einen eigenen Namen.",
  "your own pictures": "Eigene Bilder",
  "Picture {n}": "Bild {n}",

  // own/picture-list.js
  "Remove {name}": "{name} entfernen",
  "Show {n} more": "{n} weitere zeigen",

  // own/reading-files.js
  "Reading pictures": "Bilder werden gelesen",
  "pasted picture": "eingefügtes Bild",
  "A pasted picture": "Ein eingefügtes Bild",
  "{name} was not taken.": "{name} wurde nicht übernommen.",
  "Reading {n} of {all}: {name}": "{n} von {all} wird gelesen: {name}",

  // own/view.js
  "Up to {most} pictures in {fewest} to {classes} classes, at least {each} in each. Choose, drop or paste them; they are read here and sent nowhere, and a link does not carry them.":
    "Bis zu {most} Bilder in {fewest} bis {classes} Klassen, mindestens {each} in jeder. Wähle sie, lege sie ab oder füge sie ein; sie werden hier gelesen und nirgendwohin gesendet, und kein Link nimmt sie mit.",
  "Your own pictures gave way to those of the session.": "Deine eigenen Bilder sind denen der Sitzung gewichen.",
  "There are {n} pictures, and no more are accepted: remove some first.": "Es sind {n} Bilder, und mehr sind nicht erlaubt: Entferne zuerst welche.",
  "The drawing was left out: the same pixels are in {name} already.": "Die Zeichnung wurde weggelassen: Dieselben Pixel sind schon in {name}.",
  "Drawing {n}": "Zeichnung {n}",
  "The drawing is picture {n} of {name}.": "Die Zeichnung ist Bild {n} von {name}.",
  "{picture} is removed from {name}.": "{picture} ist aus {name} entfernt.",
  "{name} is removed, with {n, plural, one {# picture} other {# pictures}}.": "{name} ist entfernt, mit {n, plural, one {# Bild} other {# Bildern}}.",
  "Undone.": "Rückgängig gemacht.",
  "{n} pictures in {classes} classes: enough to train on. “{button}” takes them as the data set below, starts a run and goes to its curves.":
    "{n} Bilder in {classes} Klassen: genug zum Trainieren. „{button}“ nimmt sie als Datensatz unten, beginnt einen Lauf und geht zu seinen Kurven.",
  "Some are held out to measure on: where pictures are nearly alike, as parts of one photograph are, that is too easy.":
    "Einige werden zum Messen zurückgehalten: Wo Bilder fast gleich sind, wie Teile eines Fotos, ist das zu leicht.",
  "{most} classes are the most.": "Mehr als {most} Klassen gehen nicht.",

  // run-view.js
  "Press Train, and it is drawn here step by step.": "Drücke Trainieren, und es wird hier Schritt für Schritt gezeichnet.",

  // session.js
  "Settings, your own pictures, the network and its optimiser as they stand, and the curves, in one file: training goes on exactly where it was. A data set of this page is named, not copied.":
    "Einstellungen, deine eigenen Bilder, das Netz und sein Optimierer, wie sie dastehen, und die Kurven, in einer Datei: Das Training geht genau da weiter, wo es war. Ein Datensatz dieser Seite wird genannt, nicht kopiert.",

  // settings.js
  "Three convolutions": "Drei Faltungen",
  "Only these classes": "Nur diese Klassen",
  "With commas between, such as “cat, dog”. Empty: all of them.": "Mit Kommas dazwischen, wie „cat, dog“. Leer: alle.",
  "The shipped model, of photographs, has its own, deeper network: a step takes several times as long. It holds a tenth out, which of few pictures is very few; with other classes its last layer starts anew.":
    "Das mitgelieferte Modell, für Fotos, hat sein eigenes, tieferes Netz: Ein Schritt dauert ein Mehrfaches. Es hält ein Zehntel zurück, bei wenigen Bildern also sehr wenige; bei anderen Klassen beginnt seine letzte Schicht neu.",
  "Channels of the first convolution; deeper ones have 2, 4 or 8 times as many. The paper’s ResNet-18 has 64.":
    "Kanäle der ersten Faltung; tiefere haben 2-, 4- oder 8-mal so viele. Das ResNet-18 des Papers hat 64.",
  "Whose places become particles; 1 is the first convolution, before its activation, as in the paper.":
    "Deren Stellen zu Teilchen werden; 1 ist die erste Faltung, vor ihrer Aktivierung, wie im Paper.",
  "Training pictures at most": "Trainingsbilder höchstens",
  "Mirror half of them": "Die Hälfte spiegeln",
  "Shift by up to": "Verschieben um bis zu",
  "Pixels, at random in training.": "Pixel, zufällig im Training.",
  "Share held out": "Zurückgehaltener Anteil",
  "To measure on.": "Um daran zu messen.",
  "Pictures to train on, at most": "Trainingsbilder, höchstens",
  "Layer of the map": "Schicht der Karte",
  "Channel of the map": "Kanal der Karte",
  "Particles": "Teilchen",
  "All, by |q|": "Alle, nach |q|",
  "Protons only, by q": "Nur Protonen, nach q",
  "Electrons only, by −q": "Nur Elektronen, nach −q",
  "Show signs": "Zeichen zeigen",
  "Draw the pictures at their points": "Die Bilder an ihre Punkte zeichnen",
  "Atomised layer is {layer}: accepted is 1 to {layers} for {network}.": "Atomisierte Schicht ist {layer}: Erlaubt ist 1 bis {layers} ({network}).",
  "Only one class is named ({name}): accepted are two or more, or none for all of them.": "Nur eine Klasse ist genannt ({name}): Erlaubt sind zwei oder mehr, oder keine für alle.",

  // space.js
  "Press Train: each held-out picture becomes a point here, near those that the network finds alike.":
    "Drücke Trainieren: Jedes zurückgehaltene Bild wird hier ein Punkt, nahe denen, die das Netz ähnlich findet.",
  "Point at a picture to see it here.": "Zeige auf ein Bild, um es hier zu sehen.",
  "{facts}; n = {n} validation pictures, scale {scale}.": "{facts}; n = {n} Validierungsbilder, Maßstab {scale}.",
  "Picture {n}: {name}": "Bild {n}: {name}",
  "Predicted": "Vorhergesagt",

  // tab.js
  "Its curves are under “The run”, further down.": "Seine Kurven stehen weiter unten, unter „Der Lauf“.",
  "Preparing the run: reading the pictures and building the network.": "Der Lauf wird vorbereitet: Die Bilder werden gelesen, das Netz wird gebaut.",

  // thumbnail.js
  "{name}, no. {n}": "{name}, Nr. {n}",

  // training-setup.js
  "There are too few pictures of your own: under “Your own pictures” at least two classes need two pictures each, or choose another data set.":
    "Es sind zu wenige eigene Bilder: Unter „Deine eigenen Bilder“ brauchen mindestens zwei Klassen je zwei Bilder, oder wähle einen anderen Datensatz.",
  "from the shipped model of photographs": "vom mitgelieferten Modell für Fotos aus",
  "from scratch, {network} of width {width}": "von Grund auf, {network} der Breite {width}",
  "It holds the settings, but not your own pictures: give those along.": "Er enthält die Einstellungen, aber nicht deine eigenen Bilder: Gib sie mit.",
  "The link was made with somebody’s own pictures, which no link can carry: choose yours under “Your own pictures”, or another data set.":
    "Der Link entstand mit jemandes eigenen Bildern, die kein Link mitnehmen kann: Wähle deine unter „Deine eigenen Bilder“, oder einen anderen Datensatz.",
};
