import 'server-only';
import { Failure } from '@/lib/domain/failure';
import { FetchFailure, type FetchFailureCode } from '../door/fetch-failure';

/** Why no copy came of a fetch. */
export interface FetchProblem {
  code: string;
  /** For whoever waits for the page. */
  sentence: string;
  /** Worth another try by itself. */
  isPassing: boolean;
  /** The page is gone: its site or the name system says so. */
  isDead: boolean;
  /** What the site asks for. */
  retryAfterSeconds: number | null;
}

const passingFailures: ReadonlySet<FetchFailureCode> = new Set<FetchFailureCode>([
  'dns_failed',
  'refused',
  'unreachable',
  'connection_lost',
  'timeout',
]);
const passingStatuses: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A site's answer that is not the page. */
export class RefusedByStatus extends Error {
  constructor(
    readonly status: number,
    /** As the site sent it. */
    readonly retryAfter: string | null,
  ) {
    super(sentenceOf(status));
    this.name = 'RefusedByStatus';
  }
}

/** What an error of a fetch means. After a fault of our own, another try makes sense. */
export function describeFetchProblem(error: unknown, now: Date): FetchProblem {
  if (error instanceof FetchFailure) {
    const { code, message } = error;
    const isPassing = passingFailures.has(code);
    return { code, sentence: message, isPassing, isDead: code === 'dns_failed', retryAfterSeconds: null };
  }
  if (error instanceof RefusedByStatus) {
    const { status, message, retryAfter } = error;
    return {
      code: `status_${status}`,
      sentence: message,
      isPassing: passingStatuses.has(status),
      isDead: status === 404 || status === 410,
      retryAfterSeconds: readRetryAfter(retryAfter, now),
    };
  }
  if (error instanceof Failure && error.code === 'quota_full') {
    return {
      code: error.code,
      sentence: error.message,
      isPassing: false,
      isDead: false,
      retryAfterSeconds: null,
    };
  }
  const sentence =
    error instanceof Failure ? error.message : 'The page could not be stored just now. Try again later.';
  return { code: 'unexpected', sentence, isPassing: true, isDead: false, retryAfterSeconds: null };
}

function sentenceOf(status: number): string {
  const known: Record<number, string> = {
    401: 'The site lets only its own readers see this page (401). Upload it as a file.',
    402: 'The site asks for payment (402). Upload the page as a file.',
    403: 'The site does not let Linecheck see this page (403). Upload it as a file.',
    404: 'The site has no such page (404).',
    410: 'The site has taken this page away (410).',
    429: 'The site asks for fewer requests (429). Try again later.',
    451: 'The site may not show this page here, for legal reasons (451). Upload it as a file.',
  };
  if (known[status] !== undefined) return known[status];
  if (status >= 500) return `The site has a fault of its own just now (${status}). Try again later.`;
  return `The site answered with something else than the page (${status}).`;
}

const maxRetryAfterSeconds = 60 * 60;

/** The seconds of a Retry-After header, which gives seconds or a date. At most an hour. Null if it gives neither. */
export function readRetryAfter(value: string | null, now: Date): number | null {
  if (value === null) return null;
  const seconds = /^\d{1,9}$/.test(value.trim())
    ? Number(value)
    : Math.ceil((Date.parse(value) - now.getTime()) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), maxRetryAfterSeconds) : null;
}
