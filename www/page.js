// The page: opens the laboratory and joins its views. Each view is a module of its own; this is the only place that knows them all.

/** @import {LabStatus} from "./atomlab.js" */
/** @import {RecordedRun} from "./assets.js" */
/** @import {Source} from "./protocol.js" */
/** @import {Run} from "./run.js" */
import { DATASETS, loadRecordedRun } from "./assets.js";
import { Lab } from "./atomlab.js";
import { paintLegend } from "./charge.js";
import { deviceTitle, showDevice, wireDeviceChoice } from "./device-choice.js";
import { byId, make } from "./dom.js";
import { showCard } from "./model-card.js";
import { loadPageModule, onThemeChange } from "./page-figures.js";
import { RunFigures } from "./run-figures.js";
import { SentenceView } from "./sentence.js";
import { SettingsForm } from "./settings-form.js";
import { notice, say, sentenceOf } from "./status.js";
import { Trainer } from "./trainer.js";
import { wireWordCharges } from "./word-charges.js";

async function start() {
  const form = byId("settings", HTMLFormElement);
  const settings = new SettingsForm(form, () => trainer?.settingsChanged());
  form.addEventListener("submit", (event) => event.preventDefault());
  byId("transport", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());

  /** @type {Trainer | null} */
  let trainer = null;
  const [lab, module] = await Promise.all([Lab.open({ onStatus: (status) => hear(status) }), loadPageModule()]);

  const sentence = new SentenceView((text, source) => {
    if (source === "run" && trainer?.run) return trainer.run.charges(text);
    return lab.charges(text);
  });
  const source = byId("source", HTMLSelectElement);
  const figures = new RunFigures(module, (text) => sentence.put(text));
  const legend = byId("legend-bar", HTMLElement);
  paintLegend(legend);
  onThemeChange(() => {
    paintLegend(legend);
    sentence.chips.draw();
  });
  source.addEventListener("change", () => {
    sentence.source = /** @type {Source} */ (source.value);
    sentence.show();
  });

  let frame = 0;
  /** @param {Run} run */
  const drawLive = (run) => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      showLive(figures, run, lab);
    });
  };
  trainer = new Trainer(lab, settings, {
    onRun: (run) => {
      showDevice(lab);
      offerRun(source);
      drawLive(run);
      if (sentence.source === "run") sentence.show({ quiet: true });
    },
    onProgress: drawLive,
    onEnd: (run) => {
      drawLive(run);
      if (sentence.source === "run") sentence.show({ quiet: true });
    },
  });
  wireDeviceChoice(lab, () => trainer?.run && drawLive(trainer.run));
  wireWordCharges(lab, () => (source.value === "run" ? (trainer?.run ?? null) : null));

  /** @param {LabStatus} status */
  function hear({ kind, worker, message }) {
    say(message);
    if (kind === "device") showDevice(lab);
    // The loss of the reader is no concern of a run.
    if (worker === "runner" && (kind === "lost" || kind === "failed")) trainer?.interrupted(message, false);
    if (worker === "runner" && kind === "recovered") trainer?.interrupted(message, Boolean(trainer.run));
  }

  loadRecordedRun().then(
    (recorded) => trainer?.run || figures.show(fromRecorded(recorded)),
    () => {},
  );
  await openModel(lab, sentence);
}

/** @param {Lab} lab @param {SentenceView} sentence */
async function openModel(lab, sentence) {
  const list = byId("model-card-list", HTMLElement);
  try {
    showCard(list, (await lab.model()).card);
    await lab.prepare();
    sentence.ready();
    byId("average", HTMLButtonElement).disabled = false;
    await sentence.show({ quiet: true });
    say("Ready.");
  } catch (error) {
    list.replaceChildren(make("dt", {}, "Not here"), make("dd", {}, sentenceOf(error)));
    notice(byId("sentence-notice", HTMLElement), sentenceOf(error));
    sentence.ready();
  }
}

/** @param {HTMLSelectElement} source */
function offerRun(source) {
  if (![...source.options].some((option) => option.value === "run")) source.append(make("option", { value: "run" }, "This run"));
}

/** @param {RunFigures} figures @param {Run} run @param {Lab} lab */
function showLive(figures, run, lab) {
  const { records, evaluations, totalSteps } = run.metrics();
  const { method = "atom", seed = 0 } = run.spec;
  const { fingerprint } = run.info;
  figures.show({ origin: "live", method, dataset: datasetTitle(run.options.dataset.name), seed, device: deviceTitle(lab.device.name), fingerprint, totalSteps, records, evaluations, latent: run.lastLatent });
}

/** @param {RecordedRun} recorded @returns {import("./run-figures.js").ShownRun} */
function fromRecorded({ spec, seed, device, dataset = "snippets", fingerprint, records, evaluations, latent }) {
  const totalSteps = spec.optimizer?.steps ?? records.at(-1)?.step ?? 1;
  return { origin: "recorded", method: spec.method ?? "atom", dataset: datasetTitle(dataset), seed, device: deviceTitle(device), fingerprint, totalSteps, records, evaluations, latent };
}

/** @param {string} name */
function datasetTitle(name) {
  return DATASETS.find((dataset) => dataset.name === name)?.title ?? name;
}

start().catch((error) => {
  const missing = /import|fetch/i.test(sentenceOf(error));
  say(missing ? "The laboratory could not be loaded: www/wasm is missing. Run “cargo xtask build” and reload the page." : `The laboratory could not be started: ${sentenceOf(error)}`);
});
