import 'server-only';
import { z } from 'zod';
import { Failure } from '@/lib/domain/failure';
import { storageFull } from '../storage-room';
import { databaseRules, isRule } from './database-rules';

/** The code of every rule that the function `refuse` raises; the rule's name is the hint. */
const brokenRule = 'LC001';
const uniqueViolation = '23505';
const unsupportedCharacter = new Set(['22021', '22P05']);
/** Of Postgres, and of the file system under our own files. */
const fullCodes = new Set(['53100', 'ENOSPC', 'EDQUOT']);
/**
 * Codes of Postgres, Node and Prisma: the connection was lost or refused, connections ran out, the server
 * shuts down, or the wait was too long.
 */
const unreachableCodes =
  /^(08\w{3}|53\w{3}|57P\w{2}|57014|55000|E(CONN\w+|TIMEDOUT|PIPE|NOTFOUND|HOSTUNREACH|NETUNREACH|AI_AGAIN)|P10(01|02|08|11|17)|P20(24|37))$/;
/** The same in the words of Prisma's adapter. A raw query that reached no database has only the code P2010 there. */
const unreachableKinds = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
  'TlsConnectionError',
]);
/**
 * The messages of `pg` and its pool for a lost connection or too long a wait. These errors have no code, so the
 * whole message tells them.
 */
const unreachableMessages = new Set([
  'timeout expired',
  'timeout exceeded when trying to connect',
  'Query read timeout',
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
]);

/** What an error of the database means to the caller, or null when it means nothing to them. */
export function failureOfDatabase(error: unknown): Failure | null {
  for (const cause of causesOf(error)) {
    if (cause.code === brokenRule) return failureOfRule(cause.hint);
    if (cause.code !== undefined && unsupportedCharacter.has(cause.code)) {
      return new Failure('invalid', 'The text contains an unsupported character (U+0000).');
    }
    if (cause.code !== undefined && fullCodes.has(cause.code)) return storageFull();
    if (isUnreachable(cause)) {
      return new Failure('not_ready', 'The database does not answer just now. Nothing was saved; try again.');
    }
  }
  return null;
}

/** Whether a unique index refused the row, and which one. */
export function isUniqueViolation(error: unknown, index: string): boolean {
  return causesOf(error).some(({ code, constraint }) => code === uniqueViolation && constraint === index);
}

function failureOfRule(hint: string | undefined): Failure | null {
  const refusal = hint !== undefined && isRule(hint) ? databaseRules[hint] : null;
  if (refusal === null) return null;
  const { code, detail, field } = refusal;
  return new Failure(code, detail, field === undefined ? {} : { errors: [{ field, message: detail }] });
}

function isUnreachable({ code, kind, message }: Cause): boolean {
  if (kind !== undefined && unreachableKinds.has(kind)) return true;
  return code === undefined ? unreachableMessages.has(message ?? '') : unreachableCodes.test(code);
}

const word = z.string().optional().catch(undefined);
/** An error as `pg` gives it, or anything else that was thrown. */
const driverError = z.object({ code: word, message: word, hint: word, constraint: word });
/** An error as Prisma gives it. It holds what the adapter says, which holds the driver's error. */
const prismaError = z.object({
  meta: z.object({
    driverAdapterError: z.object({
      cause: z.object({
        originalCode: word,
        kind: word,
        hint: word,
        constraint: z.object({ index: word }).optional().catch(undefined),
      }),
    }),
  }),
});

interface Cause extends z.infer<typeof driverError> {
  /** What Prisma's adapter calls it. */
  kind?: string | undefined;
}

/** An error and what caused it, each with the database's own code where there is one. */
function causesOf(error: unknown): Cause[] {
  const causes: Cause[] = [];
  for (
    let cause = error;
    cause instanceof Object && causes.length < 5;
    cause = 'cause' in cause ? cause.cause : undefined
  ) {
    const outer = driverError.parse(cause);
    const inner = prismaError.safeParse(cause).data?.meta.driverAdapterError.cause;
    causes.push(
      inner
        ? { ...outer, ...inner, code: inner.originalCode ?? outer.code, constraint: inner.constraint?.index }
        : outer,
    );
  }
  return causes;
}
