import type { z } from 'zod';
import type { Permission } from '@/lib/domain/permissions/permissions';
import type { TokenScope } from '@/lib/domain/vocabulary';

/** What one route of `/api/v1` takes and answers. The server, the typed client, the documentation and the tests read the same entry. */
export interface RouteContract {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, with `:name` for the parts that vary. */
  path: string;
  summary: string;
  /** `public`: no session needed. Otherwise the permission that one of the person's roles must grant. */
  access: 'public' | Permission;
  scope: TokenScope;
  status: 200 | 201 | 204;
  body?: z.ZodType;
  query?: z.ZodType;
  /** Absent for answers that are not JSON. */
  response?: z.ZodType;
  produces?: string;
  /** `required`: without `If-Match` the answer is 428. `or_seal`: or without a `seal` in the body. `optional`: it is honoured when sent. */
  version?: 'required' | 'or_seal' | 'optional';
  /** The operation's name in the OpenAPI document, where that one is kept for callers and the code has another word. */
  operationId?: string;
  /** Its query takes `dryRun=true`: nothing is saved, and the answer, with 200, is this. */
  tried?: z.ZodType;
  /** The body is a file as it is, whatever its type; the handler gets its bytes. */
  takesFile?: true;
  /** The longest body taken, in bytes; 1 MiB where nothing is said. */
  maxBytes?: number;
}

/** Keeps the literal types of an entry, so that handlers and callers are typed by it. */
export function defineRoute<const Contract extends RouteContract>(contract: Contract): Contract {
  return contract;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.infer<Schema> : undefined;
export type BodyOf<Contract extends RouteContract> = Parsed<Contract['body']>;
export type QueryOf<Contract extends RouteContract> = Parsed<Contract['query']>;
export type ResponseOf<Contract extends RouteContract> = Parsed<Contract['response']>;

/** What the caller may send: the schema's input, before trimming and defaults. */
export type BodyInputOf<Contract extends RouteContract> = Contract['body'] extends z.ZodType
  ? z.input<Contract['body']>
  : undefined;

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;
export type ParamsOf<Contract extends RouteContract> = Record<ParamNames<Contract['path']>, string>;
