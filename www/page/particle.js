// What a charge is called. Pure, so that it can be asked without a page.

/** Between these, a particle is called a neutron. */
const NEUTRON_BAND = 1 / 3;

/** @param {number} charge @returns {"proton" | "neutron" | "electron"} */
export function particle(charge) {
  if (charge > NEUTRON_BAND) return "proton";
  return charge < -NEUTRON_BAND ? "electron" : "neutron";
}
