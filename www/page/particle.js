// What a charge is called. Pure, so that it can be asked without a page.

/** Between these, a particle is called a neutron. */
const NEUTRON_BAND = 1 / 3;

/** @param {number} charge @returns {"proton" | "neutron" | "electron"} */
export function particle(charge) {
  if (charge > NEUTRON_BAND) return "proton";
  return charge < -NEUTRON_BAND ? "electron" : "neutron";
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
