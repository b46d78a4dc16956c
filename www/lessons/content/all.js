// Every lesson, in the order in which they are best taken, in the visitor's language.

/** @import {Lesson} from "../types.js" */
import { translateText } from "../../language/translate.js";
import { withTexts } from "../texts.js";
import { charges } from "./charges.js";
import { energy } from "./energy.js";
import { latentSpace } from "./latent-space.js";
import { lockStep } from "./lock-step.js";
import { pictures } from "./pictures.js";
import { pushApart } from "./push-apart.js";
import { seeds } from "./seeds.js";
import { sentences } from "./sentences.js";
import { whichPart } from "./which-part.js";

/** @type {readonly Lesson[]} */
export const LESSONS = [latentSpace, charges, energy, pushApart, lockStep, whichPart, sentences, pictures, seeds].map((lesson) => withTexts(lesson, (text) => translateText(text)));
