/** Stands for a name that is on its way: about as wide as most, and nothing to be read. */
export const awaited = '\u3000\u3000\u3000';
