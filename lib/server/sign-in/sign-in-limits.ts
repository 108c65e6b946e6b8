import 'server-only';
import { Failure } from '@/lib/domain/failure';
import { type Count, createSharedCounter, type SharedCounter } from '../limits/shared-counter';
import { logger } from '../logger';

/**
 * Failed attempts allowed within `duration` seconds. The first limit is for a single guesser, the next two for a
 * distributed or a spraying one, the last for whoever sits at a device that the person has signed in with before.
 */
const limits = {
  pair: { points: 10, duration: 15 * 60 },
  address: { points: 100, duration: 60 * 60 },
  email: { points: 50, duration: 60 * 60 },
  device: { points: 10, duration: 15 * 60 },
} as const;
type LimitName = keyof typeof limits;

let counters: Record<LimitName, SharedCounter> | undefined;

function getCounters(): Record<LimitName, SharedCounter> {
  const make = (name: LimitName) => createSharedCounter(`sign-in-${name}`, limits[name]);
  counters ??= { pair: make('pair'), address: make('address'), email: make('email'), device: make('device') };
  return counters;
}

/** What an attempt has used up, to be given back when it succeeds. */
export interface Attempt {
  giveBack: () => Promise<void>;
}

/**
 * Counts an attempt before its password is looked at, in the database that all instances share. `email` is in its normal
 * form, or null for one that cannot be an address. `device` is a known device of this person: what others try elsewhere
 * does not count against it, and it has a limit of its own. `too_many_requests` beyond a limit; `not_ready` when the counters
 * cannot be reached: no guess is free.
 */
export async function consumeAttempt(
  email: string | null,
  address: string,
  device: string | null,
): Promise<Attempt> {
  const keys = device === null ? keysOfStranger(email, address) : ([['device', device]] satisfies LimitKey[]);
  // In this order and one by one: an address that is stopped here no longer counts against the account as a whole.
  for (const [name, key] of keys) await consume(name, key);
  return {
    giveBack: async () => {
      await Promise.all(keys.map(([name, key]) => getCounters()[name].giveBack(key, 1))).catch(
        (error: unknown) => {
          logger.warn({ err: error }, 'a sign-in attempt could not be given back');
        },
      );
    },
  };
}

type LimitKey = [LimitName, string];

function keysOfStranger(email: string | null, address: string): LimitKey[] {
  if (email === null) return [['address', address]];
  return [
    ['pair', `${email}|${address}`],
    ['address', address],
    ['email', email],
  ];
}

async function consume(name: LimitName, key: string): Promise<void> {
  const { isGiven, millisecondsLeft } = await count(name, key);
  if (isGiven) return;
  const retryAfterSeconds = Math.max(1, Math.ceil(millisecondsLeft / 1000));
  logger.warn({ limit: name, retryAfterSeconds }, 'sign-in limit reached');
  throw new Failure('too_many_requests', 'Too many attempts. Wait a while, then try again.', {
    retryAfterSeconds,
  });
}

async function count(name: LimitName, key: string): Promise<Count> {
  try {
    return await getCounters()[name].take(key, 1);
  } catch (error) {
    logger.error({ err: error }, 'the sign-in limits cannot be read');
    throw new Failure('not_ready', 'Sign-in is not possible just now. Try again in a moment.');
  }
}
