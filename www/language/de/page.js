// What all laboratories share (www/page/).

/** @type {Record<string, string>} */
export const page = {
  // words that many rooms need
  "Accuracy": "Genauigkeit",
  "Loss": "Verlust",
  "Step": "Schritt",
  "Training": "Training",
  "Validation": "Validierung",
  "Test": "Test",
  "Layer": "Schicht",
  "Class": "Klasse",
  "Classes": "Klassen",
  "Charge": "Ladung",
  "Charges": "Ladungen",
  "Cancel": "Abbrechen",
  "Size": "Größe",
  "Source": "Quelle",
  "Licence": "Lizenz",
  "Potential energy": "Potentielle Energie",
  "Latent space": "Latenter Raum",
  "Latent space: {name}": "Latenter Raum: {name}",
  "Not measured yet.": "Noch nicht gemessen.",
  "Model": "Modell",
  "Network": "Netz",
  "Start": "Start",
  "Advanced": "Weiteres",
  "Three weights": "Drei Gewichte",
  "Weights of the extra terms": "Gewichte der Zusatzterme",
  "Class {index}": "Klasse {index}",

  // numbers.js, particle.js, charge.js
  "{n} %": "{n}\u00a0%",
  "proton": "Proton",
  "neutron": "Neutron",
  "electron": "Elektron",
  "{token}, charge {charge}, {particle}": "{token}, Ladung {charge}, {particle}",

  // status.js
  "And {more} more.": "Und {more} weitere.",

  // samples.js
  "photographs": "Fotos",
  "Sentences": "Sätze",
  "Sentence number": "Nummer des Satzes",
  "There is no sentence yet.": "Es gibt noch keinen Satz.",
  "Point at a sentence, or choose one by number.": "Zeige auf einen Satz oder wähle einen nach seiner Nummer.",
  "Point at a sentence, or choose one by number, 1 to {most}.": "Zeige auf einen Satz oder wähle einen nach seiner Nummer, 1 bis {most}.",
  "Point at a sentence, or walk with the arrow keys: the same one is marked in every space.": "Zeige auf einen Satz oder geh mit den Pfeiltasten durch sie: Derselbe ist in jedem Raum markiert.",
  "one sentence moves it by {points} points": "ein Satz verschiebt sie um {points} Punkte",
  "An MCC of 0 ({names}) means that the classes are told apart no better than by giving every sentence the same one, whatever the accuracy is.":
    "Ein MCC von 0 ({names}) heißt, dass die Klassen nicht besser unterschieden werden, als bekäme jeder Satz dieselbe, wie hoch die Genauigkeit auch ist.",
  "Pictures": "Bilder",
  "Picture": "Bild",
  "Picture number": "Nummer des Bildes",
  "There is no picture yet.": "Es gibt noch kein Bild.",
  "Point at a picture, or choose one by number.": "Zeige auf ein Bild oder wähle eins nach seiner Nummer.",
  "Point at a picture, or choose one by number, 1 to {most}.": "Zeige auf ein Bild oder wähle eins nach seiner Nummer, 1 bis {most}.",
  "Point at a picture, or walk with the arrow keys: the same one is marked in every space.": "Zeige auf ein Bild oder geh mit den Pfeiltasten durch sie: Dasselbe ist in jedem Raum markiert.",
  "one picture moves it by {points} points": "ein Bild verschiebt sie um {points} Punkte",
  "An MCC of 0 ({names}) means that the classes are told apart no better than by giving every picture the same one, whatever the accuracy is.":
    "Ein MCC von 0 ({names}) heißt, dass die Klassen nicht besser unterschieden werden, als bekäme jedes Bild dieselbe, wie hoch die Genauigkeit auch ist.",

  // latent-scatter.js
  "Accepted is 1 to {most}.": "Erlaubt ist 1 bis {most}.",

  // figures.js
  "Total, batch": "Gesamt, Batch",
  "Task, batch": "Aufgabe, Batch",
  "Task, validation": "Aufgabe, Validierung",
  "{every, plural, =2 {Batch losses of every 2nd step} =32 {Batch losses of every 32nd step} other {Batch losses of every #th step}}": "{every, plural, other {Verluste der Batches in jedem #. Schritt}}",
  "1st component, {x}": "1. Komponente, {x}",
  "First principal component, {x} of the variance": "Erste Hauptkomponente, {x} der Varianz",
  "2nd, {y}": "2., {y}",
  "Second, {y} of the variance": "Zweite, {y} der Varianz",

  // export/export-menu.js
  "Figures on this page, each with its caption": "Abbildungen auf dieser Seite, jede mit ihrer Unterschrift",
  "{name} as {kind}": "{name} als {kind}",
};
