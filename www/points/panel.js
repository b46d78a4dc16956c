// One method's panel: its latent space, how well it does, and the charges of the sample that is pointed at.

/** @import {Method} from "../lab/methods.js" */
/** @import {LookArrays, Marked, PanelView, Ranges} from "./figures.js" */
/** @import {MethodStopped, PointsSpec} from "../lab/points-protocol.js" */
/** @import {PageModule} from "../page/page-figures.js" */
import { t } from "../language/translate.js";
import { mark, paintCharge, signed, spokenCharge } from "../page/charge.js";
import { make } from "../page/dom.js";
import { methodName } from "../lab/methods.js";
import { counted, percent } from "../page/numbers.js";
import { FigureView } from "../page/page-figures.js";
import { watchPoints } from "../page/watch-points.js";
import { panelFigure, panelTitle } from "./figures.js";
import { settingLine } from "./settings.js";
import { sentenceOf } from "../page/status.js";

/** How near the pointer must come to a point, in CSS pixels. */
const REACH = 14;

/** What a panel tells the others. @typedef {{point: (sample: number | undefined) => void, pin: (sample: number) => void, walk: (key: string) => boolean, halve: (method: Method) => void}} PanelHooks */

/** @typedef {{arrays: LookArrays, version: string, classNames: string[], spec: PointsSpec, view: PanelView, marked: Marked, ranges: Ranges | null, stopped: MethodStopped | undefined, caption: string}} Shown */

export class PointsPanel {
  element;
  #view;
  #index = 0;
  /** @type {Shown | null} */
  #shown = null;
  #numbers = make("dl", { class: "panel-numbers numbers" });
  #setting = make("p", { class: "hint numbers panel-setting", title: t("Learning rate; weights of the extra terms: energy, neutral atoms, neutrons, or the method's own") });
  #notice = make("div", { class: "notice panel-notice", hidden: true });
  #chips = make("ul", { class: "charge-chips", role: "list" });
  #test = make("dd");
  #train = make("dd");
  #scale = make("dd");
  #gap = make("dd");
  #method;
  #hooks;

  /** @param {PageModule} module @param {Method} method @param {PanelHooks} hooks */
  constructor(module, method, hooks) {
    this.#method = method;
    this.#hooks = hooks;
    const place = make("div", { id: `panel-${method}` });
    this.#view = new FigureView(module, place, panelTitle(method), { compact: true });
    this.element = make("section", { class: "panel points-panel", "aria-label": methodName(method) }, place);
    const number = (/** @type {string} */ name, /** @type {string} */ title, /** @type {HTMLElement} */ value) => make("div", { title }, make("dt", {}, name), value);
    this.#numbers.append(
      number(t("Test"), t("Accuracy on the test samples"), this.#test),
      number(t("Training"), t("Accuracy on the training samples"), this.#train),
      number(t("Scale"), t("Width of the latent space, times the start's"), this.#scale),
      number(t("Gap"), t("Distance between the two farthest class means"), this.#gap),
    );
    place.querySelector("details")?.before(this.#numbers, this.#setting, this.#chips, this.#notice);
    const { canvas } = this.#view;
    canvas.tabIndex = 0;
    watchPoints(this.#view, REACH, { point: (sample) => hooks.point(sample >= 0 ? sample : undefined), pin: hooks.pin });
    canvas.addEventListener("keydown", (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && hooks.walk(event.key)) event.preventDefault();
    });
  }

  /** @param {number} index of the method in the look @param {Shown} shown */
  show(index, shown) {
    this.#index = index;
    this.#shown = shown;
    this.#draw();
    const { train, test, scale, startScale, gap, stoppedAt } = shown.arrays.look.methods[index];
    write(this.#test, percent(test.accuracy));
    write(this.#train, percent(train.accuracy));
    write(this.#scale, startScale > 0 ? `${grouped(scale / startScale)}×` : grouped(scale));
    write(this.#gap, grouped(gap));
    write(this.#setting, settingLine(shown.spec, this.#method));
    this.#showStop(stoppedAt, shown.stopped);
    this.#showCharges();
  }

  /** Another sample is pointed at or pinned. @param {Marked} marked */
  mark(marked) {
    if (!this.#shown) return;
    this.#shown = { ...this.#shown, marked };
    this.#draw();
    this.#showCharges();
  }

  #draw() {
    if (!this.#shown) return;
    const { arrays, version, classNames, view, marked, ranges, caption } = this.#shown;
    const key = `${version},${marked.highlighted},${marked.pinned},${view.nuclei},${view.oneScale}`;
    this.#view.show(key, () => panelFigure(arrays, this.#index, classNames, view, marked, ranges), caption);
  }

  /** @param {number | null} at @param {MethodStopped | undefined} stopped */
  #showStop(at, stopped) {
    if (this.#notice.dataset.at === String(at)) return;
    this.#notice.dataset.at = String(at);
    this.#notice.hidden = at === null;
    this.#notice.replaceChildren();
    if (at === null) return;
    const button = make("button", { type: "button", class: "quiet" }, t("Halve its rate"));
    button.addEventListener("click", () => this.#hooks.halve(this.#method));
    const why = stopped ? sentenceOf(stopped.reason) : t("Its numbers stopped being finite.");
    this.#notice.replaceChildren(`${t("Stopped at step {at}, and shown as it was before.", { at })} ${why}`, make("div", { class: "buttons" }, button));
  }

  #showCharges() {
    if (!this.#shown) return;
    const { arrays, marked } = this.#shown;
    const sample = marked.highlighted ?? marked.pinned;
    if (sample === undefined || sample >= arrays.look.n) {
      if (this.#chips.childElementCount > 0) this.#chips.replaceChildren();
      this.#chips.removeAttribute("aria-label");
      return;
    }
    this.#chips.setAttribute("aria-label", t("Charges of sample {sample}, {name}", { sample: sample + 1, name: methodName(this.#method) }));
    const charges = arrays.charges(this.#index, sample);
    while (this.#chips.childElementCount < charges.length) this.#chips.append(make("li", { class: "charge-chip numbers" }));
    while (this.#chips.childElementCount > charges.length) this.#chips.lastElementChild?.remove();
    for (const [i, chip] of [...this.#chips.children].entries()) {
      if (!(chip instanceof HTMLElement)) continue;
      write(chip, signed(charges[i]));
      chip.dataset.mark = mark(charges[i]);
      chip.dataset.charge = charges[i].toFixed(4);
      chip.setAttribute("aria-label", spokenCharge(t("point {i}", { i: i + 1 }), charges[i]));
      paintCharge(chip, charges[i]);
    }
  }
}

const THREE_DIGITS = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 });

/** A large number that can be read: 1,230,000. @param {number} value */
function grouped(value) {
  const rounded = Number(value.toPrecision(3));
  if (Math.abs(rounded) < 1000) return THREE_DIGITS.format(value);
  return Math.abs(value) < 1e9 ? counted(rounded) : value.toExponential(2);
}

/** @param {HTMLElement} element @param {string} text */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
