// The page: opens the laboratory, the common bar and whichever tab the address names; a tab's code is fetched when it is first opened.

/** @import {LabStatus} from "./atomlab.js" */
import { Lab } from "./atomlab.js";
import { wireCopyLink } from "./page/copy-link.js";
import { showDevice, wireDeviceChoice } from "./page/device-choice.js";
import { wireExport } from "./page/export/export-menu.js";
import { loadPageModule } from "./page/page-figures.js";
import { Router } from "./page/router.js";
import { say, sentenceOf } from "./page/status.js";
import { Transport } from "./page/transport.js";

/** @typedef {import("./words/tab.js").WordsTab | import("./points/tab.js").PointsTab | import("./pictures/tab.js").PicturesTab} LoadedTab */

/** @param {unknown} error */
function refuse(error) {
  const missing = /import|fetch/i.test(sentenceOf(error));
  say(missing ? "The laboratory could not be loaded: www/wasm is missing. Run “cargo xtask build” and reload the page." : `The laboratory could not be started: ${sentenceOf(error)}`);
}

function start() {
  /** @type {Set<LoadedTab>} */
  const tabs = new Set();
  const transport = new Transport();
  const ready = Promise.all([Lab.open({ onStatus: hear }), loadPageModule()]);

  /** @template {LoadedTab} T @param {(parts: import("./words/tab.js").TabParts) => T} make @returns {Promise<T>} */
  async function load(make) {
    const [lab, module] = await ready;
    const tab = make({ lab, module, transport, onChange: () => router.write() });
    tabs.add(tab);
    return tab;
  }

  const words = async () => {
    const { WordsTab } = await import("./words/tab.js");
    return load((parts) => new WordsTab(parts));
  };
  const points = async () => {
    const { PointsTab } = await import("./points/tab.js");
    return load((parts) => new PointsTab(parts));
  };
  const pictures = async () => {
    const { PicturesTab } = await import("./pictures/tab.js");
    return load((parts) => new PicturesTab(parts));
  };
  const places = {
    words: { title: "atomlab: every sentence an atom", load: words },
    points: { title: "atomlab: points, methods side by side", load: points },
    pictures: { title: "atomlab: every picture an atom", load: pictures },
  };
  const router = new Router(places, refuse);
  router.follow();

  wireCopyLink(
    () => router.href(),
    () => router.remark(),
  );
  wireExport(() => router.exports());
  ready.then(([lab]) => wireDeviceChoice(lab, () => tabs.forEach((tab) => tab.deviceChanged())), () => {});

  /** @param {LabStatus} status */
  function hear(status) {
    say(status.message);
    if (status.kind === "device") ready.then(([lab]) => showDevice(lab));
    for (const tab of tabs) tab.hear(status);
  }
}

start();
