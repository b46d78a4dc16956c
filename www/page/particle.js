// What a charge is called. Pure, so that it can be asked without a page.

import { t } from "../language/translate.js";

/** Between these, a particle is called a neutron. */
const NEUTRON_BAND = 1 / 3;

/** Which kind of particle a charge makes. @param {number} charge @returns {"proton" | "neutron" | "electron"} */
export function particle(charge) {
  if (charge > NEUTRON_BAND) return "proton";
  return charge < -NEUTRON_BAND ? "electron" : "neutron";
}

/** @type {Record<ReturnType<typeof particle>, string>} */
const NAMES = { proton: t("proton"), neutron: t("neutron"), electron: t("electron") };

/** What people call it. @param {number} charge */
export function particleName(charge) {
  return NAMES[particle(charge)];
}

/** How many charges are of which kind. @param {ArrayLike<number>} charges */
export function countsOf(charges) {
  const counts = { proton: 0, neutron: 0, electron: 0 };
  for (let i = 0; i < charges.length; i++) counts[particle(charges[i])] += 1;
  return counts;
}

/** Which share of the charges is of which kind; 0 of none. @param {ArrayLike<number>} charges */
export function sharesOf(charges) {
  const { proton, neutron, electron } = countsOf(charges);
  const n = Math.max(1, charges.length);
  return { protons: proton / n, neutrons: neutron / n, electrons: electron / n };
}
