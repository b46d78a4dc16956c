// Which device a run trains on, and the one sentence that says why.

/** @import {DeviceChoice, DeviceName} from "./protocol.js" */

import { t } from "../language/translate.js";
import { mayHave } from "./files.js";

/** @typedef {{name: DeviceName, reason: string}} DeviceFound */

/** The part of WebGPU that is asked here; TypeScript's own library does not know it yet.
 * @typedef {{info?: {vendor?: string, architecture?: string, description?: string, isFallbackAdapter?: boolean}, isFallbackAdapter?: boolean}} Adapter
 * @typedef {{requestAdapter: (options?: {powerPreference?: string}) => Promise<Adapter | null>}} Gpu
 */

/**
 * Auto takes WebGPU only on a real adapter; a wish for WebGPU takes a software adapter too, and says so.
 * @param {DeviceChoice} wanted
 * @param {Gpu | undefined} [gpu]
 * @returns {Promise<DeviceFound>}
 */
export async function chooseDevice(wanted, gpu = /** @type {{gpu?: Gpu}} */ (navigator).gpu) {
  if (wanted === "cpu") return { name: "cpu", reason: t("CPU, as chosen.") };
  if (!mayHave("wasm/atomlab_gpu_bg.wasm")) return { name: "cpu", reason: t("CPU: this copy of the page holds no module for WebGPU.") };
  if (!gpu) return { name: "cpu", reason: t("CPU: this browser offers no WebGPU here.") };
  /** @type {Adapter | null} */
  let adapter = null;
  try {
    adapter = await gpu.requestAdapter({ powerPreference: "high-performance" });
  } catch (error) {
    return { name: "cpu", reason: t("CPU: WebGPU could not be asked ({why}).", { why: error instanceof Error ? error.message : String(error) }) };
  }
  if (!adapter) return { name: "cpu", reason: t("CPU: the browser has WebGPU but found no adapter for it.") };
  const name = adapterName(adapter);
  if (!isSoftware(adapter)) return { name: "webgpu", reason: t("WebGPU on {name}.", { name }) };
  if (wanted === "webgpu") return { name: "webgpu", reason: t("WebGPU on {name}, a software adapter: expect it to be slower than the CPU.", { name }) };
  return { name: "cpu", reason: t("CPU: the only WebGPU adapter ({name}) is a software one, which is slower.", { name }) };
}

/** @param {Adapter} adapter */
function isSoftware(adapter) {
  return Boolean(adapter.info?.isFallbackAdapter ?? adapter.isFallbackAdapter) || /swiftshader|llvmpipe/i.test(adapterName(adapter));
}

/** @param {Adapter} adapter */
function adapterName({ info }) {
  return info?.description || [info?.vendor, info?.architecture].filter(Boolean).join(" ") || t("an unnamed adapter");
}
