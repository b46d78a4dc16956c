// German: the catalogue, a file a room. `tests/browser/language.spec.js` holds that it has every message and nothing else.

import { crate } from "./de/crate.js";
import { figures } from "./de/figures.js";
import { forces } from "./de/forces.js";
import { lab } from "./de/lab.js";
import { lessons } from "./de/lessons.js";
import { lessonsAtoms } from "./de/lessons-atoms.js";
import { lessonsCodes } from "./de/lessons-codes.js";
import { lessonsPoints } from "./de/lessons-points.js";
import { markup } from "./de/markup.js";
import { page } from "./de/page.js";
import { pictures } from "./de/pictures.js";
import { points } from "./de/points.js";
import { words } from "./de/words.js";

/** @type {Record<string, string>} */
export const de = { ...markup, ...crate, ...figures, ...forces, ...lab, ...lessons, ...lessonsAtoms, ...lessonsCodes, ...lessonsPoints, ...page, ...pictures, ...points, ...words };
