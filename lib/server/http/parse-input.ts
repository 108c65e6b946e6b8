import 'server-only';
import type { z } from 'zod';
import { Failure, type FieldError, invalidField } from '@/lib/domain/failure';

/** Nobody reads more errors than these, and a body may hold 100,000 unknown keys. */
const maxErrors = 100;

/** The value in the schema's form, or 422 with an entry for each faulty field, the first hundred of them. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  root: string,
): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = listErrors(parsed.error, root).slice(0, maxErrors);
  const [first] = errors;
  throw new Failure('invalid', first ? `${first.field}: ${first.message}` : 'The request is not valid.', {
    errors,
  });
}

function listErrors(error: z.ZodError, root: string): FieldError[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        field: [...issue.path, key].join('.'),
        message: 'is not known here',
      }));
    }
    return [{ field: issue.path.join('.') || root, message: sentence(issue.message) }];
  });
}

/** The query string as an object. A name given twice is refused: which of the two would count? */
export function readQuery(url: URL): Record<string, string> {
  const names = new Set<string>();
  for (const name of url.searchParams.keys()) {
    if (names.has(name)) throw invalidField(name, 'is given twice');
    names.add(name);
  }
  return Object.fromEntries(url.searchParams);
}

/** The version that an `If-Match` header names, or null without one. @see https://www.rfc-editor.org/rfc/rfc9110#name-if-match */
export function readIfMatch(header: string | null): number | null {
  if (header === null) return null;
  const found = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim());
  if (!found) throw invalidField('If-Match', 'is not a version');
  return Number(found[1]);
}

// zod writes "Invalid input: expected string, received number"; the field stands before it, so only the fact is kept.
function sentence(message: string): string {
  return message.replace(/^Invalid input: /, '').replace(/^Invalid option: /, '');
}
