// What a session of a run on pictures holds beside its state: the visitor's own pictures, and what was predicted last.

/** @import {Lab} from "../atomlab.js" */
/** @import {ImageDataset, Predictions} from "../lab/image-protocol.js" */
/** @import {ImageRun} from "../lab/image-run.js" */
/** @import {Parts} from "../page/session/session-file.js" */
/** @import {SessionKind} from "../page/session/session-view.js" */
/** @import {OwnPictures} from "./own/view.js" */
/** @import {TrainingSetup} from "./training-setup.js" */
import { t } from "../language/translate.js";
import { keyOf } from "./own/own-data.js";
import { OF_CLASSIFIER } from "../page/session/session-view.js";
import { PICTURES, defaults } from "./settings.js";

/** The visitor's own data set, whose parts are "pixels" and "labels". @typedef {{classNames: string[], groups: number[], names: string[]}} OwnFacts  `names` of single pictures, none of a set in one piece */
/** @typedef {{dataset: {name: string, own: OwnFacts | null}, predictions: Predictions | null}} PicturesFacts */

/** @param {Lab} lab @param {TrainingSetup} setup @param {OwnPictures} pictures @returns {SessionKind<ImageRun, PicturesFacts>} */
export function picturesSession(lab, setup, pictures) {
  /** Of those the run was made of, if they are still here. @param {unknown} key @returns {string[]} */
  const namesOf = (key) => (pictures.own && pictures.own.key === key ? pictures.own.names : []);

  return {
    page: "pictures",
    ...OF_CLASSIFIER,
    prefix: "pictures-",
    holds: t("Settings, your own pictures, the network and its optimiser as they stand, and the curves, in one file: training goes on exactly where it was. A data set of this page is named, not copied."),
    settings: PICTURES,

    describe({ options: { dataset }, lastPredictions }, made, step) {
      const { name, pixels, labels, classNames, groups } = dataset;
      const own = made.dataset === "own" ? { classNames, groups: Array.from(groups ?? []), names: namesOf(made["own-data"]) } : null;
      /** @type {Parts} */
      const parts = new Map(own ? [["pixels", pixels], ["labels", labels]] : []);
      const predictions = lastPredictions && lastPredictions.step <= step ? lastPredictions : null;
      /** @type {PicturesFacts} */
      const facts = { dataset: { name, own }, predictions };
      return { name, facts, parts, left: "" };
    },

    async restore({ header, parts }, known) {
      const values = { ...defaults(String(known.dataset)), ...known };
      const { dataset: { name, own }, predictions } = header;
      const [pixels, labels] = [parts.get("pixels"), parts.get("labels")];
      /** @type {ImageDataset | null} */
      const mine = own && pixels && labels ? { name, pixels, labels, classNames: own.classNames, ...(own.groups.length > 0 && { groups: own.groups }) } : null;
      const dataset = mine ?? (await setup.dataset(values));
      const start = await setup.start(values);
      return {
        values,
        open: (resume) => lab.images(header.spec, { dataset, start, resume: resume && { ...resume, predictions } }),
        take() {
          if (mine && own && keyOf(mine) !== pictures.own?.key) pictures.take(mine, own.names);
          return { "own-data": pictures.own?.key ?? "" };
        },
      };
    },
  };
}
