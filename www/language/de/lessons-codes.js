// QR codes of result lines, and what reads them (www/lessons/codes/).

/** @type {Record<string, string>} */
export const lessonsCodes = {
  // index.html
  "Scan by camera": "Mit der Kamera lesen",
  "What the camera sees": "Was die Kamera sieht",
  "Camera": "Kamera",
  "Read codes from pictures": "Codes aus Bildern lesen",

  // end.js
  "QR code of the result line": "QR-Code der Ergebniszeile",
  "Your teacher’s camera reads the line off this code. With a name or number in it, yours is told apart from an equal one.":
    "Die Kamera deiner Lehrkraft liest die Zeile aus diesem Code. Mit einem Namen oder einer Nummer darin ist deiner von einem gleichen zu unterscheiden.",

  // codes/code-figure.js
  "Show the code large": "Code groß zeigen",

  // codes/camera.js
  "A camera is open only to a page that came by https or lies on this machine: paste the lines, or choose pictures of the codes.":
    "Eine Kamera ist nur für eine Seite offen, die über https kam oder auf diesem Rechner liegt: Füge die Zeilen ein, oder wähle Bilder der Codes.",
  "The camera was refused: allow it beside the page’s address, or paste the lines, or choose pictures of the codes.":
    "Die Kamera wurde abgelehnt: Erlaube sie neben der Adresse der Seite, oder füge die Zeilen ein, oder wähle Bilder der Codes.",
  "There is no camera: paste the lines, or choose pictures of the codes.": "Es gibt keine Kamera: Füge die Zeilen ein, oder wähle Bilder der Codes.",
  "The camera does not start, perhaps because another program uses it: close that one, or paste the lines, or choose pictures of the codes.":
    "Die Kamera startet nicht, vielleicht weil ein anderes Programm sie benutzt: Schließe es, oder füge die Zeilen ein, oder wähle Bilder der Codes.",

  // codes/collected.js
  "{added} codes read. {n, plural, one {# result line} other {# result lines}}.": "{added} Codes gelesen. {n, plural, one {# Ergebniszeile} other {# Ergebniszeilen}}.",
  "A code without a name is read. {n, plural, one {# result line} other {# result lines}}.": "Ein Code ohne Namen ist gelesen. {n, plural, one {# Ergebniszeile} other {# Ergebniszeilen}}.",
  "{name} is read. {n, plural, one {# result line} other {# result lines}}.": "{name} ist gelesen. {n, plural, one {# Ergebniszeile} other {# Ergebniszeilen}}.",
  "This code without a name was read before: equal ones cannot be told apart and count once.": "Dieser Code ohne Namen wurde schon gelesen: Gleiche sind nicht zu unterscheiden und zählen nur einmal.",
  "{name} was read before and counts once.": "{name} wurde schon gelesen und zählt nur einmal.",
  "A code was read and not taken: {why}": "Ein Code wurde gelesen und nicht übernommen: {why}",

  // codes/scan-panel.js
  "The camera is gone: connect it and scan again; what was read is kept.": "Die Kamera ist weg: Schließe sie an und lies weiter; was gelesen wurde, bleibt.",
  "Photographs or screenshots, each with as many codes as it shows; they may be dropped or pasted here.": "Fotos oder Bildschirmfotos, jedes mit beliebig vielen Codes; sie lassen sich hier auch ablegen oder einfügen.",
  "They stay on this machine.": "Sie bleiben auf diesem Rechner.",
  "The camera is closed.": "Die Kamera ist geschlossen.",
  "Stop the camera": "Kamera anhalten",
  "Hold a code in front of the camera.": "Halte einen Code vor die Kamera.",
  "Camera {n}": "Kamera {n}",
  "Reading picture {i} of {n}…": "Bild {i} von {n} wird gelesen …",
  "{file}: no code was found. A sharp, evenly lit picture from nearer by may show one.": "{file}: Es wurde kein Code gefunden. Ein scharfes, gleichmäßig beleuchtetes Bild aus größerer Nähe zeigt vielleicht einen.",
  "{file}: a code was read and not taken: {why}": "{file}: Ein Code wurde gelesen und nicht übernommen: {why}",
  "{codes, plural, =0 {No new code} one {# new code} other {# new codes}} in {pictures, plural, one {# picture} other {# pictures}}. {n, plural, one {# result line} other {# result lines}}.":
    "{codes, plural, =0 {Kein neuer Code} one {# neuer Code} other {# neue Codes}} in {pictures, plural, one {# Bild} other {# Bildern}}. {n, plural, one {# Ergebniszeile} other {# Ergebniszeilen}}.",

  // codes/worker.js
  "The reader of codes is not here: the connection is gone, or www/wasm/atomlab_codes is missing.": "Der Leser für Codes ist nicht da: Die Verbindung ist weg, oder www/wasm/atomlab_codes fehlt.",
};
