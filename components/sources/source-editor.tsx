'use client';

import { RecordForm } from '@/components/ui/record-form';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { FallingApprovals } from './falling-approvals';
import { SourceConflict } from './source-conflict';
import { SourceDescriptionFields } from './source-description-fields';
import type { SourceChanges } from './source-draft';
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

function changedWords({ title, url }: SourceChanges): 'title' | 'address' | 'title and address' | null {
  if (title !== undefined) return url === undefined ? 'title' : 'title and address';
  return url === undefined ? null : 'address';
}
