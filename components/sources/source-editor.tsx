'use client';

import { RecordForm } from '@/components/ui/record-form';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { FallingApprovals } from './falling-approvals';
import { SourceConflict } from './source-conflict';
import { SourceDescriptionFields } from './source-description-fields';
import type { SourceChanges, SourceDraft } from './source-draft';
import { SourceWeighingFields } from './source-weighing-fields';
import { useSourceEditor } from './use-source-editor';

/** Changes what a source says of itself and how it is weighed, for every claim that cites it. */
export function SourceEditor({ source }: { source: LibrarySourceDto }) {
  const editing = useSourceEditor(source);
  const { draft, changes } = editing;
  const changed = changedWords(changes);
  return (
    <RecordForm
      label="Edit the source"
      editing={editing}
      fault={draft.title.trim() === '' ? 'A source needs a title.' : null}
      failure="The source was not saved"
      conflict={
        <SourceConflict
          theirs={editing.base}
          mine={changes}
          onTakeTheirs={editing.discard}
          onSaveMine={editing.save}
        />
      }
    >
      <SourceDescriptionFields {...editing} />
      <SourceWeighingFields {...editing} />
      {changed && <FallingApprovals uses={editing.saved.uses} changed={changed} />}
    </RecordForm>
  );
}

const printedWords: Partial<Record<keyof SourceDraft, string>> = {
  kind: 'kind',
  title: 'title',
  publisher: 'publisher',
  author: 'author',
  url: 'address',
  publishedAt: 'day',
  confidential: 'confidentiality',
};

/** Which of what is printed is about to be something else, in words; null for nothing. */
function changedWords(changes: SourceChanges): string | null {
  const words = Object.entries(printedWords).flatMap(([field, word]) => (field in changes ? [word] : []));
  const last = words.pop();
  if (last === undefined) return null;
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}
