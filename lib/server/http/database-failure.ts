import 'server-only';
import { Failure } from '@/lib/domain/failure';

/** The database's own rules (ERRCODE LC001), by constraint name, as the failures they stand for. */
const brokenRules = {
  four_eyes_verdict: ['own_verdict', 'You worked on this verdict. Somebody else must approve it.'],
  four_eyes_writer: ['own_article', 'The writer of an article neither approves nor signs in it.'],
  four_eyes_decision: ['own_decision', 'You declared this not checkable. Somebody else must confirm it.'],
  four_eyes_reviewer: ['not_permitted', 'This needs the role reviewer.'],
  report_signed_off: ['gate_closed', 'An edition needs the sign-off of two people.'],
} as const;

const unreachable = /^(08|53|57P|ECONN|ETIMEDOUT|EPIPE|ENOTFOUND)/;
const unreachableMessages = /timeout|terminat|Can't reach|connection/i;

/** What an error of the database means to the caller, or null when it means nothing to them. */
export function failureOfDatabase(error: unknown): Failure | null {
  for (let cause: unknown = error, depth = 0; cause instanceof Object && depth < 5; depth += 1) {
    const facts = describe(cause);
    for (const [rule, [code, message]] of Object.entries(brokenRules)) {
      if (facts.text.includes(message) || facts.constraint === rule || ruleMessages[rule]?.test(facts.text)) {
        return new Failure(code, message);
      }
    }
    if (facts.code === '22021' || facts.code === '22P05') {
      return new Failure('invalid', 'The text contains an unsupported character (U+0000).');
    }
    if (facts.code && unreachable.test(facts.code)) return notReady();
    if (facts.code === 'P2024' || facts.code === 'P1001' || facts.code === 'P1002') return notReady();
    if (!facts.code && unreachableMessages.test(facts.text)) return notReady();
    cause = (cause as { cause?: unknown }).cause;
  }
  return null;
}

// Prisma passes the message of a raised exception on, but not its constraint.
const ruleMessages: Record<string, RegExp> = {
  four_eyes_verdict: /whoever worked on the verdict cannot approve it/,
  four_eyes_writer: /the writer of the article cannot|cannot be named its writer/,
  four_eyes_decision: /whoever declared it not checkable cannot confirm it/,
  four_eyes_reviewer: /only a reviewer (approves|signs off)/,
  report_signed_off: /an edition needs the sign-off of two people/,
};

/** Whether a unique index refused the row, and which one. */
export function isUniqueViolation(error: unknown, index: string): boolean {
  for (let cause: unknown = error, depth = 0; cause instanceof Object && depth < 5; depth += 1) {
    const { code, text } = describe(cause);
    if ((code === '23505' || code === 'P2002' || code === 'P2010') && text.includes(index)) return true;
    cause = (cause as { cause?: unknown }).cause;
  }
  return false;
}

function notReady(): Failure {
  return new Failure('not_ready', 'The database does not answer just now. Nothing was saved; try again.');
}

function describe(error: object): { code: string | undefined; constraint: string | undefined; text: string } {
  const { code, constraint, message, meta } = error as Record<string, unknown>;
  const inner = meta instanceof Object ? JSON.stringify(meta) : '';
  const original = /"originalCode":"(\w{5})"/.exec(inner)?.[1];
  return {
    code: original ?? (typeof code === 'string' ? code : undefined),
    constraint: typeof constraint === 'string' ? constraint : undefined,
    text: `${typeof message === 'string' ? message : ''} ${inner}`,
  };
}
