import type { LibrarySourceDto, UpdateLibrarySourceBody } from '@/lib/contracts/sources';
import type { Reliability, SourceKind } from '@/lib/domain/vocabulary';

/** A source as a form holds it: text where the API has null. */
export interface SourceDraft {
  kind: SourceKind;
  title: string;
  publisher: string;
  author: string;
  url: string;
  publishedAt: string | null;
  reliability: Reliability | null;
  reliabilityNote: string;
  interestNote: string;
  watched: boolean;
  confidential: boolean;
  /** Without the person who edits it. */
  readerIds: string[];
}

/** The fields of the form that differ from what is saved. */
export type SourceChanges = Partial<SourceDraft>;

export function draftOfSource(source: LibrarySourceDto, memberId: string): SourceDraft {
  return {
    kind: source.kind,
    title: source.title,
    publisher: source.publisher ?? '',
    author: source.author ?? '',
    url: source.url ?? '',
    publishedAt: source.publishedAt,
    reliability: source.reliability,
    reliabilityNote: source.reliabilityNote ?? '',
    interestNote: source.interestNote ?? '',
    watched: source.watched,
    confidential: source.confidential,
    readerIds: source.readers.map(({ id }) => id).filter((id) => id !== memberId),
  };
}

/**
 * The request that saves the changes. It holds only the changed fields, so it does not overwrite what others change
 * meanwhile.
 */
export function bodyOfChanges({
  confidential,
  readerIds,
  ...fields
}: SourceChanges): UpdateLibrarySourceBody {
  const { url, publisher, author, reliabilityNote, interestNote, ...rest } = fields;
  const texts = { url, publisher, author, reliabilityNote, interestNote };
  const cleared = Object.entries(texts)
    .filter(([, text]) => text !== undefined)
    .map(([name, text]) => [name, text?.trim() || null]);
  return {
    ...rest,
    ...Object.fromEntries(cleared),
    ...(confidential === false ? { confidential } : readerIds && { readerIds }),
  };
}
