// What the pictures show, in sentences. Pure.

/** @import {ChargeMap} from "../../lab/image-protocol.js" */
import { t } from "../../language/translate.js";
import { countsOf, particleName } from "../../page/particle.js";
import { signed } from "../../page/signed.js";
import { SIDE } from "../files/reduce.js";
import { chargeAt, isCharge, spanOf } from "./charge-maps.js";

/** What the map holds at a pixel. @param {ChargeMap} map @param {number} atomLayer @param {number} row @param {number} column */
export function valueAt(map, atomLayer, row, column) {
  const value = chargeAt(map, row, column);
  const facts = { value: signed(value, 4), particle: particleName(value), width: SIDE / map.width, height: SIDE / map.height };
  const exact = map.width === SIDE;
  if (isCharge(map, atomLayer)) return exact ? t("charge {value}, {particle}", facts) : t("charge of the place of {width} × {height} pixels around it {value}, {particle}", facts);
  return exact ? t("value {value}", facts) : t("value of the place of {width} × {height} pixels around it {value}", facts);
}

/** @param {ChargeMap} map @param {number} atomLayer */
export function describeMap(map, atomLayer) {
  const { charges, width, height } = map;
  const values = Array.from(charges);
  const mean = values.reduce((sum, charge) => sum + charge, 0) / values.length;
  const facts = { layer: map.layer, channel: map.channel, width, height, least: signed(Math.min(...values)), most: signed(Math.max(...values)), mean: signed(mean), ...countsOf(charges) };
  return isCharge(map, atomLayer)
    ? t("Layer {layer}, channel {channel}: {width} × {height} places, from {least} to {most}, mean {mean}; {proton, plural, one {# proton} other {# protons}}, {neutron, plural, one {# neutron} other {# neutrons}} and {electron, plural, one {# electron} other {# electrons}}.", facts)
    : t("Layer {layer}, channel {channel}: {width} × {height} places, from {least} to {most}, mean {mean}; {proton, plural, one {# value} other {# values}} above +⅓ and {electron, plural, other {#}} below −⅓.", facts);
}

/** @param {ChargeMap[]} maps of a layer @param {number} all its channels @param {string} origin */
export function describeChannels(maps, all, origin) {
  const { least, most } = spanOf(maps);
  return t("{origin}; channels {first} to {last} of {all}, means from {low} (channel {least}) to {high} (channel {most}).", {
    origin, all, first: maps[0].channel, last: maps[maps.length - 1].channel, low: signed(least.mean), least: least.map.channel, high: signed(most.mean), most: most.map.channel,
  });
}

/** @param {ChargeMap[]} maps of all layers @param {number} atomLayer @param {string} origin */
export function describeLayers(maps, atomLayer, origin) {
  const { least, most } = spanOf(maps);
  return t("{origin}; channel 0 of every layer, means from {low} (layer {least}) to {high} (layer {most}). Only that of layer {atomLayer} is a charge.", {
    origin, atomLayer, low: signed(least.mean), least: least.map.layer, high: signed(most.mean), most: most.map.layer,
  });
}
