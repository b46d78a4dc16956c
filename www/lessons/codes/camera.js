// A camera and its frames. Nothing of them is kept: a frame is read, and the next one takes its place.

import { t } from "../../language/translate.js";

/** Frames are looked at this far apart at least, in milliseconds: a hand is not faster, and a laptop's battery lasts longer. */
const EVERY_MS = 120;

/** Enough pixels for a telephone's screen at arm's length. @type {MediaTrackConstraints} */
const WANTED = { width: { ideal: 1280 }, height: { ideal: 720 } };

/** There are no frames; its message is a sentence that names the way out. */
export class NoCamera extends Error {
  name = "NoCamera";
}

export class Camera {
  /** @type {MediaStream | null} */
  #stream = null;
  /** Which opening this is: one that is answered after it was closed is ended at once. */
  #turn = 0;
  #video;
  #onLost;

  /** @param {HTMLVideoElement} video @param {() => void} onLost it was unplugged or taken away */
  constructor(video, onLost) {
    this.#video = video;
    this.#onLost = onLost;
  }

  get isOpen() {
    return this.#stream !== null;
  }

  /** The id of the camera in use, or nothing. */
  get device() {
    return this.#stream?.getVideoTracks()[0]?.getSettings().deviceId ?? "";
  }

  /** @param {string} [device] an id of `cameras()`; else the one that looks away from the user, where there are several @returns {Promise<boolean>} false if it was closed meanwhile */
  async open(device = "") {
    this.close();
    const turn = this.#turn;
    const stream = await streamOf(device ? { ...WANTED, deviceId: { exact: device } } : { ...WANTED, facingMode: { ideal: "environment" } });
    if (turn !== this.#turn) {
      for (const track of stream.getTracks()) track.stop();
      return false;
    }
    this.#stream = stream;
    for (const track of stream.getVideoTracks()) track.addEventListener("ended", () => this.#stream === stream && this.#onLost());
    this.#video.srcObject = stream;
    // Where it is not played by itself; a camera that is closed meanwhile has nothing to play.
    await this.#video.play().catch(() => {});
    return true;
  }

  close() {
    this.#turn++;
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = null;
    this.#video.srcObject = null;
  }

  /** Every camera of this machine; their names are known once one was allowed. @returns {Promise<{id: string, name: string}[]>} */
  async cameras() {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.filter(({ kind }) => kind === "videoinput").map(({ deviceId, label }) => ({ id: deviceId, name: label }));
  }

  /** Frames until it is closed, one whenever the last one was read. @returns {AsyncGenerator<ImageBitmap | VideoFrame>} */
  async *frames() {
    const turn = this.#turn;
    while (turn === this.#turn) {
      const soon = new Promise((resolve) => setTimeout(resolve, EVERY_MS));
      // A hidden page is shown no frames: nothing is read then.
      if (this.#video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !document.hidden) {
        const frame = await frameOf(this.#video);
        if (frame && turn === this.#turn) yield frame;
        else frame?.close();
      }
      await soon;
    }
  }
}

/** What a video shows, or nothing yet. A frame is not copied before its worker draws it; a bitmap is at once, on the page’s thread, in some 16 ms. @param {HTMLVideoElement} video */
async function frameOf(video) {
  try {
    return "VideoFrame" in globalThis ? new VideoFrame(video) : await createImageBitmap(video);
  } catch {
    return null;
  }
}

/** @param {MediaTrackConstraints} video @returns {Promise<MediaStream>} */
async function streamOf(video) {
  // Browsers leave it out where the page could be changed on its way.
  if (!navigator.mediaDevices) throw new NoCamera(t("A camera is open only to a page that came by https or lies on this machine: paste the lines, or choose pictures of the codes."));
  try {
    return await navigator.mediaDevices.getUserMedia({ video, audio: false });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    if (name === "NotAllowedError" || name === "SecurityError") throw new NoCamera(t("The camera was refused: allow it beside the page’s address, or paste the lines, or choose pictures of the codes."));
    if (name === "NotFoundError" || name === "OverconstrainedError") throw new NoCamera(t("There is no camera: paste the lines, or choose pictures of the codes."));
    throw new NoCamera(t("The camera does not start, perhaps because another program uses it: close that one, or paste the lines, or choose pictures of the codes."));
  }
}
