// The laboratory of forces: two atoms, the ratio k, and a crowd, all computed on the page's own thread.

/** @import {PageModule} from "../page/page-figures.js" */
/** @import {ExportGroup} from "../page/export/export-list.js" */
/** @import {Tab} from "../page/router.js" */
/** @import {TwoAtoms} from "./module.js" */
import { t } from "../language/translate.js";
import { byId, fillTerms, make } from "../page/dom.js";
import { LinkState } from "../page/link-state.js";
import { FigureView, onThemeChange } from "../page/page-figures.js";
import { wireSectionLinks } from "../page/sections.js";
import { defaultsOf } from "../page/settings-list.js";
import { say } from "../page/status.js";
import { AtomEditor } from "./atom-editor.js";
import { CrowdView } from "./crowd/view.js";
import { EXAMPLES, offer } from "./examples.js";
import { RatioExplorer } from "./explorer.js";
import { energyFigure } from "./figures.js";
import { ForcesForm } from "./form.js";
import { atomRows, meaning, pairRows } from "./numbers.js";
import { fillPairTable, pairsExport } from "./pair-table.js";
import { ATOMS, FORCES, atomsOf, isOfCrowd, isOfTwo, rulesOf } from "./settings.js";
import { TwoAtomsPicture } from "./two-atoms.js";
import { MAX_STEPS } from "./crowd/run.js";

/** @typedef {{module: PageModule, onChange: () => void}} ForcesParts */

/** @implements {Tab} */
export class ForcesTab {
  /** The two atoms as they are. @type {TwoAtoms} */
  two;
  #module;
  #onChange;
  #form;
  #link;
  #editors;
  #picture;
  #energy;
  #explorer;
  crowd;
  #opened = false;

  /** @param {ForcesParts} parts */
  constructor({ module, onChange }) {
    this.#module = module;
    this.#onChange = onChange;
    this.#form = new ForcesForm((id) => this.#changed(id));
    this.#link = new LinkState(this.#form, FORCES, byId("link-notice", HTMLElement), () => defaultsOf(FORCES), ["steps"]);
    this.#editors = ATOMS.map(([atom, name]) => new AtomEditor(this.#form, atom, name, byId(`forces-atom-${atom}`, HTMLElement)));
    byId("forces-view-place", HTMLElement).append(this.#form.field("view"));
    byId("forces-rules", HTMLElement).append(...["p", "nucleus", "radius"].map((id) => this.#form.field(id)));
    this.#picture = new TwoAtomsPicture(module, byId("forces-picture", HTMLElement), (values, done) => {
      this.#form.fill(values);
      this.#showTwo();
      if (done) this.#onChange();
    });
    this.#energy = new FigureView(module, byId("forces-energy", HTMLElement), t("Potential energy"));
    this.#explorer = new RatioExplorer(module, this.#form);
    this.crowd = new CrowdView(module, this.#form, onChange);
    this.two = this.#compute();
    offer(byId("forces-examples", HTMLElement), EXAMPLES, (values, name) => {
      this.#form.setAll({ ...this.#form.values, ...values });
      say(`${name}. ${meaning(this.two)}`);
    });
    wireSectionLinks(byId("forces-on-this-page", HTMLElement));
    onThemeChange(() => {
      for (const editor of this.#editors) editor.show();
    });
  }

  /** @param {string | null} query */
  open(query) {
    if (query === null && this.#opened) return;
    const steps = query === null ? 0 : this.#take(query);
    if (query === null) this.#changed("");
    if (steps > 0) this.crowd.restart(steps);
    this.#opened = true;
    say(t("Ready."));
  }

  leave() {
    this.crowd.leave();
  }

  showAll() {
    this.#link.showAll();
  }

  link() {
    const steps = this.crowd.run.crowd?.steps ?? 0;
    return this.#link.write(this.#form.values, steps > 0 && !this.crowd.run.playing ? [["steps", String(steps)]] : []);
  }

  remark() {
    return this.crowd.run.touched ? t("Of the many atoms it holds the start and the steps, but not what you moved by hand.") : "";
  }

  /** @returns {ExportGroup[]} */
  exports() {
    return [{ title: t("Numbers"), rows: [pairsExport(() => this.two)] }];
  }

  /** What the open laboratory shows, for whoever asks about it. */
  look() {
    const { crowd, energies, playing } = this.crowd.run;
    return { ...this.two, k: Number(this.#form.good().k), crowd: crowd && { steps: crowd.steps, resting: crowd.resting, energy: crowd.energy, startEnergy: energies[0], playing } };
  }

  /** @param {string} query @returns {number} steps that the crowd has taken */
  #take(query) {
    const [text] = this.#link.read(query).get("steps") ?? [];
    if (text === undefined) return 0;
    const steps = Number(text);
    if (Number.isInteger(steps) && steps >= 0 && steps <= MAX_STEPS) return steps;
    this.#link.add([t("Steps was {text} in the link; accepted is a whole number from 0 to {most}, so the atoms are at their start.", { text: text.slice(0, 24), most: MAX_STEPS })]);
    return 0;
  }

  /** @param {string} id */
  #changed(id) {
    // Before everything stands there is nothing to show.
    if (!this.crowd) return;
    if (isOfTwo(id)) this.#showTwo();
    else if (id === "k") this.#showRatio();
    if (isOfCrowd(id)) this.crowd.restart();
    if (!isOfTwo(id) || id === "") this.crowd.follow();
    this.#onChange();
  }

  #compute() {
    const values = this.#form.good();
    return this.#module.atomPair(atomsOf(values), rulesOf(values));
  }

  #showTwo() {
    const values = this.#form.good();
    this.two = this.#compute();
    const { two } = this;
    const particles = atomsOf(values);
    const rules = rulesOf(values);
    const view = values.view === "particles" ? "particles" : "bohr";
    const caption = t("{a} and {b} particles, p = {p}, {nucleus}, {radius}. Computed on this page.", {
      a: particles[0].length,
      b: particles[1].length,
      p: rules.p,
      nucleus: rules.nucleus === "literal" ? t("literal nucleus") : t("mass-normalised nucleus"),
      radius: rules.radius === "literal" ? t("literal radius") : t("radius of the electrons"),
    });
    const version = JSON.stringify([particles, rules, view]);
    this.#picture.show({ two, particles, rules, view }, version, caption);
    this.#energy.show(version, () => energyFigure(two.pair), caption);
    for (const editor of this.#editors) editor.show();
    byId("forces-drag-hint", HTMLElement).textContent = view === "bohr" ? t("Drag a nucleus: the whole atom follows. Electrons stand on the circle of the radius; where all particles really lie, the other picture shows.") : t("Drag a particle; the cross is the nucleus, the dashed line its radius.");
    byId("forces-meaning", HTMLElement).textContent = meaning(two);
    fillTerms(byId("forces-pair-numbers", HTMLElement), pairRows(two.pair));
    const rows = atomRows(two).map(([name, a, b]) => make("tr", {}, make("th", { scope: "row" }, name), make("td", {}, a), make("td", {}, b)));
    byId("forces-atom-numbers", HTMLElement).replaceChildren(...rows);
    fillPairTable(byId("forces-pairs", HTMLElement), two);
    this.#showRatio();
  }

  #showRatio() {
    this.#explorer.show(Number(this.#form.good().k), this.two.pair.k);
  }
}
