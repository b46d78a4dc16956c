// The latent space of a run on images, with the picture that is pointed at beside it, the confusion matrix and the mistakes.

/** @import {ImageDataset, ImageLatent, Predictions} from "../lab/image-protocol.js" */
/** @import {Evaluation} from "../lab/protocol.js" */
/** @import {Marked} from "../page/latent-scatter.js" */
/** @import {PageModule} from "../page/page-figures.js" */
import { t } from "../language/translate.js";
import { ConfusionView } from "../page/confusion.js";
import { byId, fillTerms, make } from "../page/dom.js";
import { LatentScatter } from "../page/latent-scatter.js";
import { percent } from "../page/numbers.js";
import { Mistakes } from "./mistakes.js";
import { PointPictures } from "./point-pictures.js";
import { heldOutName } from "./held-out-name.js";
import { pictureOf, samplePicture, thumbnail } from "./thumbnail.js";

/**
 * @typedef {object} ShownSpace
 * @property {string} version  equal only for equal measurements
 * @property {string} method
 * @property {string} facts  seed, device, step
 * @property {ImageDataset} dataset
 * @property {ImageLatent | null} latent  null: not measured yet
 * @property {Predictions | null} predictions
 * @property {Evaluation | null} evaluation
 */

/** @type {ImageLatent} */
const NOTHING = { step: 0, points: [], labels: [], samples: [], classNames: [], explained: [0, 0], scale: 0 };
const EMPTY = t("Press Train: each held-out picture becomes a point here, near those that the network finds alike.");
const REST = t("Point at a picture to see it here.");

export class PictureSpace {
  /** @type {ShownSpace | null} */
  #shown = null;
  /** @type {Marked} */
  #marked = { emphasis: [] };
  /** Whether the pictures stand at their points. */
  #drawn = true;
  #scatter;
  #pictures;
  #confusion = new ConfusionView(byId("pictures-confusion", HTMLElement), "pictures");
  #mistakes;
  #picture = make("div", { class: "point-picture" });
  #terms = make("dl", { class: "number-list numbers" });
  #hint = make("p", { class: "hint" }, REST);
  #look;

  /** @param {PageModule} module @param {HTMLElement} toggle the switch of the pictures at their points @param {(pixels: Uint8Array, name: string) => void} look at a picture's charges */
  constructor(module, toggle, look) {
    this.#look = look;
    const hooks = { point: (/** @type {number} */ index) => this.#point(index), pin: (/** @type {number} */ index) => this.#pin(index) };
    this.#scatter = new LatentScatter(module, byId("pictures-latent", HTMLElement), { id: "pictures-sample", samples: "pictures", act: t("Show its charges"), empty: EMPTY }, hooks);
    this.#pictures = new PointPictures(this.#scatter.view);
    this.#mistakes = new Mistakes((sample) => this.#lookAt(sample));
    byId("pictures-point", HTMLElement).replaceChildren(toggle, this.#picture, this.#terms, this.#hint);
  }

  /** @param {ShownSpace} shown */
  show(shown) {
    const another = shown.version !== this.#shown?.version;
    this.#shown = shown;
    if (!another) return;
    const { version, method, facts, dataset, predictions, evaluation } = shown;
    const latent = shown.latent ?? NOTHING;
    const measured = latent.points.length > 0;
    const caption = measured
      ? t("{facts}; n = {n} validation pictures, scale {scale}.", { facts, n: latent.points.length, scale: latent.scale.toPrecision(3) })
      : t("{facts}; not measured yet.", { facts });
    this.#scatter.show(version, latent, latent.samples.map((_, at) => heldOutName(latent, at)), method, caption);
    this.#drawPictures();
    if (evaluation && measured) this.#confusion.show({ evaluation, classNames: latent.classNames, facts });
    else this.#confusion.refuse(t("Not measured yet."));
    this.#mistakes.show(predictions && { predictions, dataset, facts });
    this.#say();
  }

  /** @param {boolean} drawn whether the pictures stand at their points */
  drawPictures(drawn) {
    this.#drawn = drawn;
    this.#drawPictures();
  }

  #drawPictures() {
    const { latent, dataset } = this.#shown ?? {};
    this.#pictures.show(this.#drawn && latent && dataset ? { points: latent.points, picture: (index) => thumbnail(pictureOf(dataset, latent.samples[index])) } : null);
  }

  /** @param {number} index */
  #point(index) {
    this.#marked = { ...this.#marked, highlighted: index };
    this.#scatter.mark(this.#marked);
    this.#say();
  }

  /** @param {number} index */
  #pin(index) {
    this.#marked = { highlighted: index, pinned: index, emphasis: [] };
    this.#scatter.mark(this.#marked);
    this.#say();
    const sample = this.#shown?.latent?.samples[index];
    if (sample !== undefined) this.#lookAt(sample);
  }

  /** @param {number} sample */
  #lookAt(sample) {
    if (!this.#shown) return;
    const { pixels, name } = samplePicture(this.#shown.dataset, sample);
    this.#look(pixels, name);
  }

  /** The picture that stands out, and what is known of it. */
  #say() {
    const { latent, dataset, predictions } = this.#shown ?? {};
    const index = this.#marked.highlighted ?? this.#marked.pinned;
    const sample = index === undefined ? undefined : latent?.samples[index];
    this.#hint.hidden = sample !== undefined;
    if (sample === undefined || index === undefined || !latent || !dataset) {
      this.#picture.replaceChildren();
      return fillTerms(this.#terms, []);
    }
    const name = latent.classNames[latent.labels[index]];
    const prediction = predictions?.predictions.find((one) => one.sample === sample);
    this.#picture.replaceChildren(thumbnail(pictureOf(dataset, sample), t("Picture {n}: {name}", { n: index + 1, name })));
    fillTerms(this.#terms, [
      [t("Class"), make("bdi", {}, name)],
      ...(prediction ? [/** @type {[string, Node]} */ ([t("Predicted"), make("span", {}, make("bdi", {}, latent.classNames[prediction.predicted]), ` ${percent(prediction.probability)}`)])] : []),
    ]);
  }
}
