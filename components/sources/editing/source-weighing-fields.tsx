'use client';

import { Select, Switch, Textarea } from '@mantine/core';
import { ConfidentialField } from '@/components/evidence/confidential-field';
import { useShellPerson } from '@/components/shell/person/shell-person-context';
import grid from '@/components/ui/forms/field-grid.module.css';
import house from '@/components/ui/page/house.module.css';
import { reliabilityWords } from '@/lib/domain/claim-words';
import { reliabilities } from '@/lib/domain/vocabulary';
import classes from './source-weighing-fields.module.css';
import type { SourceEditing } from './use-source-editor';

/** How reliable a source is, whether its page is looked at again, and who may read it. */
export function SourceWeighingFields({ draft, base, saved, edit, messageFor }: SourceEditing) {
  const { memberId } = useShellPerson();
  return (
    <div className={grid.fields}>
      <Select
        label="Reliability"
        placeholder="Not weighed yet"
        clearable
        data={reliabilities.map((value) => ({ value, label: reliabilityWords[value] }))}
        value={draft.reliability}
        error={messageFor('reliability')}
        onChange={(reliability) => edit({ reliability })}
      />
      <Textarea
        className={house.wholeRow}
        label="Why this reliability"
        description="For your newsroom; it never stands in a report."
        autosize
        minRows={2}
        maxLength={2000}
        dir="auto"
        value={draft.reliabilityNote}
        error={messageFor('reliabilityNote')}
        onChange={(event) => edit({ reliabilityNote: event.currentTarget.value })}
      />
      <Textarea
        className={house.wholeRow}
        label="Conflict of interest"
        description="What the source gains by what it says. Shown wherever it is cited."
        autosize
        minRows={2}
        maxLength={2000}
        dir="auto"
        value={draft.interestNote}
        error={messageFor('interestNote')}
        onChange={(event) => edit({ interestNote: event.currentTarget.value })}
      />
      <Switch
        className={house.wholeRow}
        label="Watch its page"
        description={
          draft.url.trim() === ''
            ? 'It has no address to look at.'
            : 'It is looked at again as often as your newsroom’s settings say; a cited passage that is gone makes its claims stale.'
        }
        disabled={draft.url.trim() === ''}
        checked={draft.watched}
        onChange={(event) => edit({ watched: event.currentTarget.checked })}
      />
      {saved.confidential && (
        <div className={house.wholeRow}>
          <ConfidentialField
            what="source"
            memberId={memberId}
            isConfidential={draft.confidential}
            readerIds={draft.readerIds}
            onChange={edit}
          />
          {base.confidential && !draft.confidential && (
            <p className={classes.warning}>
              Once this is saved, everybody in the newsroom reads it, and it cannot be made confidential
              again.
            </p>
          )}
        </div>
      )}
    </div>
  );
}
