// What the lessons say around their texts (www/lessons/).

/** @type {Record<string, string>} */
export const lessons = {
  // card.js
  "Make small": "Verkleinern",
  "Present lesson": "Vorführen",
  "Close lesson": "Schließen",
  "The end": "Ende",
  "The end of the lesson": "Ende der Lektion",
  "Back": "Zurück",
  "Finish": "Abschließen",
  "Next": "Weiter",
  "Skip": "Überspringen",
  "Right.": "Richtig.",
  "Near.": "Knapp daneben.",
  "Not this time.": "Diesmal nicht.",
  "You expected": "Du hast erwartet",
  "What came out": "Was herauskam",
  "Try again": "Noch einmal versuchen",
  "Prediction": "Vorhersage",
  "Keep my prediction": "Vorhersage festhalten",
  "You expect: {answer}": "Du erwartest: {answer}",
  "Check": "Prüfen",
  "Change my prediction": "Vorhersage ändern",
  "Show the lesson": "Lektion zeigen",

  // class.js
  "There are no lines: paste the pupils' result lines, one below the other.": "Es gibt keine Zeilen: Füge die Ergebniszeilen ein, eine unter der anderen.",
  "{n, plural, one {# result} other {# results}} read.": "{n, plural, one {# Ergebnis} other {# Ergebnisse}} gelesen.",
  "Class: {title}": "Klasse: {title}",
  "n = {n, plural, one {# result} other {# results}}; all of seed {seed}.": "n = {n, plural, one {# Ergebnis} other {# Ergebnisse}}; alle mit Seed {seed}.",
  "n = {n, plural, one {# result} other {# results}}; {seeds} different seeds.": "n = {n, plural, one {# Ergebnis} other {# Ergebnisse}}; {seeds} verschiedene Seeds.",
  "Runs of one seed on a CPU are the same run: their measurements do not differ.": "Läufe mit einem Seed auf einer CPU sind derselbe Lauf: Was sie messen, unterscheidet sich nicht.",
  "{right} of {n} were right.": "{right} von {n} waren richtig.",
  "Measured": "Gemessen",
  "n = {n, plural, one {# pupil} other {# pupils}}; lesson “{lesson}”.": "n = {n, plural, one {# Person} other {# Personen}}; Lektion „{lesson}“.",
  "Value": "Wert",
  "Answer": "Antwort",
  "Expected by": "Erwartet von",
  "Measured by": "Gemessen von",

  // end.js
  "You checked all {n, plural, one {# prediction} other {# predictions}}; {right} came out as you expected. A wrong one showed you something.":
    "Du hast {n, plural, one {die eine Vorhersage} other {alle # Vorhersagen}} geprüft; {right, plural, one {# davon traf} other {# davon trafen}} zu. Eine falsche hat dir etwas gezeigt.",
  "You checked {checked} of {n, plural, one {# prediction} other {# predictions}}. These are left:": "Du hast {checked} von {n, plural, one {# Vorhersage} other {# Vorhersagen}} geprüft. Es fehlen noch:",
  "Copy my result line": "Meine Ergebniszeile kopieren",
  "Your result line is copied.": "Deine Ergebniszeile ist kopiert.",
  "The clipboard is not open to this page: copy the line from the field.": "Die Zwischenablage ist für diese Seite gesperrt: Kopiere die Zeile aus dem Feld.",
  "For a class: this line holds the lesson, its seed, your predictions and what your runs measured, and nothing else. It goes nowhere unless you give it to somebody.":
    "Für eine Klasse: In dieser Zeile stehen die Lektion, ihr Seed, deine Vorhersagen und was deine Läufe gemessen haben, sonst nichts. Sie geht nirgendwohin, außer du gibst sie jemandem.",
  "Name or number in the class, if you like": "Name oder Nummer in der Klasse, wenn du magst",
  "Result line": "Ergebniszeile",

  // grading.js
  "Type a number from {min} to {max}.": "Tippe eine Zahl von {min} bis {max}.",
  "Choose one of the answers.": "Wähle eine der Antworten.",
  "Bring the items into an order.": "Bring alles in eine Reihenfolge.",
  "{value} {unit}": "{value}\u00a0{unit}",
  "{before}, then {next}": "{before}, dann {next}",

  // handout.js
  "Print": "Drucken",
  "About {minutes} minutes. Name: ______________________  Date: ______________": "Etwa {minutes} Minuten. Name: ______________________  Datum: ______________",
  "The lesson in the laboratory: {link}": "Die Lektion im Labor: {link}",
  "This is why I think so:": "Darum glaube ich das:",
  "What the run showed:": "Was der Lauf gezeigt hat:",
  "What I learnt from it:": "Was ich daraus gelernt habe:",
  "My prediction: ____________ {unit}": "Meine Vorhersage: ____________ {unit}",
  "Number them, 1 for the largest:": "Nummeriere: 1 für das Größte.",

  // hideable.js
  "Charges and places": "Ladungen und Orte",
  "Numbers of the atoms": "Zahlen der Atome",
  "The ratio k": "Das Verhältnis k",
  "Rates tuned per method": "Je Verfahren abgestimmte Raten",
  "Advanced settings": "Weitere Einstellungen",
  "Speed and view": "Tempo und Ansicht",
  "Accuracy and loss": "Genauigkeit und Verlust",
  "The data of the training": "Die Daten des Trainings",
  "Session as a file": "Sitzung als Datei",
  "Comparison of methods": "Vergleich von Verfahren",
  "The article on the method": "Der Text über das Verfahren",

  // hints.js
  "There is no run yet: press “{says}”.": "Es gibt noch keinen Lauf: Drücke „{says}“.",
  "The run on the page is another one ({how}): press “{says}” for the one of this task.": "Der Lauf auf der Seite ist ein anderer ({how}): Drücke „{says}“ für den dieser Aufgabe.",
  "The run is there. Look at it first, then press “Check”.": "Der Lauf ist da. Sieh ihn dir erst an, dann drücke „Prüfen“.",
  "There is no study yet: press “{says}”.": "Es gibt noch keine Studie: Drücke „{says}“.",
  "The study on the page is another one ({how}): press “{says}” for the one of this task.": "Die Studie auf der Seite ist eine andere ({how}): Drücke „{says}“ für die dieser Aufgabe.",
  "The study is there. Look at it first, then press “Check”.": "Die Studie ist da. Sieh sie dir erst an, dann drücke „Prüfen“.",
  "The model has not read the sentence yet: press “{says}”.": "Das Modell hat den Satz noch nicht gelesen: Drücke „{says}“.",
  "Another sentence stands in the box: press “{says}” to bring this task’s back.": "Im Feld steht ein anderer Satz: Drücke „{says}“, um den dieser Aufgabe zurückzuholen.",
  "The sentence is there. Look at it first, then press “Check”.": "Der Satz ist da. Sieh ihn dir erst an, dann drücke „Prüfen“.",
  "There is no pair of atoms yet: press “{says}”.": "Es gibt noch kein Paar von Atomen: Drücke „{says}“.",
  "The pair of atoms on the page is another one ({how}): press “{says}” for the one of this task.": "Das Paar von Atomen auf der Seite ist ein anderes ({how}): Drücke „{says}“ für das dieser Aufgabe.",
  "The pair of atoms is there. Look at it first, then press “Check”.": "Das Paar von Atomen ist da. Sieh es dir erst an, dann drücke „Prüfen“.",
  "There is no answer yet: press “{says}”.": "Es gibt noch keine Antwort: Drücke „{says}“.",
  "The answer is there. Look at it first, then press “Check”.": "Die Antwort ist da. Sieh sie dir erst an, dann drücke „Prüfen“.",
  "This task compares with an earlier one, “{lacking}”: go back and check that one first.": "Diese Aufgabe vergleicht mit einer früheren, „{lacking}“: Geh zurück und prüfe erst die.",
  "Order the items as you expect them, then keep your prediction. A wrong guess teaches as much as a right one.":
    "Ordne, wie du es erwartest, und halte deine Vorhersage fest. Aus einer falschen lernst du so viel wie aus einer richtigen.",
  "A wrong guess teaches as much as a right one.": "Aus einer falschen Vorhersage lernst du so viel wie aus einer richtigen.",
  "The run of this task is in another laboratory: “{says}” takes you there.": "Der Lauf dieser Aufgabe ist in einem anderen Labor: „{says}“ bringt dich hin.",
  "The run stopped: {stopped} Press “{says}” to start it again.": "Der Lauf wurde angehalten: {stopped} Drücke „{says}“, um ihn neu zu starten.",
  "It is at step {step} of {totalSteps}. Watch it; “Check” waits for the end.": "Schritt {step} von {totalSteps}. Sieh zu; „Prüfen“ wartet auf das Ende.",
  "Wait a moment for the answer.": "Warte einen Moment auf die Antwort.",
  "It rests at step {step} of {totalSteps}. It was cancelled: press “{says}” to start it again.": "Es ruht bei Schritt {step} von {totalSteps}. Die Studie wurde abgebrochen: Drücke „{says}“, um sie neu zu starten.",
  "It rests at step {step} of {totalSteps}. Press Train in the bar to go on to the end.": "Der Lauf ruht bei Schritt {step} von {totalSteps}. Drücke Trainieren in der Leiste, damit er zu Ende läuft.",
  "The study is ready at step 0 of {totalSteps}. Press “{says}” to run it.": "Die Studie ist bereit, bei Schritt 0 von {totalSteps}. Drücke „{says}“, um sie laufen zu lassen.",
  "The run is ready at step 0 of {totalSteps}. Press Train in the bar to run it.": "Der Lauf ist bereit, bei Schritt 0 von {totalSteps}. Drücke Trainieren in der Leiste, um ihn laufen zu lassen.",
  "{names} and {more} more differ": "anders: {names} und {more} weitere",
  "{n, plural, one {{names} differs} other {{names} differ}}": "{n, plural, other {anders: {names}}}",

  // key.js, room.js
  "The link says “{what}” of the lesson, which this page does not know: it was left out.": "Der Link sagt „{what}“ zur Lektion, was diese Seite nicht kennt: Es wurde ausgelassen.",
  "The lesson is closed. Its answers are kept; the list of lessons goes on with it.": "Die Lektion ist geschlossen. Die Antworten bleiben; über die Liste der Lektionen geht es weiter.",
  "There is no lesson “{id}”: the list of lessons shows those there are.": "Eine Lektion „{id}“ gibt es nicht: Die Liste der Lektionen zeigt, welche es gibt.",
  "It is done: look at it, then press Check in the lesson.": "Fertig: Sieh es dir an, dann drücke Prüfen in der Lektion.",
  "Prediction kept. {says} comes next.": "Vorhersage festgehalten. Als Nächstes: {says}.",
  "The laboratory did not measure what this task asks for: run it again.": "Das Labor hat nicht gemessen, wonach diese Aufgabe fragt: Lass es noch einmal laufen.",

  // list.js
  "Not begun.": "Nicht begonnen.",
  "Done: {right} of {tasks} as expected.": "Fertig: {right} von {tasks} wie erwartet.",
  "{checked} of {n, plural, one {# prediction} other {# predictions}} checked.": "{checked} von {n, plural, one {# Vorhersage} other {# Vorhersagen}} geprüft.",
  "About {minutes} minutes, {n, plural, one {# prediction} other {# predictions}}, in {place}.": "Etwa {minutes} Minuten, {n, plural, one {# Vorhersage} other {# Vorhersagen}}, unter „{place}“.",
  "Look again": "Noch einmal ansehen",
  "Go on": "Weitermachen",
  "Begin anew": "Neu beginnen",

  // probes/
  "branches": "Verzweigungen",
  "number of seeds": "Anzahl der Seeds",
  "sentence": "Satz",

  // progress.js
  "What was kept of earlier lessons cannot be read; they begin anew.": "Was von früheren Lektionen aufgehoben war, ist nicht lesbar; sie beginnen neu.",
  "This browser keeps nothing of this page (a private window, or a setting): answers last until the page is closed.":
    "Dieser Browser hebt von dieser Seite nichts auf (ein privates Fenster oder eine Einstellung): Die Antworten bleiben, bis die Seite geschlossen wird.",

  // quantities.js
  "{n} points": "{n} Prozentpunkte",
  "{n} times": "{n}-mal",

  // questions.js
  "{item}: place {place} of {n}.": "{item}: Platz {place} von {n}.",
  "Up": "Nach oben",
  "Down": "Nach unten",
  "{item}: up": "{item}: nach oben",
  "{item}: down": "{item}: nach unten",
  "The largest first.": "Das Größte zuerst.",

  // exports.js
  "Your answers": "Deine Antworten",
  "Of every task: what you predicted, what came out, and how near it was.": "Zu jeder Aufgabe: was du vorhergesagt hast, was herauskam und wie nah es war.",
  "No task has an answer yet.": "Noch keine Aufgabe hat eine Antwort.",

  // result-line.js
  "Line {line}: {why}": "Zeile {line}: {why}",
  "Line {line} is the same as line {former}: it counts once.": "Zeile {line} ist dieselbe wie Zeile {former}: Sie zählt nur einmal.",
  "There are {lines} lines: the first {most} were read.": "Es sind {lines} Zeilen: Die ersten {most} wurden gelesen.",
  "it is no result line; one begins with “{head};” and ends with “;#” and eight signs.": "Das ist keine Ergebniszeile; eine beginnt mit „{head};“ und endet mit „;#“ und acht Zeichen.",
  "its sum does not fit: a part was lost or changed on the way. Copy it again.": "Die Prüfsumme passt nicht: Ein Teil ging unterwegs verloren oder wurde geändert. Kopiere sie noch einmal.",
  "there is no lesson “{id}” here.": "Eine Lektion „{id}“ gibt es hier nicht.",
  "“{part}” belongs to no task of this lesson; perhaps it is of another version of the page.": "„{part}“ gehört zu keiner Aufgabe dieser Lektion; vielleicht stammt es von einer anderen Version der Seite.",

  // tab.js
  "Back to the lessons": "Zurück zu den Lektionen",
  "What you answer is kept in this browser, on this machine, and nowhere else.": "Was du antwortest, wird in diesem Browser aufgehoben, auf diesem Rechner und nirgendwo sonst.",

  // teacher.js
  "Hide": "Ausblenden",
  "The seed is not a whole number from 0 to {max}: the link has none.": "Der Seed ist keine ganze Zahl von 0 bis {max}: Der Link hat keinen.",
  "The lesson's link is copied.": "Der Link zur Lektion ist kopiert.",
};
