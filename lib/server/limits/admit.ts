import 'server-only';
import { Failure } from '@/lib/domain/failure';
import { type LimitName, limitNames, limits, wholeFactor } from '@/lib/domain/limits/limits';
import { Places } from '@/lib/domain/limits/places';
import { getEnv } from '../env';
import { logger } from '../logger';
import { processWide } from '../process-wide';
import { Rate } from './rate';
import { createSharedCounter } from './shared-counter';

interface Limiter {
  perPerson: Rate;
  whole: Rate;
  inFlight: Places | null;
}

const secondsOfLimit = 60;
/** Something under way ends within seconds, as a rule. */
const retryInFlightSeconds = 5;

function getLimiters(): Record<LimitName, Limiter> {
  return processWide('limiters', () => {
    const entries = limitNames.map((name): [LimitName, Limiter] => [name, makeLimiter(name)]);
    return Object.fromEntries(entries) as Record<LimitName, Limiter>;
  });
}

function makeLimiter(name: LimitName): Limiter {
  const perMinute = perMinuteOf(name);
  // Under its number: processes that were started with another one count by themselves.
  const rate = (kind: string, points: number) =>
    new Rate(createSharedCounter(`${name}-${kind}-${points}`, { points, duration: secondsOfLimit }), points);
  const { inFlight } = limits[name];
  return {
    perPerson: rate('person', perMinute),
    whole: rate('whole', perMinute * wholeFactor),
    inFlight: inFlight && new Places(inFlight.perPerson, inFlight.whole),
  };
}

function perMinuteOf(name: LimitName): number {
  const { LIMIT_WRITES, LIMIT_PREVIEWS, LIMIT_FETCHES, LIMIT_UPLOADS, LIMIT_EXPORTS } = getEnv();
  const numbers: Record<LimitName, number> = {
    write: LIMIT_WRITES,
    preview: LIMIT_PREVIEWS,
    fetch: LIMIT_FETCHES,
    upload: LIMIT_UPLOADS,
    export: LIMIT_EXPORTS,
  };
  return numbers[name];
}

/**
 * Lets a request of a person through, if neither they nor all together have reached the limit. What it gives back ends
 * the request's place. 429 where the person does too much, 503 where all do; both say how long to wait.
 */
export async function admit(name: LimitName, personId: string): Promise<() => void> {
  const { perPerson, whole, inFlight } = getLimiters()[name];
  const leave = inFlight ? takePlace(name, inFlight, personId) : () => undefined;
  try {
    const ownWait = await perPerson.take(personId);
    if (ownWait !== null) throw tooFast(name, ownWait);
    const wait = await whole.take('all');
    if (wait !== null) throw tooMuchInWhole(wait);
  } catch (error) {
    leave();
    throw error;
  }
  return leave;
}

function takePlace(name: LimitName, places: Places, personId: string): () => void {
  switch (places.take(personId)) {
    case 'taken':
      return () => places.giveBack(personId);
    case 'person_full':
      throw tooManyAtOnce(name);
    case 'whole_full':
      throw tooMuchInWhole(retryInFlightSeconds);
  }
}

function tooFast(name: LimitName, retryAfterSeconds: number): Failure {
  logger.warn({ limit: name, retryAfterSeconds }, 'a person reached a limit');
  const detail = `You are ${limits[name].doing} faster than Linecheck allows one person. It goes on ${inSeconds(retryAfterSeconds)}.`;
  return new Failure('too_many_requests', detail, { retryAfterSeconds });
}

function tooManyAtOnce(name: LimitName): Failure {
  logger.warn({ limit: name }, 'a person has too much under way');
  const detail = `Too many of your ${limits[name].things} are under way at once. Wait until one of them is done, then try again.`;
  return new Failure('too_many_requests', detail, { retryAfterSeconds: retryInFlightSeconds });
}

function tooMuchInWhole(retryAfterSeconds: number): Failure {
  logger.warn({ retryAfterSeconds }, 'all together reached a limit');
  const detail = `Linecheck is asked for too much just now. Nothing was saved; try again ${inSeconds(retryAfterSeconds)}.`;
  return new Failure('not_ready', detail, { retryAfterSeconds });
}

function inSeconds(seconds: number): string {
  return seconds === 1 ? 'in a second' : `in ${seconds} seconds`;
}
