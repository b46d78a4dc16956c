// What every loop of the worker holds: its order, the device it works on, and the way to the page.

/** @import {Device, Note, Post} from "./protocol.js" */

/** @template O */
export class Loop {
  /** @protected */
  order;
  /** @protected */
  device;
  /** @protected */
  post;

  /** @param {O} order @param {Device} device @param {Post} post */
  constructor(order, device, post) {
    this.order = order;
    this.device = device;
    this.post = post;
  }

  rest() {
    return 0;
  }

  /** @param {Note} _note */
  hear(_note) {}
}
