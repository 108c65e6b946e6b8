import { addSourceBody, type SourceDto } from '@/lib/contracts/sources';
import type { NewSource } from '@/lib/client/claims/source-edits';
import type { SourceKind, Stance } from '@/lib/domain/vocabulary';

/** A source as the form holds it: text where the API has null. */
export interface SourceFields {
  kind: SourceKind;
  stance: Stance | '';
  title: string;
  url: string;
  publisher: string;
  author: string;
  publishedAt: string | null;
  accessedAt: string | null;
  passage: string;
  locator: string;
  primary: boolean;
}

const emptyFields: SourceFields = {
  kind: 'web',
  stance: '',
  title: '',
  url: '',
  publisher: '',
  author: '',
  publishedAt: null,
  accessedAt: null,
  passage: '',
  locator: '',
  primary: false,
};

/** The form for a source that exists, or for a new one with what is known of it. */
export function fieldsOfSource(source: SourceDto | null, prefill: Partial<NewSource> = {}): SourceFields {
  const given = source ?? prefill;
  const known = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
  );
  const fields = { ...emptyFields, ...(known as Partial<SourceFields>) };
  const { kind, stance, title, url, publisher, author, publishedAt, accessedAt, passage, locator, primary } =
    fields;
  return { kind, stance, title, url, publisher, author, publishedAt, accessedAt, passage, locator, primary };
}

export type SourceErrors = Partial<Record<keyof SourceFields, string>>;

/** The source to send, or a sentence for each faulty field. The API's own schema decides. */
export function readSourceFields(fields: SourceFields): { source: NewSource } | { errors: SourceErrors } {
  const errors: SourceErrors = {};
  if (fields.title.trim() === '') errors.title = 'A source needs a title.';
  if (fields.stance === '') errors.stance = 'Say which way it points.';
  const parsed = addSourceBody.safeParse({
    ...fields,
    stance: fields.stance === '' ? 'context' : fields.stance,
    title: fields.title.trim() === '' ? '-' : fields.title,
    url: fields.url.trim() === '' ? null : fields.url,
    passage: fields.passage.trim() === '' ? null : fields.passage,
  });
  for (const issue of parsed.error?.issues ?? []) {
    const field = String(issue.path[0]) as keyof SourceFields;
    errors[field] ??= `This ${issue.message}.`;
  }
  if (!parsed.success || Object.keys(errors).length > 0) return { errors };
  return { source: parsed.data };
}
