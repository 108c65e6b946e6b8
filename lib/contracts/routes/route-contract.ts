import type { z } from 'zod';
import type { LimitName } from '@/lib/domain/limits/limits';
import type { Permission } from '@/lib/domain/permissions/permissions';
import type { TokenArea } from '@/lib/domain/vocabulary';

/**
 * What one route of `/api/v1` takes and answers. The server, the typed client, the documentation and the tests all read
 * this entry.
 */
export interface RouteContract {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, with `:name` for the parts that vary. */
  path: string;
  summary: string;
  /** `public`: no session is needed. Otherwise, the permission that one of the person's roles must grant. */
  access: 'public' | Permission;
  /** What an API token needs: this scope, or the one of the same name for the route's area. */
  scope: 'read' | 'write';
  area: TokenArea;
  /** Why no API token can do it, as a sentence. A browser session is needed. */
  withoutToken?: string;
  status: 200 | 201 | 204;
  body?: z.ZodType;
  query?: z.ZodType;
  /** Absent for answers that are not JSON. */
  response?: z.ZodType;
  produces?: string;
  /**
   * `required`: the answer is 428 without `If-Match`. `or_seal`: it is 428 without both `If-Match` and a `seal` in the
   * body. `optional`: `If-Match` is honoured if it is sent.
   */
  version?: 'required' | 'or_seal' | 'optional';
  /**
   * The operation's name in the OpenAPI document. Set if the code now uses another word and callers keep the old name.
   */
  operationId?: string;
  /** Its query takes `dryRun=true`. Nothing is then saved, and the answer is this, with status 200. */
  tried?: z.ZodType;
  /** The answer with status 202, which says where what was asked for will be. */
  accepted?: z.ZodType;
  /** The body is a file of any type, unchanged. The handler gets its bytes. */
  takesFile?: true;
  /** The longest body that is accepted, in bytes. The default is 1 MiB. */
  maxBytes?: number;
  /**
   * What a request counts as, if it is not what the rest of the entry says: one that is only tried is a preview, a
   * file is an upload, any other write is a write, and reading has no limit.
   */
  limit?: LimitName;
}

/** The limit that a request of a route falls under. Null if there is none. */
export function limitOf(
  { limit, scope, tried, takesFile }: RouteContract,
  isTrial: boolean,
): LimitName | null {
  if (tried && isTrial) return 'preview';
  if (limit) return limit;
  if (takesFile) return 'upload';
  return scope === 'write' ? 'write' : null;
}

/** The longest body of a route that names none, in bytes. */
export const defaultMaxBytes = 1024 * 1024;

/** Keeps the literal types of an entry, so that handlers and callers get their types from it. */
export function defineRoute<const Contract extends RouteContract>(contract: Contract): Contract {
  return contract;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.infer<Schema> : undefined;
export type BodyOf<Contract extends RouteContract> = Parsed<Contract['body']>;
export type QueryOf<Contract extends RouteContract> = Parsed<Contract['query']>;
export type ResponseOf<Contract extends RouteContract> = Parsed<Contract['response']>;

/** What the caller may send: the input of the schema, before trimming and defaults. */
export type BodyInputOf<Contract extends RouteContract> = Contract['body'] extends z.ZodType
  ? z.input<Contract['body']>
  : undefined;

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
export type ParamsOf<Contract extends RouteContract> = Record<ParamNames<Contract['path']>, string>;
