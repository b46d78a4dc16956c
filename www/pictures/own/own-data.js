// Pictures in classes as a data set, and what such a set still lacks. Pure.

/** @import {ImageDataset} from "../../lab/image-protocol.js" */
import { t } from "../../language/translate.js";
import { hashOf } from "../../page/file-hash.js";
import { PICTURE_BYTES } from "../files/reduce.js";

/** A picture of 32 × 32 pixels. @typedef {{pixels: Uint8Array, name: string}} OwnPicture */
/** @typedef {{name: string, pictures: readonly OwnPicture[]}} PictureClass */

export const MOST_PICTURES = 1000;
export const MOST_CLASSES = 20;
export const FEWEST_CLASSES = 2;
/** Of each class, so that one can be trained on and one held out. */
export const FEWEST_PICTURES = 2;

/** What is missing before a run can be opened, in a sentence, or nothing. @param {readonly PictureClass[]} classes */
export function lacking(classes) {
  const needed = { classes: FEWEST_CLASSES, pictures: FEWEST_PICTURES };
  if (classes.every(({ pictures }) => pictures.length === 0)) return t("There are no pictures yet: at least {classes} classes with {pictures} pictures each are needed.", needed);
  if (classes.length < FEWEST_CLASSES) return t("There is one class: at least {classes} classes with {pictures} pictures each are needed.", needed);
  const short = classes.find(({ pictures }) => pictures.length < FEWEST_PICTURES);
  if (short) {
    const { name, pictures } = short;
    return pictures.length === 0
      ? t("“{name}” has no picture: at least {classes} classes with {pictures} pictures each are needed.", { ...needed, name })
      : t("“{name}” has one picture: at least {classes} classes with {pictures} pictures each are needed.", { ...needed, name });
  }
  const twice = classes.find(({ name }, i) => classes.some((other, j) => j < i && other.name === name));
  return twice ? t("Two classes are called “{name}”: each needs a name of its own.", { name: twice.name }) : "";
}

/** What such a set is called, in sessions too: in every language the same. */
const CALLED = "your own pictures";

/** The pictures class by class, the way they stand in the set. @param {readonly PictureClass[]} classes @returns {ImageDataset} */
export function datasetOf(classes) {
  const all = classes.flatMap(({ pictures }, label) => pictures.map(({ pixels }) => ({ pixels, label })));
  const pixels = new Uint8Array(PICTURE_BYTES * all.length);
  all.forEach((picture, i) => pixels.set(picture.pixels, PICTURE_BYTES * i));
  return { name: CALLED, pixels, labels: Uint8Array.from(all, ({ label }) => label), classNames: classes.map(({ name }) => name), groups: groupsOf(all.map((one) => one.pixels)) };
}

/** Whether the set was put together of pictures, and did not come in one piece. @param {ImageDataset} dataset */
export function isOfPictures({ name }) {
  return name === CALLED;
}

/** The name of the visitor's set for people. @param {ImageDataset} dataset */
export function ownTitle(dataset) {
  return isOfPictures(dataset) ? t("your own pictures") : dataset.name;
}

/** The classes that such a set was made of. @param {ImageDataset} dataset @param {readonly string[]} names of its pictures, numbered where there are none @returns {{name: string, pictures: OwnPicture[]}[]} */
export function classesFrom({ pixels, labels, classNames }, names) {
  /** @type {{name: string, pictures: OwnPicture[]}[]} */
  const classes = classNames.map((name) => ({ name, pictures: [] }));
  labels.forEach((label, i) => {
    const { pictures } = classes[label];
    pictures.push({ pixels: pixels.slice(PICTURE_BYTES * i, PICTURE_BYTES * (i + 1)), name: names[i] ?? t("Picture {n}", { n: pictures.length + 1 }) });
  });
  return classes;
}

/** The class that holds a picture of the same pixels, if one does. @template {PictureClass} C @param {readonly C[]} classes @param {Uint8Array} pixels */
export function holderOf(classes, pixels) {
  return classes.find(({ pictures }) => pictures.some((one) => equal(one.pixels, pixels)));
}

/** @param {Uint8Array} a @param {Uint8Array} b */
function equal(a, b) {
  return a.every((value, at) => value === b[at]);
}

/** Equal pictures are one group, called by the first of them. @param {readonly Uint8Array[]} pictures @returns {number[]} */
export function groupsOf(pictures) {
  /** @type {Map<number, number[]>} places by hash */
  const seen = new Map();
  return pictures.map((pixels, i) => {
    const hash = hashOf(pixels);
    const places = seen.get(hash) ?? [];
    seen.set(hash, places);
    const first = places.find((place) => equal(pictures[place], pixels));
    if (first === undefined) places.push(i);
    return first ?? i;
  });
}

/** Tells one set from another. @param {ImageDataset} dataset */
export function keyOf({ pixels, labels, classNames }) {
  return `${labels.length} pictures, ${hashOf(pixels)}, ${hashOf(labels)}, ${classNames.join("/")}`.slice(0, 200);
}
