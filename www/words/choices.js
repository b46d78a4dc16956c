// What the settings of a run and those of a comparison have in common.

/** Layers of the deepest network that can be started from. */
export const DEEPEST = 12;
