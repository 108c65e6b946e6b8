/** A write and its event may overtake each other by this much, in milliseconds. */
const forgetAfterMs = 5_000;

/**
 * The writes of this tab whose events are still to come. The answers have already told what these events say, so the
 * events are not handled again. Events of the same person's other tabs are.
 */
export interface OwnWrites {
  expect(claimId: string): void;
  /** The write was refused, so no event will come. */
  forget(claimId: string): void;
  /** Whether an event of this person is from this tab. Each write accounts for one event. */
  consume(claimId: string): boolean;
}

export function createOwnWrites(now: () => number = Date.now): OwnWrites {
  const expected = new Map<string, number[]>();

  function pending(claimId: string): number[] {
    return (expected.get(claimId) ?? []).filter((at) => now() - at < forgetAfterMs);
  }

  return {
    expect: (claimId) => {
      expected.set(claimId, [...pending(claimId), now()]);
    },
    forget: (claimId) => {
      expected.set(claimId, pending(claimId).slice(1));
    },
    consume: (claimId) => {
      const [first, ...rest] = pending(claimId);
      expected.set(claimId, rest);
      return first !== undefined;
    },
  };
}
