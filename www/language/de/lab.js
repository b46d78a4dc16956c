// Devices, workers and runs (www/lab/, www/atomlab.js).

/** @type {Record<string, string>} */
export const lab = {
  // methods.js
  "Cross-entropy": "Kreuzentropie",
  "+1-norm": "+1-Norm",
  "+2-norm": "+2-Norm",
  "Hinge": "Hinge",
  "SimCLR": "SimCLR",
  "Atom": "Atom",
  "Atom without energy": "Atom ohne Energie",
  "Atom without balance": "Atom ohne Ausgleich",

  // device.js, workers.js
  "CPU, as chosen.": "CPU, wie gewählt.",
  "CPU: this copy of the page holds no module for WebGPU.": "CPU: Diese Kopie der Seite enthält kein Modul für WebGPU.",
  "CPU: this browser offers no WebGPU here.": "CPU: Hier gibt es kein WebGPU.",
  "CPU: WebGPU could not be asked ({why}).": "CPU: WebGPU ließ sich nicht befragen ({why}).",
  "CPU: the browser has WebGPU but found no adapter for it.": "CPU: WebGPU ist da, aber ohne Adapter.",
  "WebGPU on {name}.": "WebGPU auf {name}.",
  "WebGPU on {name}, a software adapter: expect it to be slower than the CPU.": "WebGPU auf {name}, einem Software-Adapter: vermutlich langsamer als die CPU.",
  "CPU: the only WebGPU adapter ({name}) is a software one, which is slower.": "CPU: Der einzige WebGPU-Adapter ({name}) ist Software und damit langsamer.",
  "an unnamed adapter": "einem Adapter ohne Namen",
  "CPU: WebGPU could not be opened ({why}).": "CPU: WebGPU ließ sich nicht öffnen ({why}).",

  // client.js, station.js
  "The worker could not be started.": "Der Worker ließ sich nicht starten.",
  "The worker was ended from outside.": "Der Worker wurde von außen beendet.",
  "The worker was closed.": "Der Worker wurde geschlossen.",
  "The worker is closed.": "Der Worker ist geschlossen.",
  "The worker has not answered for two minutes.": "Der Worker hat zwei Minuten lang nicht geantwortet.",
  "The laboratory was closed.": "Das Labor wurde geschlossen.",

  // bench.js, reader.js, comparison.js, study.js
  "The worker that trains stopped: {why}": "Der Worker, der trainiert, ist stehen geblieben: {why}",
  "Starting another one from the last checkpoint.": "Ein neuer beginnt beim letzten Sicherungspunkt.",
  "Starting another one.": "Ein neuer wird gestartet.",
  "The worker that trains could not be started again: {why} Reload the page.": "Der Worker, der trainiert, ließ sich nicht wieder starten: {why} Lade die Seite neu.",
  "The state of the run could not be saved: it goes on from its last checkpoint.": "Der Stand des Laufs ließ sich nicht sichern: Er geht von seinem letzten Sicherungspunkt aus weiter.",
  "The worker that trains runs again.": "Der Worker, der trainiert, läuft wieder.",
  "The run was opened again at step 0: there was no checkpoint yet.": "Der Lauf wurde bei Schritt 0 neu geöffnet: Es gab noch keinen Sicherungspunkt.",
  "Restored the last checkpoint: the run is back at step {step}.": "Letzter Sicherungspunkt wiederhergestellt: Der Lauf steht wieder bei Schritt {step}.",
  "sentences": "Sätze",
  "pictures": "Bilder",
  "The worker that reads {samples} stopped: {why} Starting another one.": "Der Worker, der {samples} liest, ist stehen geblieben: {why} Ein neuer wird gestartet.",
  "The worker that reads {samples} runs again.": "Der Worker, der {samples} liest, läuft wieder.",
  "The worker that reads {samples} could not be started again: {why} Reload the page.": "Der Worker, der {samples} liest, ließ sich nicht wieder starten: {why} Lade die Seite neu.",
  "The worker of the comparison stopped: {why} What was measured so far stays.": "Der Worker des Vergleichs ist stehen geblieben: {why} Was bis dahin gemessen wurde, bleibt.",
  "The worker of the study stopped: {why} What was measured so far stays.": "Der Worker der Studie ist stehen geblieben: {why} Was bis dahin gemessen wurde, bleibt.",
  "An experiment is not taken up again.": "Ein Versuch wird nicht wieder aufgenommen.",
  "This run is training already.": "Dieser Lauf trainiert schon.",

  // assets.js, with what `cargo xtask data` writes of its data sets
  "Snippets (sentiment)": "Filmkritiken (Stimmung)",
  "One sentence of a film review each: positive or negative.": "Je ein Satz aus einer Filmkritik, auf Englisch: positiv oder negativ.",
  "Grammar pairs": "Grammatikpaare",
  "Sentences that a grammar checker corrects, and the corrected ones. Near CoLA, not CoLA. A pair differs in a word or two, so whole rule files are held out: a split of pairs at random would measure memory.":
    "Sätze, die eine Grammatikprüfung korrigiert, und die korrigierten, auf Englisch. Nahe an CoLA, nicht CoLA. Ein Paar unterscheidet sich in ein, zwei Wörtern; darum werden ganze Regeldateien zurückgehalten: Eine zufällige Aufteilung der Paare würde das Gedächtnis messen.",
  "www/{path} is missing (HTTP {status}).": "www/{path} fehlt (HTTP {status}).",
  "The data set “{name}” is not here: www/data/{name}.tsv is missing. Run “cargo xtask data” and reload the page.":
    "Der Datensatz „{name}“ ist nicht hier: www/data/{name}.tsv fehlt. Rufe „cargo xtask data“ auf und lade die Seite neu.",
  "The shipped model could not be read: {why} Training works without it.": "Das mitgelieferte Modell ließ sich nicht lesen: {why} Trainieren geht auch ohne.",
  "Movie review snippets": "Sätze aus Filmkritiken",
  "the number of the first snippet with the same words (the file does not name the review or film of a snippet)":
    "die Nummer des ersten Satzes mit denselben Wörtern (die Datei nennt weder Kritik noch Film eines Satzes)",
  "Sentences that a grammar checker corrects, and the corrected sentences": "Sätze, die eine Grammatikprüfung korrigiert, und die korrigierten Sätze",
  "Drug reviews": "Bewertungen von Medikamenten",
  "the drug's name": "der Name des Medikaments",
  "the rule's file; files that share a sentence are one group": "die Datei der Regel; Dateien mit einem gemeinsamen Satz sind eine Gruppe",

  // image-assets.js, sample-photographs.js, the same for images
  "Emoji: Twemoji, © Twitter, Inc and other contributors, CC BY 4.0 (creativecommons.org/licenses/by/4.0); put on white and reduced to 32 × 32 pixels.":
    "Emoji: Twemoji, © Twitter, Inc und andere Mitwirkende, CC BY 4.0 (creativecommons.org/licenses/by/4.0); auf Weiß gesetzt und auf 32 × 32 Pixel verkleinert.",
  "Smileys: cheerful or troubled": "Smileys: fröhlich oder bekümmert",
  "Two kinds of faces, few of each: a fine distinction from little data.": "Zwei Arten von Gesichtern, wenige von jeder: ein feiner Unterschied aus wenig Daten.",
  "Emoji by category": "Emoji nach Kategorie",
  "Nine categories, some of them anything but alike.": "Neun Kategorien, manche in sich alles andere als einheitlich.",
  "Handwritten digits": "Handgeschriebene Ziffern",
  "Ten digits in grey.": "Zehn Ziffern in Grau.",
  "Clothes": "Kleidung",
  "Ten kinds of clothes in grey. Only where the machine that served this page has Debian’s package of them.":
    "Zehn Arten von Kleidung in Grau. Nur da, wo der Rechner, von dem diese Seite kommt, Debians Paket davon hat.",
  "Photographs (CIFAR-10)": "Fotos (CIFAR-10)",
  "Ten animals and vehicles: the last 10,000 of the 60,000 photographs, which the shipped model was not trained on. They have no licence, so they are here only where somebody fetched them.":
    "Zehn Tiere und Fahrzeuge: die letzten 10\u202f000 der 60\u202f000 Fotos, auf denen das mitgelieferte Modell nicht trainiert wurde. Sie haben keine Lizenz und sind darum nur hier, wo jemand sie geholt hat.",
  "The data set “{name}” is not here: www/data/{name}.json or one of the three files beside it is missing. Run “cargo xtask data{flag}” and reload the page.":
    "Der Datensatz „{name}“ ist nicht hier: www/data/{name}.json oder eine der drei Dateien daneben fehlt. Rufe „cargo xtask data{flag}“ auf und lade die Seite neu.",
  "The shipped model of photographs could not be read: {why} Training works without it.": "Das mitgelieferte Modell für Fotos ließ sich nicht lesen: {why} Trainieren geht auch ohne.",
  "www/data/{name}.images.idx has {n} bytes: accepted is one picture of 32 × 32 pixels.": "www/data/{name}.images.idx hat {n} Bytes: Angenommen wird ein Bild von 32 × 32 Pixeln.",
  "{attribution} Licence: {licence} Source: {source}.": "{attribution} Lizenz: {licence} Quelle: {source}.",
  "cat": "Katze",
  "airplane": "Flugzeug",
  "ship": "Schiff",
  "Cheerful and troubled faces": "Fröhliche und bekümmerte Gesichter",
  "none: each picture for itself": "keine: jedes Bild für sich",
  "Photographs of animals and vehicles": "Fotos von Tieren und Fahrzeugen",
  "none: each picture for itself. About 3 % of the test pictures have a near-duplicate in the training part (Barz and Denzler, Do We Train on Test Data?, 2020)":
    "keine: jedes Bild für sich. Etwa 3\u00a0% der Testbilder haben ein Fast-Duplikat im Trainingsteil (Barz und Denzler, Do We Train on Test Data?, 2020)",
  "none: one picture": "keine: ein einziges Bild",
  "none: each picture for itself, so one person's digits may stand on both sides of a split":
    "keine: jedes Bild für sich, sodass Ziffern derselben Person auf beiden Seiten einer Aufteilung stehen können",
  "the drawing: variants of one emoji that differ in gender, hair, direction, colour, size or time share a group, and so do pictures that are nearly the same or mirrored":
    "die Zeichnung: Varianten eines Emoji, die sich in Geschlecht, Haar, Richtung, Farbe, Größe oder Uhrzeit unterscheiden, sind eine Gruppe, ebenso Bilder, die fast gleich oder gespiegelt sind",

  // encoder.js
  "The pretrained encoder could not be fetched, and this browser keeps no copy of it: the network is needed once.":
    "Der vortrainierte Encoder ließ sich nicht holen, und dieser Browser hat keine Kopie davon: Das Netz wird einmal gebraucht.",
  "The pretrained encoder is not here: www/data/encoder/ is missing. Run “cargo xtask data” and reload the page.":
    "Der vortrainierte Encoder ist nicht hier: www/data/encoder/ fehlt. Rufe „cargo xtask data“ auf und lade die Seite neu.",
  "The download of the encoder was cancelled; nothing else changed.": "Das Herunterladen des Encoders wurde abgebrochen; sonst hat sich nichts geändert.",
  "www/data/encoder/{file} is not the file that www/data/encoder.json describes: run “cargo xtask data” again, or try once more if the network broke off.":
    "www/data/encoder/{file} ist nicht die Datei, die www/data/encoder.json beschreibt: Rufe „cargo xtask data“ noch einmal auf, oder versuche es erneut, falls die Verbindung abbrach.",

  // points-timeline.js
  "Forget branches": "Verzweigungen vergessen",
  "Branches of this run; Reset and a copied link go through them again.": "Verzweigungen dieses Laufs; Zurücksetzen und ein kopierter Link gehen sie noch einmal durch.",
};
