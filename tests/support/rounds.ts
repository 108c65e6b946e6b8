/**
 * How much of a generated proof is tried: `short` with every `npm test`, `long` with `npm run test:long`, which sets
 * TEST_LONG.
 */
export const rounds = (long: number, short: number) => (process.env.TEST_LONG ? long : short);

/** Every case in a long run; in a short one every `step`-th, so that all kinds are among them. */
export const drawn = <Case>(cases: readonly Case[], step: number): Case[] =>
  cases.filter((_, index) => index % rounds(1, step) === 0);

/** The figures of a proof, where somebody runs it for them. */
export function report(what: string, figures: Record<string, number>): void {
  if (process.env.TEST_LONG) process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`);
}
