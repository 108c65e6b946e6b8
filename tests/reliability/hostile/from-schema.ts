import type { Draw } from './draw';
import { hostileAddress, hostileJson, hostileNumber, hostileText, hostileTime } from './values';

/** What of JSON Schema the contracts of the routes use. */
export interface Schema {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  maxLength?: number;
}

/** Where a value comes from that a route could take: the ids and words of records that exist. */
export interface Known {
  idFor: (field: string) => string;
  textFor: (field: string) => string | null;
  numberFor: (field: string) => number | null;
}

/**
 * A value of the shape that the schema describes, with something wrong in it at about `wrong` of its places. Without
 * anything wrong it may well be accepted: only then does the next layer get to see anything.
 */
export function fromSchema(
  schema: Schema,
  field: string,
  tools: { draw: Draw; known: Known; wrong: number },
): unknown {
  const { draw, known, wrong } = tools;
  if (draw.chance(wrong)) return hostileJson(draw);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return draw.chance(wrong) ? hostileText(draw) : draw.one(schema.enum);
  if (schema.anyOf) return fromSchema(draw.one(schema.anyOf), field, tools);
  switch (schema.type) {
    case 'object':
      return objectOf(schema, tools);
    case 'array': {
      const { minItems = 0, maxItems = 4, items = {} } = schema;
      const length = draw.chance(wrong) ? maxItems + 1 : Math.min(maxItems, minItems + draw.int(0, 3));
      return Array.from({ length: Math.min(length, 600) }, () => fromSchema(items, field, tools));
    }
    case 'integer':
    case 'number':
      return draw.chance(wrong) ? hostileNumber(draw) : (known.numberFor(field) ?? draw.int(0, 60));
    case 'boolean':
      return draw.chance(0.5);
    case 'null':
      return null;
    case 'string':
      return textOf(schema, field, tools);
    default:
      return hostileJson(draw);
  }
}

function objectOf(
  schema: Schema,
  tools: { draw: Draw; known: Known; wrong: number },
): Record<string, unknown> {
  const { draw, wrong } = tools;
  const made: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    const isRequired = schema.required?.includes(name) ?? false;
    if (draw.chance(isRequired ? 1 - wrong : 0.6)) made[name] = fromSchema(inner, name, tools);
  }
  if (draw.chance(wrong))
    made[draw.one(['newsroomId', 'role', 'version', 'createdById', 'constructor', hostileText(draw, 2)])] = 1;
  return made;
}

function textOf(
  schema: Schema,
  field: string,
  { draw, known, wrong }: { draw: Draw; known: Known; wrong: number },
) {
  const isWrong = draw.chance(wrong);
  if (schema.format === 'uuid') return isWrong ? hostileText(draw) : known.idFor(field);
  if (schema.format?.startsWith('date')) return isWrong ? hostileText(draw) : hostileTime(draw);
  if (/url$/i.test(field)) return hostileAddress(draw);
  const text = known.textFor(field);
  if (!isWrong && text !== null && draw.chance(0.7)) return text;
  const { maxLength = 100_000 } = schema;
  // At the limit and just beyond it, now and then.
  return draw.chance(0.03) ? 'x'.repeat(Math.min(maxLength, 120_000) + draw.int(-1, 1)) : hostileText(draw);
}
