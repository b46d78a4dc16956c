// The picture as an atom, and what the network takes it for.

/** @import {ChargeMap, ChargeMaps} from "../../lab/image-protocol.js" */
import { t } from "../../language/translate.js";
import { signed } from "../../page/charge.js";
import { byId, fillTerms, make } from "../../page/dom.js";
import { percent } from "../../page/numbers.js";
import { countsOf } from "../../page/particle.js";
import { isCharge } from "./charge-maps.js";

/** Classes that are listed; the others share what is left. */
const LISTED = 5;

export class PictureNumbers {
  #terms = byId("look-numbers", HTMLElement);
  #classes = byId("look-classes", HTMLElement);
  #knows = byId("look-knows", HTMLElement);
  #took = byId("look-took", HTMLElement);

  /** @param {ChargeMaps} maps @param {ChargeMap} map the one shown @param {{took: number, knows: string}} answer `took`: milliseconds; `knows`: what the network can take a picture for, in a sentence */
  show(maps, map, { took, knows }) {
    const counts = countsOf(map.charges);
    const share = (/** @type {number} */ count) => percent(count / map.charges.length);
    const charges = isCharge(map, maps.atomLayer);
    const [protons, neutrons, electrons] = charges ? [t("Protons"), t("Neutrons"), t("Electrons")] : [t("Above +⅓, this map"), t("Between, this map"), t("Below −⅓, this map")];
    const layer = maps.atomLayer;
    fillTerms(this.#terms, [
      [charges ? t("Net charge") : t("Net charge, layer {layer}", { layer }), signed(maps.netCharge)],
      [charges ? t("Radius") : t("Radius, layer {layer}", { layer }), maps.radius.toFixed(2)],
      [charges ? t("Nucleus’ norm") : t("Nucleus’ norm, layer {layer}", { layer }), maps.nucleusNorm.toFixed(2)],
      [protons, share(counts.proton)],
      [neutrons, share(counts.neutron)],
      [electrons, share(counts.electron)],
    ]);
    this.#showClasses(maps);
    this.#knows.textContent = knows;
    this.#took.textContent = t("Took {n} ms.", { n: Math.max(1, Math.round(took)) });
  }

  clear() {
    for (const place of [this.#terms, this.#classes, this.#knows, this.#took]) place.replaceChildren();
  }

  /** @param {ChargeMaps} maps */
  #showClasses({ probabilities, classNames }) {
    const ranked = classNames.map((name, i) => ({ name, probability: probabilities[i] })).sort((a, b) => b.probability - a.probability);
    const items = ranked.slice(0, LISTED).map(({ name, probability }) => item(make("bdi", {}, name), probability));
    const rest = ranked.slice(LISTED);
    const left = rest.reduce((sum, { probability }) => sum + probability, 0);
    if (rest.length > 0) items.push(item(t("{n, plural, one {# other class} other {# other classes}}", { n: rest.length }), left));
    this.#classes.replaceChildren(...items);
  }
}

/** @param {Node | string} name @param {number} probability */
function item(name, probability) {
  const line = make("li", {}, make("span", {}, name), make("b", {}, percent(probability)));
  line.style.setProperty("--share", probability.toFixed(4));
  return line;
}
