// The page: opens the laboratory, the common bar and whichever tab the address names; a tab's code is fetched when it is first opened.

/** @import {LabStatus} from "./atomlab.js" */
import "./language/start.js";
import { Lab } from "./atomlab.js";
import { t } from "./language/translate.js";
import { wireCopyLink } from "./page/copy-link.js";
import { showDevice, wireDeviceChoice } from "./page/device-choice.js";
import { wireExport } from "./page/export/export-menu.js";
import { wireLanguageChoice } from "./page/language-choice.js";
import { loadPageModule } from "./page/page-figures.js";
import { Router } from "./page/router.js";
import { say, sentenceOf } from "./page/status.js";
import { Transport } from "./page/transport.js";

/** @import {LessonRoom} from "./lessons/room.js" */
/** @typedef {import("./words/tab.js").WordsTab | import("./points/tab.js").PointsTab | import("./pictures/tab.js").PicturesTab | import("./lessons/tab.js").LessonsTab} LoadedTab */

/** @param {unknown} error */
function refuse(error) {
  const missing = /import|fetch/i.test(String(error));
  say(missing ? t("The laboratory could not be loaded: www/wasm is missing. Run “cargo xtask build” and reload the page.") : t("The laboratory could not be started: {why}", { why: sentenceOf(error) }));
}

function start() {
  /** @type {Set<LoadedTab>} */
  const tabs = new Set();
  const transport = new Transport();
  const module = loadPageModule();
  /** Devices and workers, for the first tab that needs them. @type {Promise<Lab> | null} */
  let opened = null;

  function openLab() {
    if (opened) return opened;
    opened = Lab.open({ onStatus: hear });
    opened.then((lab) => wireDeviceChoice(lab, () => tabs.forEach((tab) => tab.deviceChanged())), () => {});
    return opened;
  }

  /** @template {LoadedTab} T @param {Promise<(parts: import("./words/tab.js").TabParts) => T>} code on its way @returns {Promise<T>} */
  async function load(code) {
    const [lab, figures, make] = await Promise.all([openLab(), module, code]);
    const tab = make({ lab, module: figures, transport, onChange: () => router.write() });
    tabs.add(tab);
    return tab;
  }

  const words = () => load(import("./words/tab.js").then(({ WordsTab }) => (parts) => new WordsTab(parts)));
  const points = () => load(import("./points/tab.js").then(({ PointsTab }) => (parts) => new PointsTab(parts)));
  const pictures = () => load(import("./pictures/tab.js").then(({ PicturesTab }) => (parts) => new PicturesTab(parts)));
  const forces = async () => {
    const [{ ForcesTab }, figures] = await Promise.all([import("./forces/tab.js"), module]);
    return new ForcesTab({ module: figures, onChange: () => router.write() });
  };
  /** Where a lesson is taken; loaded with the first one. @type {{opened: Promise<LessonRoom> | null, room: LessonRoom | null}} */
  const lesson = { opened: null, room: null };
  function lessonRoom() {
    lesson.opened ??= (async () => {
      const [{ LessonRoom }, lab, figures] = await Promise.all([import("./lessons/room.js"), openLab(), module]);
      lesson.room = new LessonRoom({ lab, module: figures, router });
      return lesson.room;
    })();
    lesson.opened.catch(() => (lesson.opened = null));
    return lesson.opened;
  }
  const lessons = () => load(Promise.all([import("./lessons/tab.js"), lessonRoom()]).then(([{ LessonsTab }, room]) => (parts) => new LessonsTab({ ...parts, room })));
  const beside = {
    key: "lesson",
    follow: async (/** @type {string} */ name, /** @type {string | null} */ value) => {
      if (value !== null || lesson.room) await (await lessonRoom()).follow(name, value);
    },
    write: (/** @type {string} */ name) => lesson.room?.write(name) ?? "",
  };
  const places = {
    words: { title: t("atomlab: every sentence an atom"), load: words },
    points: { title: t("atomlab: points, methods side by side"), load: points },
    pictures: { title: t("atomlab: every picture an atom"), load: pictures },
    forces: { title: t("atomlab: charges, forces, balance"), load: forces },
    lessons: { title: t("atomlab: lessons"), load: lessons },
  };
  const router = new Router(places, refuse, beside);
  router.follow();

  wireLanguageChoice(() => [...tabs].some((tab) => ("trainer" in tab && tab.trainer.begun) || tab.remark() !== ""));
  wireCopyLink(
    () => router.href(),
    () => router.remark(),
  );
  wireExport(() => router.exports());

  /** @param {LabStatus} status */
  function hear(status) {
    say(status.message);
    if (status.kind === "device") opened?.then(showDevice, () => {});
    for (const tab of tabs) tab.hear(status);
  }
}

start();
