import { z } from 'zod';
import { permissions } from '@/lib/domain/permissions/permissions';
import { scopeOf } from '@/lib/domain/permissions/token-scopes';
import { problem } from '../problem';
import type { RouteContract } from './route-contract';
import { routes } from './routes';

/** The API as an OpenAPI document, made from the route table. @see https://spec.openapis.org/oas/v3.1.1.html */
export function describeApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, contract] of Object.entries(routes) as [string, RouteContract][]) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [contract.method.toLowerCase()]: describeOperation(contract.operationId ?? name, contract),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Linecheck',
      version: '1',
      description: 'Offsets count UTF-16 code units of a revision’s plain text.',
    },
    servers: [{ url: '/api/v1' }],
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'linecheck.session' },
      },
      schemas: { Problem: schemaOf(problem, 'output') },
    },
    paths,
  };
}

function describeOperation(operationId: string, contract: RouteContract): Record<string, unknown> {
  const refusal = {
    description: 'A problem (RFC 9457).',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  const answer = contract.response
    ? { content: { 'application/json': { schema: schemaOf(contract.response, 'output') } } }
    : contract.produces
      ? { content: Object.fromEntries(contract.produces.split(', ').map((type) => [type, {}])) }
      : {};
  return {
    operationId,
    summary: contract.summary,
    ...(contract.access === 'public'
      ? { security: [] }
      : {
          security: [...(contract.withoutToken === undefined ? [{ token: [] }] : []), { session: [] }],
          description: `For the roles ${permissions[contract.access].join(', ')}; ${describeScope(contract)}.`,
        }),
    parameters: describeParameters(contract),
    ...describeBody(contract),
    responses: {
      ...describeTrial(contract),
      ...describeAccepted(contract),
      [contract.status]: { description: 'Done.', ...answer },
      default: refusal,
    },
  };
}

function describeScope(contract: RouteContract): string {
  if (contract.withoutToken !== undefined) return 'no token can do it';
  return `tokens need the scope ${contract.scope} or ${scopeOf(contract)}`;
}

/** If a trial has the same status as the write itself, the summary tells the two answers apart. */
function describeTrial({ tried, status }: RouteContract): Record<string, unknown> {
  if (!tried || status === 200) return {};
  return {
    200: {
      description: 'Tried; nothing is saved.',
      content: { 'application/json': { schema: schemaOf(tried, 'output') } },
    },
  };
}

function describeAccepted({ accepted }: RouteContract): Record<string, unknown> {
  if (!accepted) return {};
  return {
    202: {
      description: 'It is being made; the answer says where it will be.',
      content: { 'application/json': { schema: schemaOf(accepted, 'output') } },
    },
  };
}

function describeBody({ body, takesFile, maxBytes }: RouteContract): Record<string, unknown> {
  if (takesFile) {
    const limit = maxBytes === undefined ? '' : `, at most ${maxBytes / 1024 / 1024} MiB`;
    return {
      requestBody: {
        required: true,
        description: `The file as it is${limit}. What it is, its bytes tell.`,
        // There is no schema: OpenAPI 3.1 leaves it out for a body that is not text.
        content: { 'application/octet-stream': {} },
      },
    };
  }
  if (!body) return {};
  const content = { 'application/json': { schema: schemaOf(body, 'input') } };
  return { requestBody: { required: true, content } };
}

function describeParameters(contract: RouteContract): unknown[] {
  const inPath = [...contract.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: name === 'number' ? 'integer' : 'string' },
  }));
  const query = contract.query
    ? (schemaOf(contract.query, 'input') as { properties?: Record<string, unknown> })
    : {};
  const inQuery = Object.entries(query.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema,
  }));
  const headers = [
    ...(contract.version
      ? [
          {
            name: 'If-Match',
            in: 'header',
            required: contract.version === 'required',
            schema: { type: 'string' },
          },
        ]
      : []),
    ...(contract.scope === 'write'
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: false,
            schema: { type: 'string', maxLength: 200 },
          },
        ]
      : []),
  ];
  return [...inPath, ...inQuery, ...headers];
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
