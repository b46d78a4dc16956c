// The words in and beside figures (src/figures/). Words that other rooms need too stand in their files.

/** @type {Record<string, string>} */
export const figures = {
  // atoms/draw.rs
  "+ net charge": "+ Gesamtladung",
  "· neutral": "· neutral",
  "− net charge": "− Gesamtladung",
  "+ proton": "+ Proton",
  "· neutron": "· Neutron",
  "− electron": "− Elektron",
  "radius r": "Radius r",
  "Position, first number": "Position, erste Zahl",
  "Position, second number": "Position, zweite Zahl",
  "No atoms yet.": "Noch keine Atome.",

  // atoms/words.rs
  "Atoms": "Atome",
  "{title}: no atoms yet.": "{title}: noch keine Atome.",
  "The nuclei are {distance} apart.": "Die Kerne sind {distance} voneinander entfernt.",
  "{name} has {protons, plural, one {# proton} other {# protons}}, {neutrons, plural, one {# neutron} other {# neutrons}} and {electrons, plural, one {# electron} other {# electrons}}, net charge {net}, its nucleus at ({x}, {y}) and radius {radius}":
    "{name} hat {protons, plural, one {# Proton} other {# Protonen}}, {neutrons, plural, one {# Neutron} other {# Neutronen}} und {electrons, plural, one {# Elektron} other {# Elektronen}}, die Gesamtladung {net}, den Kern bei ({x}, {y}) und den Radius {radius}",
  "{title}: {all, plural, one {# atom} other {# atoms}} in a plane, {plus} of positive net charge, {minus} of negative, {neutral} neutral":
    "{title}: {all, plural, one {# Atom} other {# Atome}} in einer Ebene, {plus} mit positiver Gesamtladung, {minus} mit negativer, {neutral} neutral",
  "on average the nearest neighbour is {nearest} away": "im Mittel ist der nächste Nachbar {nearest} entfernt",
  "Particle": "Teilchen",
  "Kind": "Art",
  "nucleus": "Kern",

  // box_plot/
  "No runs yet.": "Noch keine Läufe.",
  "{n, plural, one {# method needs} other {# methods need}} a higher figure.": "{n, plural, one {# Verfahren braucht} other {# Verfahren brauchen}} eine höhere Abbildung.",
  "one run": "ein Lauf",
  "mean": "Mittelwert",
  "mean of {name}": "Mittelwert von {name}",
  "threshold {threshold}": "Schwelle {threshold}",
  "method {n}": "Verfahren {n}",
  "{n, plural, one {# run lies} other {# runs lie}} outside {low} to {high}.": "{n, plural, one {# Lauf liegt} other {# Läufe liegen}} außerhalb von {low} bis {high}.",
  "Spread over runs": "Streuung über Läufe",
  "{title}: no runs yet.": "{title}: noch keine Läufe.",
  "{title}: {n, plural, one {# method} other {# methods}}.": "{title}: {n} Verfahren.",
  "{title}: {measured} of {n, plural, one {# method} other {# methods}}.": "{title}: {measured}, {n} Verfahren.",
  "{name}: no runs.": "{name}: keine Läufe.",
  "mean {mean}, median {median}": "Mittelwert {mean}, Median {median}",
  "standard deviation {deviation}": "Standardabweichung {deviation}",
  "{n} above {threshold}": "{n} über {threshold}",
  "its mean {difference} below that of {name}": "der Mittelwert {difference} unter dem von {name}",
  "its mean {difference} above that of {name}": "der Mittelwert {difference} über dem von {name}",
  "Standard deviation": "Standardabweichung",
  "Lowest": "Kleinster",
  "Lower quartile": "Unteres Quartil",
  "Upper quartile": "Oberes Quartil",
  "Highest": "Größter",
  "Above {threshold}": "Über {threshold}",

  // curves.rs
  "No points yet.": "Noch keine Punkte.",
  "{name}, moving average": "{name}, gleitendes Mittel",
  "Curves": "Kurven",
  "{title}: no points yet.": "{title}: noch keine Punkte.",
  "{title}: {count, plural, one {# series} other {# series}} over {unit} {first} to {last}": "{title}: {count, plural, one {# Reihe} other {# Reihen}} über {unit} {first} bis {last}",
  "and {n} more": "und {n} weitere",
  "it": "sie",
  "{name} ends at {end}, its lowest is {best} at {unit} {at}": "{name} endet bei {end}, tiefster Wert {best} bei {unit} {at}",
  "{name} ends at {end}, its highest is {best} at {unit} {at}": "{name} endet bei {end}, höchster Wert {best} bei {unit} {at}",

  // energy.rs
  "The strengths c1 and c2 must be numbers of at least 0.": "Die Stärken c1 und c2 müssen Zahlen ab 0 sein.",
  "The radius must be a number above 0.": "Der Radius muss eine Zahl über 0 sein.",
  "The largest distance must be a number above 0.": "Der größte Abstand muss eine Zahl über 0 sein.",
  "Balance at d = {d}, beyond this range: closer, the atoms repel; farther, they attract.":
    "Gleichgewicht bei d = {d}, jenseits dieses Bereichs: Näher stoßen die Atome sich ab, weiter weg ziehen sie sich an.",
  "Balance at d = {d}: closer, the atoms repel; farther, they attract.": "Gleichgewicht bei d = {d}: Näher stoßen die Atome sich ab, weiter weg ziehen sie sich an.",
  "Without repulsion (c1 = 0) the atoms attract down to d = 0.": "Ohne Abstoßung (c1 = 0) ziehen die Atome sich bis d = 0 an.",
  "No balance point (c2 ≤ c1): the atoms only repel.": "Kein Gleichgewicht (c2 ≤ c1): Die Atome stoßen sich nur ab.",
  "repulsion c1/d": "Abstoßung c1/d",
  "attraction −c2/(d + r\u0303)": "Anziehung −c2/(d + r\u0303)",
  "energy L(d)": "Energie L(d)",
  "now": "jetzt",
  "Distance d": "Abstand d",
  "Potential energy L": "Potentielle Energie L",
  "printed: {d}": "gedruckt: {d}",
  "{title} of two atoms over the distance 0 to {far}, with c1 = {c1}, c2 = {c2}, radius {radius}.":
    "{title}: zwei Atome über dem Abstand 0 bis {far}, mit c1 = {c1}, c2 = {c2}, Radius {radius}.",
  "The energy there is {energy}.": "Die Energie ist dort {energy}.",
  "The paper prints {d}, where it is {energy}.": "Das Paper druckt {d}, wo sie {energy} ist.",
  "At the present distance {d} it is {energy}.": "Beim jetzigen Abstand {d} ist sie {energy}.",
  "Repulsion": "Abstoßung",
  "Attraction": "Anziehung",
  "Energy L": "Energie L",

  // histogram.rs
  "No values yet.": "Noch keine Werte.",
  "Histogram": "Histogramm",
  "{title}: no values yet.": "{title}: noch keine Werte.",
  "{title}: {values, plural, one {# value} other {# values}} in {parts, plural, one {# part} other {# parts}} from {from} to {to}; most, {most}, lie from {low} to {high}; the mean is about {mean}.":
    "{title}: {values, plural, one {# Wert} other {# Werte}} in {parts, plural, one {# Teil} other {# Teilen}} von {from} bis {to}; die meisten, {most}, liegen zwischen {low} und {high}; der Mittelwert ist etwa {mean}.",
  "Count": "Anzahl",
  "From": "Von",
  "To": "Bis",

  // mod.rs
  "not finite": "nicht endlich",
  "{n, plural, one {# value is not a finite number and is not drawn.} other {# values are not finite numbers and are not drawn.}}":
    "{n, plural, one {# Wert ist keine endliche Zahl und ist nicht gezeichnet.} other {# Werte sind keine endlichen Zahlen und sind nicht gezeichnet.}}",

  // scatter/
  "pinned": "angeheftet",
  "standard deviations {x} and {y}, correlation {r}": "Standardabweichungen {x} und {y}, Korrelation {r}",
  "standard deviations {x} and {y}": "Standardabweichungen {x} und {y}",
  "class {n}": "Klasse {n}",
  "The head's weights are not finite or do not fit together, so its regions are not drawn.":
    "Die Gewichte der letzten Schicht sind nicht endlich oder passen nicht zusammen, daher sind ihre Gebiete nicht gezeichnet.",
  "An ellipse whose covariance is none is not drawn.": "Eine Ellipse, deren Kovarianz keine ist, ist nicht gezeichnet.",
  "{n} {class} around ({x}, {y})": "{n} {class} um ({x}, {y})",
  "{total, plural, one {# point} other {# points}}.": "{total, plural, one {# Punkt} other {# Punkte}}.",
  "{total, plural, one {# point} other {# points}} in {classes, plural, one {# class} other {# classes}}: {told}.":
    "{total, plural, one {# Punkt} other {# Punkte}} in {classes, plural, one {# Klasse} other {# Klassen}}: {told}.",
  "{total, plural, one {# point} other {# points}} in {classes} classes: {told} and {more} more.":
    "{total, plural, one {# Punkt} other {# Punkte}} in {classes} Klassen: {told} und {more} weitere.",
  "{axis} {low} to {high}": "{axis} {low} bis {high}",
  "{count, plural, one {# point lies} other {# points lie}} outside {axes}.": "{count, plural, one {# Punkt liegt} other {# Punkte liegen}} außerhalb von {axes}.",
  "{name}: {n, plural, one {# hollow mark} other {# hollow marks}}.": "{name}: {n, plural, one {# hohles Zeichen} other {# hohle Zeichen}}.",
  "{name}: {n, plural, one {# hollow mark} other {# hollow marks}} around ({x}, {y}).":
    "{name}: {n, plural, one {# hohles Zeichen} other {# hohle Zeichen}} um ({x}, {y}).",
  "Overlay": "Darüber",
  "Decision regions of {classes, plural, one {# class} other {# classes}}: {right} of {n, plural, one {# point} other {# points}} lie in the region of their own class.":
    "Entscheidungsgebiete von {classes, plural, one {# Klasse} other {# Klassen}}: {right} von {n, plural, one {# Punkt} other {# Punkten}} liegen im Gebiet ihrer eigenen Klasse.",
  "{name} at ({x}, {y}), {spread}": "{name} bei ({x}, {y}), {spread}",
  "Ellipses of one and two standard deviations: {all}.": "Ellipsen von einer und zwei Standardabweichungen: {all}.",
  "unnamed": "ohne Namen",
  "Point {point} is highlighted.": "Punkt {point} ist hervorgehoben.",
  "Point {point} is pinned.": "Punkt {point} ist angeheftet.",
  "{n, plural, one {# point is} other {# points are}} emphasised.": "{n, plural, one {# Punkt ist} other {# Punkte sind}} betont.",
  "Point": "Punkt",
  "Region": "Gebiet",
  "Ellipse {name}": "Ellipse {name}",
};
