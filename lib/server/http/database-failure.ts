import 'server-only';
import { Failure, type FailureCode } from '@/lib/domain/failure';

/**
 * The database's own rules (ERRCODE LC001), told by what they say: Prisma passes the message on, not the constraint. The last
 * part is the field of the request that broke it, where that is one.
 */
const brokenRules: [RegExp, FailureCode, string, string?][] = [
  [
    /whoever worked on its \w+ cannot approve a claim/,
    'own_verdict',
    'You worked on this claim. Somebody else must approve.',
  ],
  [
    /a writer of the article cannot/,
    'own_article',
    'A writer of an article neither approves nor signs in it.',
  ],
  [
    /whoever wrote (the sentence|sentences) of/,
    'own_article',
    'You wrote words of this. Somebody else approves and signs.',
  ],
  [
    /says that somebody is none/,
    'own_article',
    'Only an admin or reviewer who is none of the writers says that somebody is none.',
  ],
  [
    /cannot be named its writer/,
    'own_article',
    'This person has approved or signed here and cannot be named the writer.',
    'writer',
  ],
  [/cannot confirm it/, 'own_decision', 'You decided this. Somebody else must confirm it.'],
  [
    /evidence that a reviewer may not read/,
    'withheld_evidence',
    'It rests on something confidential that you may not read.',
  ],
  [/only a lead overrules/, 'not_lead', 'Only a lead can overrule a suggested wording.'],
  [/only a lead lets words stand/, 'not_lead', 'Only a lead can let words stand.'],
  [/only a reviewer (approves|signs off)/, 'not_permitted', 'This needs the role reviewer.'],
  [
    /an edition needs the sign-off of two people/,
    'gate_closed',
    'An edition needs the sign-off of two people.',
  ],
];

const unsupportedCharacter = new Set(['22021', '22P05']);
/** Connection lost or refused, out of connections or of disk, shutting down, or waited for too long. */
const unreachableCodes =
  /^(08\w{3}|53\w{3}|57P\w{2}|57014|55000|E(CONN\w+|TIMEDOUT|PIPE|NOTFOUND|HOSTUNREACH|NETUNREACH|AI_AGAIN)|P1001|P1002|P1017|P2024)$/;
/** The same in the words of Prisma's adapter, which gives a raw query that reached no database the code P2010 and no other. */
const unreachableKinds = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'TlsConnectionError',
]);
const unreachableMessages = /timeout|terminat|Can't reach|connection/i;

function failureOfRule(_pattern: RegExp, code: FailureCode, detail: string, field?: string): Failure {
  return new Failure(code, detail, field === undefined ? {} : { errors: [{ field, message: detail }] });
}

/** What an error of the database means to the caller, or null when it means nothing to them. */
export function failureOfDatabase(error: unknown): Failure | null {
  for (const { code, kind, text } of causesOf(error)) {
    const rule = brokenRules.find(([pattern]) => pattern.test(text));
    if (rule) return failureOfRule(...rule);
    if (code && unsupportedCharacter.has(code)) {
      return new Failure('invalid', 'The text contains an unsupported character (U+0000).');
    }
    const isUnreachable =
      (kind !== undefined && unreachableKinds.has(kind)) ||
      (code ? unreachableCodes.test(code) : unreachableMessages.test(text));
    if (isUnreachable) {
      return new Failure('not_ready', 'The database does not answer just now. Nothing was saved; try again.');
    }
  }
  return null;
}

/** Whether a unique index refused the row, and which one. */
export function isUniqueViolation(error: unknown, index: string): boolean {
  return causesOf(error).some(
    ({ code, text }) => (code === '23505' || code === 'P2002' || code === 'P2010') && text.includes(index),
  );
}

interface Cause {
  code: string | undefined;
  /** What the adapter calls it. */
  kind: string | undefined;
  text: string;
}

/** An error and what caused it, each with the database's own code where there is one. */
function causesOf(error: unknown): Cause[] {
  const causes: Cause[] = [];
  for (
    let cause = error;
    cause instanceof Object && causes.length < 5;
    cause = (cause as { cause?: unknown }).cause
  ) {
    const { code, message, meta } = cause as Record<string, unknown>;
    const inner = meta instanceof Object ? JSON.stringify(meta) : '';
    const original = /"originalCode":"(\w{5})"/.exec(inner)?.[1];
    causes.push({
      code: original ?? (typeof code === 'string' ? code : undefined),
      kind: /"kind":"(\w+)"/.exec(inner)?.[1],
      text: `${typeof message === 'string' ? message : ''} ${inner}`,
    });
  }
  return causes;
}
