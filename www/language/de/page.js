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

  // numbers.js, particle.js, charge.js
  "{n} %": "{n}\u00a0%",
  "proton": "Proton",
  "neutron": "Neutron",
  "electron": "Elektron",
  "{token}, charge {charge}, {particle}": "{token}, Ladung {charge}, {particle}",

  // status.js
  "And {more} more.": "Und {more} weitere.",

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
