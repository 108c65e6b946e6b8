import { EditConflict } from '@/components/ui/forms/edit-conflict';
import { formatDay } from '@/components/ui/time/format-time';
import { sourceKindWords, stanceWords } from '@/lib/domain/claim-words';
import type { SourceFieldConflict } from '@/lib/client/sources/merge-source-fields';
import type { SourceFields } from '@/lib/client/sources/source-fields';

interface SourceFormConflictProps {
  conflicts: readonly SourceFieldConflict[];
  onTakeTheirs: () => void;
  onSaveMine: () => void;
}

const fieldWords: Record<keyof SourceFields, string> = {
  origin: 'Where it is',
  sourceId: 'Source',
  kind: 'Kind',
  stance: 'Which way it points',
  title: 'Title',
  url: 'Address',
  publisher: 'Publisher',
  author: 'Author',
  publishedAt: 'Published',
  accessedAt: 'Seen',
  passage: 'Passage',
  locator: 'Place in the source',
  primary: 'Primary source',
  confidential: 'Confidential',
  readerIds: 'Readers',
};

/**
 * Shown when somebody else changed the source while it was edited here: through this claim, another claim or the
 * library.
 */
export function SourceFormConflict({ conflicts, onTakeTheirs, onSaveMine }: SourceFormConflictProps) {
  if (conflicts.length === 0) return null;
  const fields = conflicts.map(({ field, mine, theirs }) => ({
    name: fieldWords[field],
    mine: inWords(field, mine),
    theirs: inWords(field, theirs),
  }));
  return <EditConflict record="source" fields={fields} onTakeTheirs={onTakeTheirs} onSaveMine={onSaveMine} />;
}

function inWords(field: keyof SourceFields, fields: SourceFields): string {
  switch (field) {
    case 'kind':
      return sourceKindWords[fields.kind];
    case 'stance':
      return fields.stance === '' ? 'Nothing' : stanceWords[fields.stance];
    case 'publishedAt':
    case 'accessedAt':
      return fields[field] === null ? 'No day' : formatDay(fields[field]);
    case 'primary':
    case 'confidential':
      return fields[field] ? 'Yes' : 'No';
    case 'readerIds':
      return `${fields.readerIds.length}`;
    default:
      return fields[field] || 'Nothing';
  }
}
