// The Forces laboratory (www/forces/).

/** @type {Record<string, string>} */
export const forces = {
  // atom-editor.js, settings.js
  "{name}, number of particles": "{name}, Anzahl der Teilchen",
  "{name}, particle {n}": "{name}, Teilchen {n}",
  "{name}, charge": "{name}, Ladung",
  "Kind {kind}, charge {n}": "Art {kind}, Ladung {n}",
  "Bohr’s picture": "Bild nach Bohr",
  "Where the particles lie": "Wo die Teilchen liegen",
  "Norm": "Norm",
  "p = 2, straight line": "p = 2, gerade Linie",
  "p = 1, along the axes": "p = 1, entlang der Achsen",
  "Σ m·position / number, as the paper writes it": "Σ m·Ort / Anzahl, wörtlich nach dem Paper",
  "Σ m·position / Σ m, the centre of mass": "Σ m·Ort / Σ m, der Schwerpunkt",
  "Over all particles, as the paper writes it": "Über alle Teilchen, wörtlich nach dem Paper",
  "Over the electrons alone": "Nur über die Elektronen",
  "Ratio": "Verhältnis",
  "Two kinds, as set below": "Zwei Arten, wie unten eingestellt",
  "Drawn for every atom": "Für jedes Atom gezogen",
  "Atoms of kind A": "Atome der Art A",
  "Atoms of kind B": "Atome der Art B",
  "Radius of every atom": "Radius jedes Atoms",
  "Step size": "Schrittweite",
  "Steps a second": "Schritte pro Sekunde",
  "Forces as arrows": "Kräfte als Pfeile",

  // crowd/controls.js
  "{name}: another start.": "{name}: ein anderer Start.",
  "Steps a second, slider": "Schritte pro Sekunde, Regler",
  "Kind {kind}, charge {n}, slider": "Art {kind}, Ladung {n}, Regler",
  "Kind {kind}": "Art {kind}",

  // crowd/figures.js
  "Atom {n}": "Atom {n}",
  "Energy of all pairs": "Energie aller Paare",
  "Σ L over all pairs of atoms": "Σ L über alle Paare von Atomen",
  "{every, plural, =2 {Every 2nd} =32 {Every 32nd} other {Every {every}th}} step is drawn.": "Jeder {every}. Schritt ist gezeichnet.",

  // crowd/view.js
  "Step {step}: energy {energy}.": "Schritt {step}: Energie {energy}.",
  "The atoms are at their start again.": "Die Atome sind wieder an ihrem Start.",
  "Another start, from seed {seed}.": "Ein anderer Start, aus Seed {seed}.",
  "The atoms rest: no step lowers their energy. Move one, reset, or draw another seed.":
    "Die Atome ruhen: Kein Schritt senkt ihre Energie. Bewege eins, setze zurück oder zieh einen anderen Seed.",
  "The run ends at step {step}. Reset begins anew.": "Der Lauf endet bei Schritt {step}. Zurücksetzen beginnt von vorn.",
  "The atoms move down their energy.": "Die Atome bewegen sich ihre Energie hinab.",
  "Atom {n} of {count}": "Atom {n} von {count}",
  "The chosen atom": "Das gewählte Atom",
  "{n, plural, one {# atom} other {# atoms}}, seed {seed}, step {step}, steps of at most {size} times the gradient.":
    "{n, plural, one {# Atom} other {# Atome}}, Seed {seed}, Schritt {step}, Schritte von höchstens dem {size}-Fachen des Gradienten.",
  "Atoms were moved by hand.": "Atome wurden von Hand bewegt.",
  "Step {step} · energy {energy}": "Schritt {step} · Energie {energy}",
  "at rest": "in Ruhe",
  "ended": "beendet",
  "At rest after {n, plural, one {# step} other {{n} steps}}: no step lowers the energy.": "In Ruhe nach {n, plural, one {# Schritt} other {{n} Schritten}}: Kein Schritt senkt die Energie.",
  "Ended at step {step}.": "Bei Schritt {step} beendet.",
  "A with A": "A mit A",
  "B with B": "B mit B",
  "A with B": "A mit B",
  "no force": "keine Kraft",
  "only repel": "stoßen sich nur ab",
  "balance at {d}": "Gleichgewicht bei {d}",

  // examples.js
  "Opposite net charges": "Entgegengesetzte Gesamtladungen",
  "Net charges of one sign": "Gesamtladungen eines Vorzeichens",
  "Two neutral atoms": "Zwei neutrale Atome",
  "Protons here, electrons there": "Protonen hier, Elektronen dort",
  "Opposite kinds": "Entgegengesetzte Arten",
  "All neutral": "Alle neutral",
  "One sign": "Ein Vorzeichen",
  "Drawn charges": "Gezogene Ladungen",

  // explorer.js, figures.js
  "Potential energy of a ratio k": "Potentielle Energie bei k",
  "Ratio k, slider": "Verhältnis k, Regler",
  "L there": "L dort",
  "Printed / r̃": "Gedruckt / r̃",
  "Distances in r̃, energies in c₁/r̃.": "Abstände in r̃, Energien in c₁/r̃.",
  "k = {k}, r̃ = 1, c₁ = 1. Computed on this page.": "k = {k}, r̃ = 1, c₁ = 1. Auf dieser Seite berechnet.",
  "There is no balance for k ≤ 1: attraction is at most as strong as repulsion and acts from farther away, so the two repel at every distance.":
    "Für k ≤ 1 gibt es kein Gleichgewicht: Die Anziehung ist höchstens so stark wie die Abstoßung und wirkt von weiter her, darum stoßen sich die beiden bei jedem Abstand ab.",
  "For k = {k} the energy is least at {balance} r̃, where it is {least}. At the printed distance, {printed} r̃, it is {there}: higher, so that is not the balance.":
    "Für k = {k} ist die Energie bei {balance} r̃ am kleinsten, nämlich {least}. Beim gedruckten Abstand, {printed} r̃, ist sie {there}: höher, das ist also nicht das Gleichgewicht.",
  "Distances in mean radii r̃, c1 = 1.": "Abstände in mittleren Radien r̃, c1 = 1.",

  // numbers.js
  "Charges q": "Ladungen q",
  "Masses m": "Massen m",
  "Net charge Q": "Gesamtladung Q",
  "Nucleus μ": "Kern μ",
  "Radius r": "Radius r",
  "Energy there": "Energie dort",
  "The paper’s printed d*": "Im Paper gedrucktes d*",
  "One of the two has no charge at all, so there is no force between them.": "Einer der beiden hat gar keine Ladung, darum wirkt zwischen ihnen keine Kraft.",
  "The nuclei lie on each other: what repels has no bound there. Move one of them.": "Die Kerne liegen aufeinander: Was abstößt, hat dort keine Grenze. Bewege einen von ihnen.",
  "There is no balance: at every distance the two repel. A net charge is 0, so c₁ = c₂ and k = 1; attraction acts from r̃ farther away and never catches up.":
    "Es gibt kein Gleichgewicht: Die beiden stoßen sich bei jedem Abstand ab. Eine Gesamtladung ist 0, also c₁ = c₂ und k = 1; die Anziehung wirkt aus r̃ weiter weg und holt nie auf.",
  "There is no balance: at every distance the two repel. The net charges have one sign, so k < 1; attraction acts from r̃ farther away and never catches up.":
    "Es gibt kein Gleichgewicht: Die beiden stoßen sich bei jedem Abstand ab. Die Gesamtladungen haben dasselbe Vorzeichen, also k < 1; die Anziehung wirkt aus r̃ weiter weg und holt nie auf.",
  "Nothing repels (c₁ = 0): the two attract at every distance, down to d = 0.": "Nichts stößt ab (c₁ = 0): Die beiden ziehen sich bei jedem Abstand an, bis d = 0.",
  "They are there now.": "Dort sind sie jetzt.",
  "The net charges have opposite signs, so k > 1, and the energy is least at d* = {d}.":
    "Die Gesamtladungen haben verschiedene Vorzeichen, also k > 1, und die Energie ist bei d* = {d} am kleinsten.",

  // pair-table.js
  "repel at d": "Abstoßung bei d",
  "attract at d + r̃": "Anziehung bei d + r̃",
  "q of A · q of B": "q von A · q von B",
  "{like, plural, one {# pair repels} other {# pairs repel}} at d = {d}; {unlike, plural, one {# pair attracts} other {# pairs attract}} at d + r̃ = {farther}. Every product is divided by its distance and by {divisor}; the sum is the energy, {energy}.":
    "{like, plural, one {# Paar stößt} other {# Paare stoßen}} sich bei d = {d} ab; {unlike, plural, one {# Paar zieht} other {# Paare ziehen}} sich bei d + r̃ = {farther} an. Jedes Produkt wird durch seinen Abstand und durch {divisor} geteilt; die Summe ist die Energie, {energy}.",
  "adds {energy}": "trägt {energy} bei",
  "Exported every pair of particles as CSV.": "Jedes Paar von Teilchen als CSV exportiert.",
  "Products, distance classes, distances and what each adds to the energy.": "Produkte, Abstandsklassen, Abstände und was jedes zur Energie beiträgt.",

  // tab.js
  "Of the many atoms it holds the start and the steps, but not what you moved by hand.": "Von den vielen Atomen enthält er den Start und die Schritte, aber nicht, was du von Hand bewegt hast.",
  "Numbers": "Zahlen",
  "Steps was {text} in the link; accepted is a whole number from 0 to {most}, so the atoms are at their start.":
    "Schritte: {text} steht im Link; erlaubt ist eine ganze Zahl von 0 bis {most}, darum sind die Atome an ihrem Start.",
  "literal nucleus": "Kern wörtlich",
  "mass-normalised nucleus": "Kern als Schwerpunkt",
  "literal radius": "Radius wörtlich",
  "radius of the electrons": "Radius der Elektronen",
  "{a} and {b} particles, p = {p}, {nucleus}, {radius}. Computed on this page.": "{a} und {b} Teilchen, p = {p}, {nucleus}, {radius}. Auf dieser Seite berechnet.",
  "Drag a nucleus: the whole atom follows. Electrons stand on the circle of the radius; where all particles really lie, the other picture shows.":
    "Zieh einen Kern: Das ganze Atom folgt. Elektronen stehen auf dem Kreis des Radius; wo alle Teilchen wirklich liegen, zeigt das andere Bild.",
  "Drag a particle; the cross is the nucleus, the dashed line its radius.": "Zieh ein Teilchen; das Kreuz ist der Kern, die gestrichelte Linie sein Radius.",

  // two-atoms.js
  "{name}, nucleus": "{name}, Kern",
  "{name}, particle {n}, charge {charge}, {particle}": "{name}, Teilchen {n}, Ladung {charge}, {particle}",
};
