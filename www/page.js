// The page: opens the laboratory, the common bar and whichever tab the address names; a tab's code is fetched when it is first opened.

/** @import {LabStatus} from "./atomlab.js" */
import { Lab } from "./atomlab.js";
import { wireCopyLink } from "./page/copy-link.js";
import { showDevice, wireDeviceChoice } from "./page/device-choice.js";
import { loadPageModule } from "./page/page-figures.js";
import { Router } from "./page/router.js";
import { say, sentenceOf } from "./page/status.js";
import { Transport } from "./page/transport.js";

/** @import {LessonRoom} from "./lessons/room.js" */
/** @typedef {import("./words/tab.js").WordsTab | import("./points/tab.js").PointsTab | import("./pictures/tab.js").PicturesTab | import("./lessons/tab.js").LessonsTab} LoadedTab */

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
  /** Where a lesson is taken; loaded with the first one. @type {{opened: Promise<LessonRoom> | null, room: LessonRoom | null}} */
  const lesson = { opened: null, room: null };
  function lessonRoom() {
    lesson.opened ??= (async () => {
      const [{ LessonRoom }, [lab, module]] = await Promise.all([import("./lessons/room.js"), ready]);
      lesson.room = new LessonRoom({ lab, module, router });
      return lesson.room;
    })();
    lesson.opened.catch(() => (lesson.opened = null));
    return lesson.opened;
  }
  const lessons = async () => {
    const [{ LessonsTab }, room] = await Promise.all([import("./lessons/tab.js"), lessonRoom()]);
    return load((parts) => new LessonsTab({ ...parts, room }));
  };
  const beside = {
    key: "lesson",
    follow: async (/** @type {string} */ name, /** @type {string | null} */ value) => {
      if (value !== null || lesson.room) await (await lessonRoom()).follow(name, value);
    },
    write: (/** @type {string} */ name) => lesson.room?.write(name) ?? "",
  };
  const places = {
    words: { title: "atomlab: every sentence an atom", load: words },
    points: { title: "atomlab: points, methods side by side", load: points },
    pictures: { title: "atomlab: every picture an atom", load: pictures },
    lessons: { title: "atomlab: lessons", load: lessons },
  };
  const router = new Router(places, refuse, beside);
  router.follow();

  wireCopyLink(
    () => router.href(),
    () => router.remark(),
  );
  ready.then(([lab]) => wireDeviceChoice(lab, () => tabs.forEach((tab) => tab.deviceChanged())), () => {});

  /** @param {LabStatus} status */
  function hear(status) {
    say(status.message);
    if (status.kind === "device") ready.then(([lab]) => showDevice(lab));
    for (const tab of tabs) tab.hear(status);
  }
}

start();
