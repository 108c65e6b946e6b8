import type { ApiProblem } from '@/lib/client/api/api-problem';
import type { NewSource } from '@/lib/client/claims/source-edits';
import type { SourceDto } from '@/lib/contracts/sources';
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

/** The source to send, or a sentence for each field that is still missing. */
export function readSourceFields(fields: SourceFields): { source: NewSource } | { errors: SourceErrors } {
  const { stance } = fields;
  const title = fields.title.trim();
  const errors: SourceErrors = {};
  if (title === '') errors.title = 'A source needs a title.';
  if (stance === '') errors.stance = 'Say which way it points.';
  if (title === '' || stance === '') return { errors };
  const url = fields.url.trim() || null;
  const passage = fields.passage.trim() === '' ? null : fields.passage;
  return { source: { ...fields, stance, title, url, passage } };
}

/** What the server says of each faulty field. */
export function faultsOf(problem: ApiProblem): SourceErrors {
  return Object.fromEntries(problem.errors.map(({ field }) => [field, problem.messageFor(field)]));
}
