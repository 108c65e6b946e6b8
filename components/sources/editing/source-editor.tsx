'use client';

import { FallsNotice } from '@/components/falls/falls-notice';
import { RecordForm } from '@/components/ui/forms/record-form';
import { tryWrite } from '@/lib/client/api/api';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { SourceConflict } from './source-conflict';
import { SourceDescriptionFields } from './source-description-fields';
import { bodyOfChanges } from './source-draft';
import { SourceWeighingFields } from './source-weighing-fields';
import { useSourceEditor } from './use-source-editor';

/** Changes what a source says about itself and how it is weighed. This concerns every claim that cites it. */
export function SourceEditor({ source }: { source: LibrarySourceDto }) {
  const editing = useSourceEditor(source);
  const { draft, changes } = editing;
  const isReady = editing.isChanged && draft.title.trim() !== '';
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
      <FallsNotice
        changes={isReady ? changes : null}
        tryIt={(signal) =>
          tryWrite('updateLibrarySource', {
            params: { id: source.id },
            body: bodyOfChanges(changes),
            ifMatch: editing.saved.version,
            signal,
          })
        }
      />
    </RecordForm>
  );
}
