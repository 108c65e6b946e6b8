import { z } from 'zod';

/** A field of a request, in words. */
export interface FieldDescription {
  name: string;
  type: string;
  isRequired: boolean;
}

interface JsonSchema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** The fields that a request's schema takes, as it is sent; empty for a schema that is no object. */
export function describeFields(schema: z.ZodType | undefined): FieldDescription[] {
  if (!schema) return [];
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return Object.entries(json.properties ?? {}).map(([name, field]) => ({
    name,
    type: typeInWords(field),
    isRequired: json.required?.includes(name) ?? false,
  }));
}

function typeInWords(field: JsonSchema): string {
  if (field.enum) return field.enum.map(String).join(' | ');
  if (field.const !== undefined) return String(field.const);
  const choices = field.anyOf ?? field.oneOf;
  if (choices) return [...new Set(choices.map(typeInWords))].join(' | ');
  if (Array.isArray(field.type)) return field.type.join(' | ');
  switch (field.type) {
    case 'array':
      return `list of ${describeItems(field.items)}`;
    case 'string':
      return field.format ? (stringFormats[field.format] ?? field.format) : stringOf(field.maxLength);
    case 'integer':
      return 'whole number';
    case 'boolean':
      return 'true | false';
    case undefined:
      return 'any';
    default:
      return field.type;
  }
}

function describeItems(items: JsonSchema | undefined): string {
  if (items?.properties) return `{ ${Object.keys(items.properties).join(', ')} }`;
  return items ? `(${typeInWords(items)})` : 'anything';
}

function stringOf(maxLength: number | undefined): string {
  return maxLength === undefined ? 'text' : `text, at most ${maxLength.toLocaleString('en-GB')}`;
}

const stringFormats: Record<string, string> = {
  date: 'day, YYYY-MM-DD',
  'date-time': 'instant, ISO 8601 with zone',
  uuid: 'id (UUID)',
  uri: 'address',
};
