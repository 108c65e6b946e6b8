/** Numbers from 0 to 1 that a seed fixes (mulberry32), so that a round that failed can be had again. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The seed of this run: RELIABILITY_SEED, or a new one. */
export function chooseSeed(): number {
  return Number(process.env.RELIABILITY_SEED ?? Math.floor(Math.random() * 2 ** 31));
}
