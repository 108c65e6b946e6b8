import type { ApiProblem } from '@/lib/client/api/api-problem';
import type { NewCitation } from '@/lib/client/claims/commands/citation-edits';
import type { LibrarySourceDto, CitationDto, UpdateCitationBody } from '@/lib/contracts/sources';
import { sourceKindWords } from '@/lib/domain/claim-words';
import { offlineKinds, type SourceKind, type Stance } from '@/lib/domain/vocabulary';

/** Where a new source comes from: a page, a person or paper, or the newsroom's own list. */
export type SourceOrigin = 'page' | 'offline' | 'library';

/** A source as the form holds it: text where the API has null. */
export interface SourceFields {
  origin: SourceOrigin;
  /** The newsroom's source that is cited. Empty if it is still to be made. */
  sourceId: string;
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
  confidential: boolean;
  readerIds: string[];
}

/** The first values of a form. */
export interface SourcePrefill extends Partial<SourceFields> {
  /** Its page is requested at once. */
  isPasted?: boolean;
  /** The contact whose answer becomes the source. */
  contactId?: string;
}

export const emptyFields: SourceFields = {
  origin: 'page',
  sourceId: '',
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
  confidential: false,
  readerIds: [],
};

/** The fields that describe a source, as far as they are known. */
export const describedFields = ['kind', 'title', 'publisher', 'author', 'publishedAt'] as const;

/** The form for a citation that exists. */
export function fieldsOfSource(source: CitationDto): SourceFields {
  const { sourceId, kind, stance, title, passage, locator, primary, publishedAt, accessedAt } = source;
  return {
    ...emptyFields,
    ...{ sourceId, kind, stance, title, primary, publishedAt, accessedAt },
    origin: source.url === null && isOffline(kind) ? 'offline' : 'page',
    url: source.url ?? '',
    publisher: source.publisher ?? '',
    author: source.author ?? '',
    passage: passage ?? '',
    locator: locator ?? '',
    confidential: source.confidential,
  };
}

/** The fields that the newsroom's source fills in a form. */
export function fieldsOfLibrary(source: LibrarySourceDto): Partial<SourceFields> {
  const { kind, title, publishedAt } = source;
  return {
    ...{ kind, title, publishedAt },
    url: source.url ?? '',
    publisher: source.publisher ?? '',
    author: source.author ?? '',
  };
}

export function isOffline(kind: SourceKind): boolean {
  return (offlineKinds as readonly SourceKind[]).includes(kind);
}

/** The title of a conversation or a print if nobody gives one: "Interview: Ida Moen". */
export function proposeTitle({ kind, author }: Pick<SourceFields, 'kind' | 'author'>): string {
  return author.trim() === '' ? '' : `${sourceKindWords[kind]}: ${author.trim()}`;
}

export type SourceErrors = Partial<Record<keyof SourceFields, string>>;

/** The source to send, or a sentence for each field that is missing. */
export function readSourceFields(fields: SourceFields): { source: NewCitation } | { errors: SourceErrors } {
  const { stance, origin, sourceId } = fields;
  const title = fields.title.trim() || (origin === 'offline' ? proposeTitle(fields) : '');
  const errors: SourceErrors = {};
  if (origin === 'library' && sourceId === '') errors.sourceId = 'Choose one of your sources.';
  else if (sourceId === '' && title === '') errors.title = 'A source needs a title.';
  if (stance === '') errors.stance = 'Say which way it points.';
  if (stance === '' || Object.keys(errors).length > 0) return { errors };
  const citation = { ...citationOf(fields), stance };
  return {
    source:
      sourceId === ''
        ? { ...descriptionOf({ ...fields, title }), ...confidenceOf(fields), ...citation }
        : { sourceId, ...citation },
  };
}

/** What a change of a citation sends: the typed fields only, so that changes by others stay. */
export function readSourceChange(
  fields: SourceFields,
  typed: Partial<SourceFields>,
): { change: UpdateCitationBody } | { errors: SourceErrors } {
  const { stance, title } = fields;
  const errors: SourceErrors = {};
  if (title.trim() === '') errors.title = 'A source needs a title.';
  if (stance === '') errors.stance = 'Say which way it points.';
  if (stance === '' || title.trim() === '') return { errors };
  const whole = { ...descriptionOf(fields), ...citationOf(fields), stance };
  return { change: Object.fromEntries(Object.entries(whole).filter(([field]) => field in typed)) };
}

function descriptionOf({ origin, kind, title, url, publisher, author, publishedAt }: SourceFields) {
  const address = origin === 'offline' ? null : url.trim() || null;
  return { kind, title, url: address, publisher, author, publishedAt };
}

function citationOf({ passage, locator, accessedAt, primary }: SourceFields) {
  return { passage: passage.trim() === '' ? null : passage, locator, accessedAt, primary };
}

function confidenceOf({ origin, confidential, readerIds }: SourceFields) {
  return origin === 'offline' && confidential ? { confidential, readerIds } : {};
}

/** The server's message for each faulty field. */
export function faultsOf(problem: ApiProblem): SourceErrors {
  return Object.fromEntries(problem.errors.map(({ field }) => [field, problem.messageFor(field)]));
}
