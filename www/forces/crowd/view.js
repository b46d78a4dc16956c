// The crowd on the page: its buttons, its settings, its picture to take hold of, and its numbers.

/** @import {ForcesForm} from "../form.js" */
/** @import {PageModule} from "../../page/page-figures.js" */
import { t } from "../../language/translate.js";
import { byId, fillTerms } from "../../page/dom.js";
import { DragHandle, handleLayer } from "../../page/drag-handle.js";
import { FigureView } from "../../page/page-figures.js";
import { notice, say, sentenceOf } from "../../page/status.js";
import { number } from "../numbers.js";
import { crowdOf } from "../settings.js";
import { CrowdControls } from "./controls.js";
import { crowdFigure, energyCurve } from "./figures.js";
import { MAX_STEPS, CrowdRun } from "./run.js";

/** So near, in pixels, an atom is taken hold of. */
const GRASP = 22;

export class CrowdView {
  run;
  #form;
  #module;
  #onChange;
  #picture;
  #curve;
  #handle;
  #controls;
  /** Index of the atom that can be moved. */
  #chosen = 0;
  #version = 0;
  /** It was said that the run has ended. */
  #said = false;
  #play = byId("crowd-play", HTMLButtonElement);
  #step = byId("crowd-step", HTMLButtonElement);
  #atom = byId("crowd-atom", HTMLInputElement);
  #line = byId("crowd-line", HTMLElement);
  #notice = byId("crowd-notice", HTMLElement);
  #kinds = byId("crowd-kinds", HTMLElement);

  /** @param {PageModule} module @param {ForcesForm} form @param {() => void} onChange the state that a link holds is another */
  constructor(module, form, onChange) {
    this.#module = module;
    this.#form = form;
    this.#onChange = onChange;
    this.#picture = new FigureView(module, byId("crowd-picture", HTMLElement), t("Many atoms"));
    this.#curve = new FigureView(module, byId("crowd-energy", HTMLElement), t("Energy of all pairs"));
    this.run = new CrowdRun(module, () => this.#pace(), () => this.#show());
    this.#handle = this.#makeHandle();
    this.#controls = new CrowdControls(form);
    this.#wire();
  }

  /** Another start, as the settings say; `steps` are taken at once. @param {number} [steps] */
  restart(steps = 0) {
    try {
      this.run.start(crowdOf(this.#form.good()), steps);
      this.#choose(Math.min(this.#chosen, this.#count() - 1));
      notice(this.#notice, "");
    } catch (error) {
      this.run.clear();
      notice(this.#notice, sentenceOf(error));
    }
  }

  /** What does not change the start. */
  follow() {
    this.#controls.show();
    this.#show();
  }

  leave() {
    this.run.pause();
  }

  /** Draws anew, in other colours. */
  redraw() {
    this.#show();
  }

  #pace() {
    const { pace, "step-size": size } = this.#form.good();
    return { pace: Number(pace), size: Number(size) };
  }

  #count() {
    return this.run.crowd?.charges().length ?? 0;
  }

  #wire() {
    this.#play.addEventListener("click", () => (this.run.playing ? this.#pause() : this.#start()));
    this.#step.addEventListener("click", () => {
      this.run.advance(1);
      this.#show();
      this.#onChange();
      say(t("Step {step}: energy {energy}.", { step: this.run.crowd?.steps ?? 0, energy: number(this.run.energies.at(-1) ?? NaN) }));
    });
    byId("crowd-reset", HTMLButtonElement).addEventListener("click", () => {
      this.restart();
      this.#onChange();
      say(t("The atoms are at their start again."));
    });
    byId("crowd-new-seed", HTMLButtonElement).addEventListener("click", () => {
      this.#form.set("seed", crypto.getRandomValues(new Uint32Array(1))[0] % 1_000_000);
      say(t("Another start, from seed {seed}.", { seed: String(this.#form.values.seed) }));
    });
    this.#atom.addEventListener("input", () => {
      const index = Math.round(this.#atom.valueAsNumber) - 1;
      if (index >= 0 && index < this.#count()) this.#choose(index);
    });
    const { canvas } = this.#picture;
    // A finger on an atom drags it; beside the atoms it scrolls the page.
    canvas.addEventListener("touchstart", (event) => this.#picture.pointAt(event.touches[0], GRASP) >= 0 && event.preventDefault(), { passive: false });
    canvas.addEventListener("pointerdown", (event) => {
      const index = this.#picture.pointAt(event, GRASP);
      if (index < 0) return;
      event.preventDefault();
      canvas.setPointerCapture(event.pointerId);
      this.#choose(index);
      this.run.hold(index);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!canvas.hasPointerCapture(event.pointerId)) return void (canvas.style.cursor = this.#picture.pointAt(event, GRASP) < 0 ? "" : "grab");
      const box = canvas.getBoundingClientRect();
      const to = this.#picture.dataAt(event.clientX - box.x, event.clientY - box.y);
      if (to) this.run.put(this.#chosen, to);
    });
    canvas.addEventListener("lostpointercapture", () => this.#release());
  }

  #start() {
    if (this.run.finished) {
      say(this.run.crowd?.resting ? t("The atoms rest: no step lowers their energy. Move one, reset, or draw another seed.") : t("The run ends at step {step}. Reset begins anew.", { step: MAX_STEPS }));
      return;
    }
    this.run.play();
    say(t("The atoms move down their energy."));
  }

  #pause() {
    this.run.pause();
    say(t("Paused at step {step}.", { step: this.run.crowd?.steps ?? 0 }));
    this.#onChange();
  }

  #release() {
    this.run.hold(undefined);
    this.#onChange();
  }

  /** One handle for the keyboard, at the chosen atom; a pointer takes any atom on the canvas. */
  #makeHandle() {
    const handle = new DragHandle(this.#picture, handleLayer(this.#picture), {
      className: "handle-clear",
      name: () => t("Atom {n} of {count}", { n: this.#chosen + 1, count: this.#count() }),
      title: t("The chosen atom"),
      point: () => {
        const nuclei = this.run.crowd?.nuclei();
        return nuclei ? [nuclei[2 * this.#chosen], nuclei[2 * this.#chosen + 1]] : null;
      },
      move: (to, done) => {
        if (!done) this.run.hold(this.#chosen);
        this.run.put(this.#chosen, to);
      },
      end: () => this.#release(),
    });
    this.#picture.onDrawn = () => this.#placeHandle();
    return handle;
  }

  #placeHandle() {
    const pxFromData = this.#picture.placing();
    if (pxFromData) this.#handle.place(pxFromData);
  }

  /** @param {number} index */
  #choose(index) {
    this.#chosen = Math.max(0, index);
    this.#atom.max = String(this.#count());
    if (Math.round(this.#atom.valueAsNumber) - 1 !== this.#chosen) this.#atom.value = String(this.#chosen + 1);
    this.#show();
  }

  #show() {
    const { crowd, playing, energies, finished, touched } = this.run;
    this.#play.textContent = playing ? t("Pause") : t("Play");
    this.#play.disabled = !crowd;
    this.#step.disabled = playing || !crowd;
    this.#handle.button.hidden = !crowd;
    if (!crowd) return;
    const values = this.#form.good();
    const facts = { n: crowd.charges().length, seed: String(values.seed), step: crowd.steps, size: String(values["step-size"]) };
    const started = t("{n, plural, one {# atom} other {# atoms}}, seed {seed}, step {step}, steps of at most {size} times the gradient.", facts);
    const caption = touched ? `${started} ${t("Atoms were moved by hand.")}` : started;
    const version = String(++this.#version);
    this.#picture.show(version, () => crowdFigure(crowd, Number(values["crowd-radius"]), Boolean(values.arrows), this.#chosen), caption);
    this.#curve.show(version, () => energyCurve(energies), caption);
    this.#line.textContent = [t("Step {step} · energy {energy}", { step: crowd.steps, energy: number(crowd.energy) }), ...(finished ? [crowd.resting ? t("at rest") : t("ended")] : [])].join(" · ");
    this.#showKinds();
    if (!finished) this.#said = false;
    if (finished && !playing && !this.#said) {
      this.#said = true;
      say(crowd.resting ? t("At rest after {n, plural, one {# step} other {{n} steps}}: no step lowers the energy.", { n: crowd.steps }) : t("Ended at step {step}.", { step: crowd.steps }));
      this.#onChange();
    }
  }

  /** What the two kinds do to each other. */
  #showKinds() {
    const { kinds, radius, drawn } = crowdOf(this.#form.good());
    this.#kinds.hidden = drawn;
    if (drawn) return;
    const sample = (/** @type {number} */ i) => kinds[i].charges.map((charge) => ({ charge, at: /** @type {[number, number]} */ ([0, 0]) }));
    const rows = [[t("A with A"), 0, 0], [t("B with B"), 1, 1], [t("A with B"), 0, 1]].map(([name, a, b]) => {
      const { c1, c2 } = this.#module.atomPair([sample(Number(a)), sample(Number(b))], { p: 2, nucleus: "literal", radius: "literal" }).pair;
      const { balance } = this.#module.balanceTheorem(c2 / c1, radius);
      const word = c1 === 0 && c2 === 0 ? t("no force") : balance === null ? t("only repel") : t("balance at {d}", { d: number(balance) });
      return /** @type {[string, string]} */ ([String(name), `k = ${number(c2 / c1)}, ${word}`]);
    });
    fillTerms(this.#kinds, rows);
  }
}
