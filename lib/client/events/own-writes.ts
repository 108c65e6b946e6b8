/** A write and its event may cross by this much, in milliseconds. */
const forgetAfterMs = 5_000;

/**
 * The writes of this tab whose events are still to come. What they say is known from the answers already, so their events
 * need no second look; events of the same person's other tabs do.
 */
export interface OwnWrites {
  expect(claimId: string): void;
  /** The write was refused: no event will come. */
  forget(claimId: string): void;
  /** Whether an event of one's own is this tab's; each write explains one event. */
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
