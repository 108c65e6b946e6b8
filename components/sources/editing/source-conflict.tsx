'use client';

import { EditConflict } from '@/components/ui/forms/edit-conflict';
import { formatDay } from '@/components/ui/time/format-time';
import { reliabilityWords, sourceKindWords } from '@/lib/domain/claim-words';
import type { SourceChanges, SourceDraft } from './source-draft';

interface SourceConflictProps {
  /** What is saved now. */
  theirs: SourceDraft;
  mine: SourceChanges;
  onTakeTheirs: () => void;
  onSaveMine: () => void;
}

const fieldWords: Record<keyof SourceDraft, string> = {
  kind: 'Kind',
  title: 'Title',
  publisher: 'Publisher',
  author: 'Author',
  url: 'Address',
  publishedAt: 'Published',
  reliability: 'Reliability',
  reliabilityNote: 'Note on reliability',
  interestNote: 'Conflict of interest',
  watched: 'Watched',
  confidential: 'Confidential',
  readerIds: 'Readers',
};

/** Somebody else saved the source first. */
export function SourceConflict({ theirs, mine, onTakeTheirs, onSaveMine }: SourceConflictProps) {
  const fields = (Object.keys(mine) as (keyof SourceDraft)[]).map((field) => ({
    name: fieldWords[field],
    mine: inWords(field, { ...theirs, ...mine }),
    theirs: inWords(field, theirs),
  }));
  return <EditConflict record="source" fields={fields} onTakeTheirs={onTakeTheirs} onSaveMine={onSaveMine} />;
}

function inWords(field: keyof SourceDraft, source: SourceDraft): string {
  switch (field) {
    case 'kind':
      return sourceKindWords[source.kind];
    case 'reliability':
      return source.reliability === null ? 'Not weighed' : reliabilityWords[source.reliability];
    case 'publishedAt':
      return source.publishedAt === null ? 'No day' : formatDay(source.publishedAt);
    case 'watched':
    case 'confidential':
      return source[field] ? 'Yes' : 'No';
    case 'readerIds':
      return source.readerIds.length === 1 ? '1 other person' : `${source.readerIds.length} other people`;
    default:
      return source[field] || 'Nothing';
  }
}
