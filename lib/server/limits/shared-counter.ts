import 'server-only';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { getPool } from '../db';

export interface CounterLimit {
  /** How much is allowed within `duration` seconds. */
  points: number;
  duration: number;
}

/** What a counter says: whether it gave what was asked for, and when it begins anew. */
export interface Count {
  isGiven: boolean;
  millisecondsLeft: number;
}

/** A counter in the database, which all processes share. */
export interface SharedCounter {
  /** Throws if the database does not answer. */
  take(key: string, points: number): Promise<Count>;
  giveBack(key: string, points: number): Promise<void>;
}

/** The one mechanism of all limits, at sign-in and after it. */
export function createSharedCounter(name: string, limit: CounterLimit): SharedCounter {
  const limiter = new RateLimiterPostgres({
    storeClient: getPool(),
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    ...limit,
  });
  return {
    take: async (key, points) => {
      try {
        const { msBeforeNext } = await limiter.consume(key, points);
        return { isGiven: true, millisecondsLeft: msBeforeNext };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { isGiven: false, millisecondsLeft: refusal.msBeforeNext };
      }
    },
    giveBack: async (key, points) => void (await limiter.reward(key, points)),
  };
}
