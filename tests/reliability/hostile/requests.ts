import { z } from 'zod';
import type { RouteContract } from '@/lib/contracts/routes/route-contract';
import { routes } from '@/lib/contracts/routes/routes';
import type { Draw } from './draw';
import { fromSchema, type Schema } from './from-schema';
import type { Scene } from './scene';
import { encoded, hostileJson, hostileText } from './values';

/** One request, before anything is done about what the wire cannot carry. */
export interface HostileRequest {
  /** The route of the contract, or what else is asked. */
  name: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
}

const schemaOf = (schema: z.ZodType | undefined): Schema | null =>
  schema
    ? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema)
    : null;

const table = (Object.entries(routes) as [string, RouteContract][]).map(([name, contract]) => ({
  name,
  contract,
  body: schemaOf(contract.body),
  query: schemaOf(contract.query),
}));
export const routeNames = table.map(({ name }) => name);

/** How often something is wrong at one place: mostly little, so that every layer gets its share; sometimes everywhere. */
const measures = [0, 0.02, 0.02, 0.08, 0.08, 0.3] as const;

/** A request to one of the routes, made from its contract, and more or less wrong in every part. */
export function requestToRoute(draw: Draw, scene: Scene): HostileRequest {
  const { name, contract, body, query } = draw.one(table);
  const wrong = draw.one(measures);
  const known = scene.knownTo(draw);
  const tools = { draw, known, wrong };
  const path = contract.path.replace(/:(\w+)/g, (_, part: string) => {
    if (draw.chance(wrong)) return encoded(hostileText(draw, 3)) || '%20';
    if (part === 'number') return String(draw.int(1, 3));
    return known.idFor(part === 'id' ? (contract.path.split('/')[1] ?? '') : part);
  });
  const values = query ? (fromSchema(query, 'query', tools) as Record<string, unknown>) : {};
  const search = Object.entries(values instanceof Object ? values : {})
    .map(
      ([key, value]) =>
        `${encoded(key)}=${encoded(typeof value === 'string' ? value : JSON.stringify(value))}`,
    )
    .join('&');
  const isRead = contract.method === 'GET';
  return {
    name,
    method: draw.chance(wrong / 4)
      ? draw.one(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])
      : contract.method,
    path: `/api/v1${path}${search ? `?${search}` : ''}`,
    headers: headersFor(draw, scene, { contract, version: known.claim.version, wrong }),
    body:
      isRead && !draw.chance(wrong / 4)
        ? null
        : bodyOf(draw, contract, body && fromSchema(body, 'body', tools), wrong),
  };
}

function bodyOf(draw: Draw, contract: RouteContract, value: unknown, wrong: number): Buffer | null {
  if (contract.takesFile) return fileOf(draw);
  if (value === null && !draw.chance(wrong)) return null;
  const json = JSON.stringify(draw.chance(wrong / 2) ? hostileJson(draw) : value) ?? 'null';
  if (!draw.chance(wrong)) return Buffer.from(json);
  return draw.one<() => Buffer>([
    () => Buffer.from(json.slice(0, draw.int(0, json.length))),
    () => Buffer.from(`\ufeff${json}`),
    () => Buffer.from(json, 'latin1'),
    () =>
      Buffer.concat([
        Buffer.from(json.slice(0, -1)),
        Buffer.from([0xff, draw.int(0, 255)]),
        Buffer.from('"}'),
      ]),
    () => Buffer.from(json.replace(/"[^"]*"/, (text) => `${text}:1,${text}`)),
    () => Buffer.from(json.replace(/[a-z]/, '\\u0000').replace(/[a-z]/, '\\ud800')),
    () => Buffer.from('['.repeat(draw.int(1, 5_000))),
    () => Buffer.from(json.replace(/\d+/, '1e400')),
  ])();
}

/** The beginning of one kind of file, and then anything. */
function fileOf(draw: Draw): Buffer {
  const beginning = draw.one([
    '',
    'PK\x03\x04',
    '%PDF-1.7\n',
    '<!doctype html><p>',
    '# ',
    '\xff\xfe',
    '\x89PNG\r\n',
    '\x1f\x8b',
  ]);
  const noise = Buffer.from(draw.many(0, 600, () => draw.int(0, 255)));
  return Buffer.concat([
    Buffer.from(beginning, 'latin1'),
    draw.chance(0.5) ? noise : Buffer.from(hostileText(draw)),
  ]);
}

function headersFor(
  draw: Draw,
  scene: Scene,
  { contract, version, wrong }: { contract: RouteContract; version: number; wrong: number },
): Record<string, string> {
  const headers: Record<string, string> = { authorization: `Bearer ${draw.one(scene.tokens)}` };
  if (contract.method !== 'GET')
    headers['content-type'] = contract.takesFile ? 'application/octet-stream' : 'application/json';
  if (contract.version) headers['if-match'] = String(draw.chance(0.85) ? version : draw.int(0, 9));
  if (draw.chance(0.3)) headers['idempotency-key'] = draw.uuid();
  if (!draw.chance(wrong)) return headers;
  const odd: [string, readonly string[]][] = [
    ['if-match', ['*', '""', 'W/"1"', '-1', '1e3', '99999999999999999999', 'x']],
    ['idempotency-key', ['', ' ', 'a'.repeat(201), 'ä', draw.uuid()]],
    ['content-type', ['text/plain', 'application/json; charset=utf-16', 'multipart/form-data', 'x', '']],
    ['content-encoding', ['gzip', 'identity', 'br, gzip']],
    ['authorization', ['', 'Bearer', 'Basic Og==', `Bearer ${'a'.repeat(5_000)}`]],
    ['accept', ['', 'text/html', '*/*;q=x', 'application/pdf']],
    ['origin', ['null', 'https://evil.example', '']],
    ['last-event-id', ['-1', 'x', '99999999999']],
    ['x-forwarded-for', ['127.0.0.1', 'x, y', 'a'.repeat(2_000)]],
    ['cookie', ['linecheck.session=x', 'a=%ff; ;=', '__prerender_bypass=x; __next_preview_data=y']],
    ['range', ['bytes=0-1', 'bytes=9-1', 'x']],
  ];
  const [name, values] = draw.one(odd);
  return { ...headers, [name]: draw.one(values) };
}
