import { z } from 'zod';
import { problem } from '@/lib/contracts/problem';
import type { RouteContract } from '@/lib/contracts/routes/route-contract';
import { routes } from '@/lib/contracts/routes/routes';

/** An answer below `/api/v1`, as it came. */
export interface WireAnswer {
  method: string;
  /** Below `/api/v1`, with its query. */
  path: string;
  status: number;
  contentType: string | null;
  /** Null for what is not read: a file, a stream. */
  text: string | null;
}

const table = (Object.entries(routes) as [string, RouteContract][]).map(([name, contract]) => ({
  name,
  contract,
  pattern: new RegExp(`^${contract.path.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}$`),
}));

/**
 * Throws where an answer is not what the contract of its route says: its status, its type, a field too many, too few or of
 * another type, at any depth. A refusal is a problem as all are.
 */
export function checkContract(answer: WireAnswer): void {
  const { pathname, searchParams } = new URL(answer.path, 'http://wire');
  const known = table.find(
    ({ contract, pattern }) => contract.method === answer.method && pattern.test(pathname),
  );
  const where = `${known ? `${known.name}: ` : ''}${answer.method} ${answer.path} answered ${answer.status}`;
  const fault = known || answer.status >= 400 ? faultOf(answer, known?.contract, searchParams) : null;
  if (fault !== null) throw new Error(`${where}, which its contract does not: ${fault}`);
}

function faultOf(
  { status, contentType, text }: WireAnswer,
  contract: RouteContract | undefined,
  query: URLSearchParams,
): string | null {
  if (status >= 400) {
    // What the framework says of an address that no route has.
    if (!contract && status === 404) return null;
    return contentType === 'application/problem+json'
      ? mismatch(problem, text)
      : `its type is ${contentType}`;
  }
  if (!contract) return null;
  const isTrial = contract.tried !== undefined && query.get('dryRun') === 'true';
  if (contract.accepted && status === 202)
    return contentType === 'application/json'
      ? mismatch(contract.accepted, text)
      : `its type is ${contentType}`;
  const expected = isTrial ? 200 : contract.status;
  if (status !== expected) return `its status is ${expected}`;
  const schema = isTrial ? contract.tried : contract.response;
  if (schema)
    return contentType === 'application/json' ? mismatch(schema, text) : `its type is ${contentType}`;
  if (!contract.produces) return text === '' ? null : `it has no body`;
  const types = contract.produces.split(', ');
  return types.some((type) => contentType?.startsWith(type)) ? null : `its type is ${contentType}`;
}

/** What of a JSON text is not as the schema says; null where all is. */
function mismatch(schema: z.ZodType, text: string | null): string | null {
  const sent: unknown = JSON.parse(text ?? '');
  const { data, error } = schema.safeParse(sent);
  if (error) return z.prettifyError(error);
  const path = firstDifference(sent, data, '');
  return path === null ? null : `${path || 'the whole'} is not in it`;
}

/** Where the first thing is that parsing left out or changed. */
function firstDifference(sent: unknown, parsed: unknown, path: string): string | null {
  if (!(sent instanceof Object) || !(parsed instanceof Object)) return Object.is(sent, parsed) ? null : path;
  const values = new Map(Object.entries(parsed));
  for (const [key, value] of Object.entries(sent)) {
    const here = path === '' ? key : `${path}.${key}`;
    const difference = values.has(key) ? firstDifference(value, values.get(key), here) : here;
    if (difference !== null) return difference;
  }
  return null;
}
