// The Points laboratory.

/** @type {Record<string, string>} */
export const points = {
  // advice.js
  "What {names} {n, plural, one {adds} other {add}} to the loss is more than {times} times the task's own loss, so the task is hardly trained. A smaller weight of the extra terms lets it be heard.":
    "Was {names} zum Verlust {n, plural, one {beiträgt} other {beitragen}}, ist mehr als das {times}-Fache des Verlusts der Aufgabe selbst; die Aufgabe wird kaum trainiert. Ein kleineres Gewicht der Zusatzterme lässt sie zu Wort kommen.",
  "{names} {n, plural, one {is} other {are}} at chance after {step, plural, one {1 step} other {{step} steps}}.":
    "{names} {n, plural, one {liegt} other {liegen}} nach {step, plural, one {1 Schritt} other {{step} Schritten}} auf Zufallsniveau.",
  "A learning rate of 1 or more moves every weight by about that much at each step: {names} can hardly settle.":
    "Eine Lernrate von 1 oder mehr bewegt jedes Gewicht in jedem Schritt um etwa so viel. Kaum zur Ruhe kommen kann damit: {names}.",
  "“One scale” shows it beside the others.": "„Ein Maßstab“ zeigt es neben den anderen.",
  "The latent {n, plural, one {space} other {spaces}} of {names} {n, plural, one {has} other {have}} shrunk to a twentieth: the energy falls without bound when all distances shrink. A smaller weight of the energy, or a larger ε, holds it.":
    "{n, plural, one {Der latente Raum} other {Die latenten Räume}} von {names} {n, plural, one {ist} other {sind}} auf ein Zwanzigstel geschrumpft: Die Energie fällt unbegrenzt, wenn alle Abstände schrumpfen. Ein kleineres Gewicht der Energie oder ein größeres ε hält das auf.",
  "{names} {n, plural, one {is} other {are}} far better on the {samples} training samples than on the test samples: more training samples tell more.":
    "{names} {n, plural, one {ist} other {sind}} auf den {samples} Trainingsbeispielen weit besser als auf den Testbeispielen: Mehr Trainingsbeispiele sagen mehr.",
  "These data allow no more than about {best} %: nothing tells the classes apart. Move the means away from each other.":
    "Diese Daten lassen nicht mehr als etwa {best}\u00a0% zu: Nichts unterscheidet die Klassen. Zieh die Mittelwerte auseinander.",
  "A larger learning rate may help.": "Eine größere Lernrate kann helfen.",
  "A smaller learning rate, or smaller extra terms, may help.": "Eine kleinere Lernrate oder kleinere Zusatzterme können helfen.",
  "The latent {n, plural, one {space} other {spaces}} of {names} {n, plural, one {is} other {are}} more than {times} times as wide as at the start; nothing in such a loss bounds it.":
    "{n, plural, one {Der latente Raum} other {Die latenten Räume}} von {names} {n, plural, one {ist} other {sind}} mehr als {times}-mal so weit wie am Start; nichts in einem solchen Verlust begrenzt das.",
  "The latent {n, plural, one {space} other {spaces}} of {names} {n, plural, one {is} other {are}} more than {times} times as wide as at the start.":
    "{n, plural, one {Der latente Raum} other {Die latenten Räume}} von {names} {n, plural, one {ist} other {sind}} mehr als {times}-mal so weit wie am Start.",

  // branching.js
  "A branch keeps data, model, methods, steps and batch size: only rates, weights of the extra terms and what stands under Advanced may differ. Reset starts another run with the rest.":
    "Eine Verzweigung behält Daten, Modell, Verfahren, Schritte und Batch-Größe: Nur Raten, Gewichte der Zusatzterme und was unter „Weiteres“ steht, dürfen anders sein. Zurücksetzen beginnt einen anderen Lauf mit dem Rest.",
  "Nothing differs from the run at step {step}: a branch from there would be the same run again. Change a rate or a weight first.":
    "Nichts ist anders als im Lauf bei Schritt {step}: Eine Verzweigung von dort wäre noch einmal derselbe Lauf. Ändere erst eine Rate oder ein Gewicht.",
  "The open run goes on as it was made. Reset starts one with the new settings, “Branch from here” goes on with them.":
    "Der offene Lauf geht weiter, wie er gemacht wurde. Zurücksetzen beginnt einen mit den neuen Einstellungen, „Von hier abzweigen“ macht mit ihnen weiter.",
  "The open run goes on as it was made. Reset starts one with the new settings.": "Der offene Lauf geht weiter, wie er gemacht wurde. Zurücksetzen beginnt einen mit den neuen Einstellungen.",
  "Train starts one with the new settings, “Branch from here” goes on with them.": "Trainieren beginnt einen Lauf mit den neuen Einstellungen, „Von hier abzweigen“ macht mit ihnen weiter.",

  // curves.js
  "One run, {origin}; n = {train} training and {test} test samples.": "Ein Lauf, {origin}; n = {train} Trainings- und {test} Testbeispiele.",
  "One run, {origin}; step {step}; n = {train} training and {test} test samples.": "Ein Lauf, {origin}; Schritt {step}; n = {train} Trainings- und {test} Testbeispiele.",
  "The curves are in your downloads.": "Die Kurven liegen in deinen Downloads.",
  "There are no curves yet.": "Es gibt noch keine Kurven.",

  // data.js
  "Components": "Komponenten",
  "Sample means": "Mittelwerte der Beispiele",
  "Nothing can be drawn from these settings.": "Aus diesen Einstellungen lässt sich nichts ziehen.",
  "The first {n} of {test} test samples, {components} points each, seed {seed}; ellipses at one and two standard deviations.":
    "Die ersten {n} von {test} Testbeispielen, je {components} Punkte, Seed {seed}; Ellipsen bei einer und zwei Standardabweichungen.",
  "File": "Datei",
  "Training samples": "Trainingsbeispiele",
  "Test samples": "Testbeispiele",
  "Points per sample": "Punkte je Beispiel",
  "{name}: {train} training and {test} test samples of {components} points; the first {n} test samples are drawn.":
    "{name}: {train} Trainings- und {test} Testbeispiele, je {components} Punkte; gezeichnet sind die ersten {n} Testbeispiele.",
  "The mean of every sample's points, coloured by its label; n = {n}.": "Der Mittelwert der Punkte jedes Beispiels, gefärbt nach seiner Klasse; n = {n}.",
  "{name} read: {train} training and {test} test samples, {classes} classes.": "{name} gelesen: {train} Trainings- und {test} Testbeispiele, {classes} Klassen.",
  "{name} was not taken, and nothing else changed.": "{name} wurde nicht übernommen, und sonst hat sich nichts geändert.",
  "There is no data yet.": "Es gibt noch keine Daten.",
  "The data is in your downloads.": "Die Daten liegen in deinen Downloads.",
  "A header with sample, label, x, y and, if wanted, split (train or test); one line per point, as many points for every sample; comma or semicolon between, with semicolons also decimal commas; up to {samples} samples of up to {components} points, 10 MB. It is read here and sent nowhere.":
    "Eine Kopfzeile mit sample, label, x, y und, wenn gewünscht, split (train oder test); eine Zeile je Punkt, gleich viele Punkte für jedes Beispiel; Komma oder Semikolon dazwischen, bei Semikolons auch Dezimalkommas; bis zu {samples} Beispiele aus bis zu {components} Punkten, 10 MB. Sie wird hier gelesen und nirgendwohin gesendet.",

  // exports.js
  "The run has taken no step yet.": "Der Lauf hat noch keinen Schritt getan.",
  "Notebook of the run": "Notebook des Laufs",
  "For Jupyter: runs the same again in plain NumPy, from the same start, and compares its numbers with the page's.":
    "Für Jupyter, auf Englisch: Rechnet dasselbe noch einmal in reinem NumPy, vom selben Start aus, und vergleicht seine Zahlen mit denen der Seite.",
  "Settings, branches, your own points, networks and curves: “Load session” under the curves goes on from there.":
    "Einstellungen, Verzweigungen, deine eigenen Punkte, Netze und Kurven: „Sitzung laden“ unter den Kurven macht dort weiter.",
  "Weights and optimiser state": "Gewichte und Zustand des Optimierers",
  "Of all methods, in burn's format.": "Von allen Verfahren, im Format von burn.",
  "Curves of the run": "Kurven des Laufs",
  "Data": "Daten",
  "Study over seeds": "Studie über Seeds",
  "No study is shown.": "Es wird keine Studie gezeigt.",
  "Tables": "Tabellen",
  "An experiment of atomlab in plain NumPy: points, seed {seed}": "Ein Versuch von atomlab in reinem NumPy: Punkte, Seed {seed}",
  "The notebook of the run at step {step} is in your downloads: it needs Python with NumPy, and nothing else.":
    "Das Notebook des Laufs bei Schritt {step} liegt in deinen Downloads: Es braucht Python mit NumPy und sonst nichts.",
  "The weights at step {step} are in your downloads.": "Die Gewichte bei Schritt {step} liegen in deinen Downloads.",

  // figures.js
  "Nuclei": "Kerne",
  "{name}, training": "{name}, Training",
  "Best possible": "Bestmöglich",
  "Solid: test samples. Dashed: training samples.": "Durchgezogen: Testbeispiele. Gestrichelt: Trainingsbeispiele.",
  "Task loss": "Verlust der Aufgabe",
  "{name}, batch": "{name}, Batch",
  "The task's part of the loss, without the extra terms. Solid: test samples. Dashed: batches, mean of {every} steps.":
    "Der Anteil der Aufgabe am Verlust, ohne die Zusatzterme. Durchgezogen: Testbeispiele. Gestrichelt: Batches, Mittel über {every} Schritte.",
  "The task's part of the loss, without the extra terms. Solid: test samples. Dashed: batches.":
    "Der Anteil der Aufgabe am Verlust, ohne die Zusatzterme. Durchgezogen: Testbeispiele. Gestrichelt: Batches.",
  "Accuracy over seeds": "Genauigkeit über Seeds",
  "Test accuracy": "Testgenauigkeit",
  "Mean of x₁": "Mittelwert von x₁",
  "Mean of x₂": "Mittelwert von x₂",

  // form.js
  "Tuned per method": "Je Verfahren abgestimmt",
  "Rate": "Rate",
  "Weight": "Gewicht",
  "An empty field takes the common value. These were found by a study of our own, 12 settings per method over 20 seeds; they are not the paper's.":
    "Ein leeres Feld nimmt den gemeinsamen Wert. Diese hier fand eine eigene Studie, 12 Einstellungen je Verfahren über 20 Seeds; sie stammen nicht aus dem Paper.",
  "common": "wie alle",
  "{name} has its own: {rate} (see Tuned per method).": "{name} hat eine eigene: {rate} (siehe „Je Verfahren abgestimmt“).",
  "Their own have {rates} (see Tuned per method).": "Eigene haben {rates} (siehe „Je Verfahren abgestimmt“).",

  // handles.js
  "Mean of {name}": "Mittelwert von {name}",
  "Long axis of {name}": "Lange Achse von {name}",
  "Short axis of {name}": "Kurze Achse von {name}",

  // link.js
  "The link branches at step “{at}”, which is not after step {after} and before step {before}: that branch was left out.":
    "Der Link verzweigt bei Schritt „{at}“, der nicht nach Schritt {after} und vor Schritt {before} liegt: Diese Verzweigung wurde ausgelassen.",
  "A branch cannot change “{id}”.": "Eine Verzweigung kann „{id}“ nicht ändern.",
  "The branch at step {from} changes nothing: it was left out.": "Die Verzweigung bei Schritt {from} ändert nichts: Sie wurde ausgelassen.",
  "The link has {n} branches: the first {most} were taken.": "Der Link hat {n} Verzweigungen: Die ersten {most} wurden übernommen.",
  "from step {from}: {changes}": "ab Schritt {from}: {changes}",
  "nothing changed": "nichts geändert",

  // live.js
  "live, seed {seed}, {device}, start {fingerprint}": "live, Seed {seed}, {device}, Start {fingerprint}",
  "One run, {origin}, preset {preset}; step {step} (in the past), n = {n} of {test} test samples.":
    "Ein Lauf, {origin}, Voreinstellung {preset}; Schritt {step} (in der Vergangenheit), n = {n} von {test} Testbeispielen.",
  "One run, {origin}, preset {preset}; step {step}, n = {n} of {test} test samples.": "Ein Lauf, {origin}, Voreinstellung {preset}; Schritt {step}, n = {n} von {test} Testbeispielen.",
  "Fingerprint of the first weights, the data and the order of the batches; not of rates or coefficients":
    "Fingerabdruck der ersten Gewichte, der Daten und der Reihenfolge der Batches; nicht der Raten oder Koeffizienten",
  "{live}: seed {seed}, {device}, {train} training and {test} test samples, start {start}": "{live}: Seed {seed}, {device}, {train} Trainings- und {test} Testbeispiele, Start {start}",

  // outcomes.js
  "Live: n = {seeds} seeds per method, {samples} test samples each, {far}.": "Live: n = {seeds} Seeds je Verfahren, jeweils {samples} Testbeispiele, {far}.",
  "Recorded: n = {seeds} seeds per method, {samples} test samples each, {far}.": "Aufgezeichnet: n = {seeds} Seeds je Verfahren, jeweils {samples} Testbeispiele, {far}.",
  "Best possible on such data: about {best}.": "Bestmöglich auf solchen Daten: etwa {best}.",
  "Measured here, on this run: n = {seeds} seeds, {far}.": "Hier gemessen, in diesem Lauf: n = {seeds} Seeds, {far}.",
  "Measured once, and recorded: n = {seeds} seeds, {far}.": "Einmal gemessen und aufgezeichnet: n = {seeds} Seeds, {far}.",
  "An interval that holds 0 shows no difference; other data or settings may show another. The rates and weights tuned per method were found by a study of our own, not by the paper.":
    "Ein Intervall, das die 0 enthält, zeigt keinen Unterschied; andere Daten oder Einstellungen können einen anderen zeigen. Die je Verfahren abgestimmten Raten und Gewichte fand eine eigene Studie, nicht das Paper.",
  "Difference to {name}, points [95 %]": "Unterschied zu {name}, Punkte [95\u00a0%]",
  "Difference": "Unterschied",
  "Mean": "Mittelwert",
  "Median": "Median",
  "SD": "SD",
  "Above {n} %": "Über {n}\u00a0%",
  "Scale": "Weite",
  "Test accuracy in per cent over seeds; the interval is a paired bootstrap over the same seeds. Scale: width (root mean square) of the latent space, times that at the start; its median over the seeds.":
    "Testgenauigkeit in Prozent über Seeds; das Intervall ist ein gepaarter Bootstrap über dieselben Seeds. Weite: Ausdehnung (quadratisches Mittel) des latenten Raums als Vielfaches derer am Start; ihr Median über die Seeds.",
  "The study is in your downloads.": "Die Studie liegt in deinen Downloads.",
  "step {step} of {total}": "Schritt {step} von {total}",
  "{n} steps": "{n} Schritte",
  "preset {preset} with changes ({changes})": "Voreinstellung {preset} mit Änderungen ({changes})",
  "preset {preset}": "Voreinstellung {preset}",
  "own points {file}": "eigene Punkte {file}",
  "Live, {facts}; {runs} runs at once, as {command}.": "Live, {facts}; {runs} Läufe zugleich, wie {command}.",
  "Recorded, {facts}; as {command}.": "Aufgezeichnet, {facts}; wie {command}.",
  "{stopped} of {n}": "{stopped} von {n}",

  // panel.js
  "Learning rate; weights of the extra terms: energy, neutral atoms, neutrons, or the method's own": "Lernrate; Gewichte der Zusatzterme: Energie, neutrale Atome, Neutronen oder das eigene des Verfahrens",
  "Accuracy on the test samples": "Genauigkeit auf den Testbeispielen",
  "Accuracy on the training samples": "Genauigkeit auf den Trainingsbeispielen",
  "Width of the latent space, times the start's": "Weite des latenten Raums als Vielfaches der am Start",
  "Gap": "Abstand",
  "Distance between the two farthest class means": "Abstand der beiden Klassenmittelwerte, die am weitesten auseinanderliegen",
  "Halve its rate": "Rate halbieren",
  "Its numbers stopped being finite.": "Seine Zahlen blieben nicht endlich.",
  "Stopped at step {at}, and shown as it was before.": "Bei Schritt {at} angehalten und gezeigt, wie es davor war.",
  "Charges of sample {sample}, {name}": "Ladungen von Beispiel {sample}, {name}",
  "point {i}": "Punkt {i}",

  // panels.js
  "Point at a sample, or walk through them in a panel: arrow keys, Home, End; Enter pins, Escape lets go.":
    "Zeige auf ein Beispiel oder geh in einem Feld durch sie: Pfeiltasten, Pos1, Ende; Enter heftet an, Escape lässt los.",
  "class {index}": "Klasse {index}",
  "{name}, pinned": "{name}, angeheftet",
  "There is no sample {value} among those shown: accepted is 1 to {n}.": "Unter den gezeigten gibt es kein Beispiel {value}: Erlaubt ist 1 bis {n}.",

  // report.js
  "σ(e^q), a vote": "σ(e^q), eine Stimme",
  "q, its charge": "q, seine Ladung",
  "e^q, the paper's letter": "e^q, wörtlich nach dem Paper",
  "own points, {file}": "eigene Punkte, {file}",
  "preset {preset} with changes: {changes}": "Voreinstellung {preset} mit Änderungen: {changes}",
  "{data}; {train} training and {test} test samples of {components} points": "{data}; {train} Trainings- und {test} Testbeispiele, je {components} Punkte",
  "{parameters} parameters per method; weight of a point: {weight}": "{parameters} Parameter je Verfahren; Gewicht eines Punkts: {weight}",
  "{parameters} parameters per method; weight of a point: {weight}; no biases": "{parameters} Parameter je Verfahren; Gewicht eines Punkts: {weight}; kein Bias",
  "Optimiser": "Optimierer",
  "{step} of {total}": "{step} von {total}",
  "Branches": "Verzweigungen",
  "{seed}; start {fingerprint}, a fingerprint of the first weights, the data and the order of the batches":
    "{seed}; Start {fingerprint}, ein Fingerabdruck der ersten Gewichte, der Daten und der Reihenfolge der Batches",
  "batch {n}": "Batch {n}",
  "cosine rate": "Rate nach dem Kosinus",
  "constant rate": "konstante Rate",
  "{n} steps of warm-up": "Anlauf {n} Schritte",
  "weight decay {n}": "Weight Decay {n}",
  "gradient clipped to norm {n}": "Gradient auf die Norm {n} gekappt",
  "no clipping": "nicht gekappt",
  "Training accuracy": "Trainingsgenauigkeit",
  "Test loss": "Testverlust",
  "Latent scale": "Weite des latenten Raums",
  "{name} (stopped at step {at})": "{name} (bei Schritt {at} angehalten)",
  "The best possible rule for such data is right on {best} of them.": "Die bestmögliche Regel für solche Daten liegt bei {best} davon richtig.",
  "Points: {methods}, seed {seed}": "Punkte: {methods}, Seed {seed}",
  "One run of each method, n = {n} test samples, all from the same first weights on the same batches.":
    "Ein Lauf jedes Verfahrens, n = {n} Testbeispiele, alle von denselben ersten Gewichten aus mit denselben Batches.",
  "Over many seeds": "Über viele Seeds",
  "This is one seed. With {n} test samples, an accuracy near 90 % is known to about ±{half} points at best, and the seed's own luck comes on top. Over other seeds the order of the methods may be another one: a difference between methods needs many seeds and their spread.":
    "Das ist ein Seed. Mit {n} Testbeispielen ist eine Genauigkeit um 90\u00a0% bestenfalls auf etwa ±{half} Punkte bekannt, und das Glück des Seeds kommt hinzu. Über andere Seeds kann die Reihenfolge der Verfahren eine andere sein: Ein Unterschied zwischen Verfahren braucht viele Seeds und ihre Streuung.",
  "points from two Gaussians": "Punkte aus zwei Gauß-Verteilungen",
  "{name} around ({mean}) with covariance ({covariance})": "{name} um ({mean}) mit Kovarianz ({covariance})",
  "share of class 1 {share}": "Anteil der Klasse 1 {share}",
  "{n} % of the training labels turned": "{n}\u00a0% der Trainingslabels vertauscht",

  // session.js
  "Settings, branches, your own points, all networks as they stand and the curves, in one file: training goes on exactly where it was. The time machine begins anew: its states in between are not in the file.":
    "Einstellungen, Verzweigungen, deine eigenen Punkte, alle Netze, wie sie stehen, und die Kurven, in einer Datei: Das Training geht genau dort weiter, wo es war. Die Zeitmaschine beginnt neu: Ihre Zustände dazwischen sind nicht in der Datei.",

  // settings.js
  "mean, x": "Mittelwert, x",
  "mean, y": "Mittelwert, y",
  "variance of x": "Varianz x",
  "covariance": "Kovarianz",
  "variance of y": "Varianz y",
  "Share of class 1": "Anteil der Klasse 1",
  "Label noise, share": "Anteil vertauschter Labels",
  "Weight of a point": "Gewicht eines Punkts",
  "σ(eᑫ), a vote": "σ(eᑫ), eine Stimme",
  "eᑫ, the paper's letter": "eᑫ, wörtlich nach dem Paper",
  "How much each point counts in the sum.": "Wie viel jeder Punkt in der Summe zählt.",
  "Biases": "Bias",
  "Neutrons": "Neutronen",
  "Norms, hinge and SimCLR": "Normen, Hinge und SimCLR",
  "Learning rate": "Lernrate",
  "Batch size": "Batch-Größe",
  "Nucleus": "Kern",
  "Divided by N (the paper)": "Geteilt durch N (das Paper)",
  "Divided by the mass": "Geteilt durch die Masse",
  "Radius": "Radius",
  "All particles (the paper)": "Alle Teilchen (das Paper)",
  "Electrons alone": "Nur Elektronen",
  "Norm p": "Norm p",
  "Softening ε": "Aufweichung ε",
  "Balance terms": "Ausgleichsterme",
  "Sums (the paper)": "Summen (das Paper)",
  "Means": "Mittelwerte",
  "Temperature of SimCLR": "Temperatur von SimCLR",
  "Points left out per view": "Ausgelassene Punkte je Ansicht",
  "Schedule of the rate": "Verlauf der Rate",
  "Constant": "Konstant",
  "Cosine": "Kosinus",
  "Steps of warm-up": "Schritte des Anlaufs",
  "Weight decay": "Weight Decay",
  "Clip norm, 0 for none": "Norm zum Kappen, 0 für keine",
  "Learning rate of {name}": "Lernrate für {name}",
  "Weight of {name}": "Gewicht für {name}",
  "Speed": "Tempo",
  "Full speed": "Volles Tempo",
  "100 steps/s": "100 Schritte/s",
  "20 steps/s": "20 Schritte/s",
  "5 steps/s": "5 Schritte/s",
  "One scale": "Ein Maßstab",
  "Threshold, %": "Schwelle, %",
  "Preset": "Voreinstellung",
  "Votes": "Stimmen",
  "Raw weights": "Rohe Gewichte",
  "One rate and weight for all": "Eine Rate und ein Gewicht für alle",
  "No method is chosen: take at least one.": "Kein Verfahren ist gewählt: Nimm mindestens eins.",
  "The covariance of {name} is {xy}: accepted is up to ±{most}, the root of the product of its variances.":
    "Die Kovarianz von {name} ist {xy}: Erlaubt ist bis ±{most}, die Wurzel aus dem Produkt der Varianzen.",
  "{name} on": "{name} an",
  "{name} off": "{name} aus",
  "{name} as the common one": "{name} wie alle",
  "rate {rate}, c {weights}": "Rate {rate}, c {weights}",
  "rate {rate}": "Rate {rate}",

  // stopped.js
  "{sum} of {all} runs stopped because {sum, plural, one {its} other {their}} loss was no usable number: {list}; {sum, plural, one {its} other {their}} numbers are those of the step before. A smaller learning rate may help.":
    "{sum} von {all} Läufen {sum, plural, one {hielt an, weil sein} other {hielten an, weil ihr}} Verlust keine brauchbare Zahl war: {list}; {sum, plural, one {seine} other {ihre}} Zahlen sind die des Schritts davor. Eine kleinere Lernrate kann helfen.",

  // stops.js
  "{stops}; {left, plural, one {the other goes on} other {the others go on}}.": "{stops}; {left, plural, one {das andere macht weiter} other {die anderen machen weiter}}.",
  "{name} diverged": "{name} ist divergiert",
  "{n, plural, =2 {both} =3 {all three} =4 {all four} =5 {all five} =6 {all six} =7 {all seven} other {all eight}} methods diverged":
    "{n, plural, =2 {beide} =3 {alle drei} =4 {alle vier} =5 {alle fünf} =6 {alle sechs} =7 {alle sieben} other {alle acht}} Verfahren sind divergiert",
  "{n, plural, =2 {both} =3 {all three} =4 {all four} =5 {all five} =6 {all six} =7 {all seven} other {all eight}} methods diverged, the first at step {first}":
    "{n, plural, =2 {beide} =3 {alle drei} =4 {alle vier} =5 {alle fünf} =6 {alle sechs} =7 {alle sieben} other {alle acht}} Verfahren sind divergiert, das erste bei Schritt {first}",
  "{names} stopped at step {at}": "{names}: angehalten bei Schritt {at}",

  // study.js
  "Show the recorded one": "Die aufgezeichnete zeigen",
  "Not started.": "Nicht begonnen.",
  "Running {seeds} seeds of {methods} methods.": "{seeds} Seeds von {methods} Verfahren laufen.",
  "The study was cancelled at step {step} of {total}; what was measured stays.": "Die Studie wurde bei Schritt {step} von {total} abgebrochen; was gemessen wurde, bleibt.",
  "The study is finished: {seeds} seeds of {methods} methods in {seconds} s.": "Die Studie ist fertig: {seeds} Seeds von {methods} Verfahren in {seconds} s.",
  "The study was cancelled before its first step.": "Die Studie wurde vor ihrem ersten Schritt abgebrochen.",
  "Step {step} of {total} of all {runs} runs, {seconds} s, {left} left": "Schritt {step} von {total} aller {runs} Läufe, {seconds} s, noch {left}",
  "Step {step} of {total} of all {runs} runs, {seconds} s": "Schritt {step} von {total} aller {runs} Läufe, {seconds} s",
  "preset": "Voreinstellung",
  "The settings have changed since this study: {names}.": "Die Einstellungen haben sich seit dieser Studie geändert: {names}.",
  "The recorded study is of the mixture of the preset {preset}, not of {file}.": "Die aufgezeichnete Studie gilt der Mischung der Voreinstellung {preset}, nicht {file}.",
  "The recorded study is of the preset {preset} without your changes: {names}.": "Die aufgezeichnete Studie gilt der Voreinstellung {preset} ohne deine Änderungen: {names}.",
  "Cancelled at step {step} of {total}: {runs} runs in {seconds} s": "Abgebrochen bei Schritt {step} von {total}: {runs} Läufe in {seconds} s",
  "Finished at step {step} of {total}: {runs} runs in {seconds} s": "Fertig bei Schritt {step} von {total}: {runs} Läufe in {seconds} s",
  "{each} ms per step and run ({alone} in the run above)": "{each} ms je Schritt und Lauf ({alone} im Lauf oben)",
  "{each} ms per step and run; train one run to compare": "{each} ms je Schritt und Lauf; trainiere einen Lauf zum Vergleich",

  // tab.js
  "Ready. The run of the link is open, at its start.": "Bereit. Der Lauf des Links ist offen, an seinem Anfang.",
  "It holds the settings, but not your file of points: give that along.": "Er enthält die Einstellungen, aber nicht deine Datei mit Punkten: Gib die dazu.",
  "Preparing the run: drawing the data and the first weights.": "Der Lauf wird vorbereitet: Daten und erste Gewichte werden gezogen.",
  "Back to the preset’s data": "Zurück zu den Daten der Voreinstellung",
  "Use the preset’s rate": "Die Rate der Voreinstellung nehmen",
  "The points are drawn from the mixture again.": "Die Punkte werden wieder aus der Mischung gezogen.",
  "There is no run to look back on.": "Es gibt keinen Lauf, auf den man zurückblicken könnte.",
  "Back to now.": "Zurück im Jetzt.",
  "Branched at step {step}. Train goes on from there with the settings as they are now.": "Bei Schritt {step} verzweigt. Trainieren macht dort mit den Einstellungen weiter, wie sie jetzt sind.",
  "A run without branches, from the start, with the settings as they are now.": "Ein Lauf ohne Verzweigungen, von Anfang an, mit den Einstellungen, wie sie jetzt sind.",

  // time.js
  "{states, plural, one {1 state} other {{states} states}} kept, every {every, plural, one {step} other {{every} steps}}: {size} of at most {limit}":
    "{states, plural, one {1 Zustand} other {{states} Zustände}} aufgehoben, {every, plural, one {nach jedem Schritt} other {alle {every} Schritte}}: {size} von höchstens {limit}",
  "No states kept yet": "Noch keine Zustände aufgehoben",
  "Change a rate or a weight first: nothing differs from the run yet.": "Ändere erst eine Rate oder ein Gewicht: Noch ist nichts anders als im Lauf.",
  "Step {step} of {total}, now": "Schritt {step} von {total}, jetzt",
  "Step {step} of {total}, in the past": "Schritt {step} von {total}, in der Vergangenheit",

  // wish.js
  "{seeds} seeds from {first} end at {last}: accepted is up to {most}. A smaller seed, or fewer of them, is needed.":
    "{seeds} Seeds ab {first} enden bei {last}: Erlaubt ist bis {most}. Nötig ist ein kleinerer Seed, oder es sind weniger.",
};
