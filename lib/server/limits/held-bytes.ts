import 'server-only';
import { Failure } from '@/lib/domain/failure';
import { Places } from '@/lib/domain/limits/places';
import { getEnv } from '../env';
import { logger } from '../logger';
import { processWide } from '../process-wide';

const mebibyte = 1024 * 1024;
/** Of each body so much is not counted: a change of a claim goes through however many files are on their way. */
const freeBytes = 64 * 1024;
/** What one person's requests may hold: two of the largest files. */
const bytesPerPerson = 64 * mebibyte;
const retryAfterSeconds = 5;

/** What a request's body holds of this process's memory, from its first byte until it is answered. */
export interface HeldBytes {
  /** Counts bytes that have come. 429 where the person holds too many, 503 where all together do. */
  add(count: number): void;
  /** The request is answered. */
  release(): void;
}

function getPlaces(): Places {
  return processWide(
    'held-bytes',
    () => new Places(bytesPerPerson, getEnv().LIMIT_BODY_MEGABYTES * mebibyte),
  );
}

/** Begins to count the body of one request of a person. */
export function holdBytes(personId: string): HeldBytes {
  const places = getPlaces();
  let total = 0;
  let counted = 0;
  return {
    add(count) {
      total += count;
      const more = Math.max(0, total - freeBytes) - counted;
      if (more === 0) return;
      const seating = places.take(personId, more);
      if (seating !== 'taken') throw refusal(seating);
      counted += more;
    },
    release() {
      if (counted > 0) places.giveBack(personId, counted);
      counted = 0;
    },
  };
}

function refusal(seating: 'person_full' | 'whole_full'): Failure {
  logger.warn({ seating }, 'too many bytes of bodies are held');
  return seating === 'person_full'
    ? new Failure(
        'too_many_requests',
        'You are sending too much at once. Wait until some of it is done, then try again.',
        { retryAfterSeconds },
      )
    : new Failure(
        'not_ready',
        'Linecheck is taking in too much at once. Nothing was saved; try again soon.',
        {
          retryAfterSeconds,
        },
      );
}
