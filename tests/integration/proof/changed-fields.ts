import { z } from 'zod';
import type { RouteContract } from '@/lib/contracts/routes/route-contract';

interface JsonSchema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
}

/** A value that the schema takes and that nothing says yet; undefined where no value can be told from the schema alone. */
function otherValue(schema: JsonSchema): unknown {
  const [first] = (schema.anyOf ?? []).filter(({ type }) => type !== 'null');
  if (first) return otherValue(first);
  if (schema.enum) return schema.enum.at(-1);
  switch (schema.type) {
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return 7;
    case 'string':
      if (schema.format === 'date') return '2021-05-04';
      if (schema.format === 'date-time') return '2031-05-04T10:00:00Z';
      return schema.format === undefined ? 'Something else than before' : undefined;
    default:
      return undefined;
  }
}

export interface ChangedField {
  field: string;
  value: unknown;
}

/** Each field of the route's body with another value, as its own schema describes them; one without fields once. */
export function listChangedFields(contract: RouteContract): ChangedField[] {
  if (!contract.body) return [{ field: 'the act itself', value: undefined }];
  const schema = z.toJSONSchema(contract.body, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return Object.entries(schema.properties ?? {}).map(([field, of]) => ({ field, value: otherValue(of) }));
}
