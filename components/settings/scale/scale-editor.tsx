'use client';

import { Button, Group } from '@mantine/core';
import { Plus } from 'lucide-react';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { FallsNotice } from '@/components/falls/falls-notice';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import type { ScaleDto } from '@/lib/contracts/newsroom';
import { SettingsSection } from '../settings-section';
import { ScaleConflict } from './scale-conflict';
import classes from './scale-editor.module.css';
import { ScaleRow } from './scale-row';
import { useScaleEditor } from './use-scale-editor';

/** The longest scale that the picker can still show at once. */
const maxRatings = 20;

/** The verdict scale: words, definitions, signs, colours and their order, saved as a whole. */
export function ScaleEditor({ scale }: { scale: ScaleDto }) {
  const editor = useScaleEditor(scale);
  const { drafts, faults, isChanged } = editor;
  const faulty = faults.size > 0 ? 'One rating is not complete yet.' : null;
  const disabledReason = editor.theirs
    ? 'Choose between the two first, above.'
    : isChanged
      ? faulty
      : 'Nothing has changed.';
  return (
    <SettingsSection
      title="Verdict scale"
      lead="What a verdict chooses from, in this order. A verdict that was given keeps the words it was given with."
    >
      {editor.theirs && (
        <ScaleConflict
          theirs={editor.theirs}
          onTakeTheirs={editor.takeTheirs}
          onSaveMine={editor.saveOverTheirs}
        />
      )}
      <ol className={classes.rows}>
        {drafts.map((rating, index) => (
          <ScaleRow
            key={rating.key}
            rating={rating}
            others={drafts.filter((other) => other.key !== rating.key)}
            place={index + 1}
            count={drafts.length}
            fault={faults.get(rating.key)}
            messageFor={(field) => editor.messageFor(index, field)}
            onChange={(part) => editor.change(rating.key, part)}
            onMove={(by) => editor.move(rating.key, by)}
            onRemove={() => editor.remove(rating.key)}
          />
        ))}
      </ol>
      <div className={classes.add}>
        <ReasonButton
          variant="default"
          leftSection={<Plus size={16} aria-hidden />}
          disabledReason={drafts.length < maxRatings ? null : `A scale has at most ${maxRatings} ratings.`}
          onClick={editor.add}
        >
          Add a rating
        </ReasonButton>
      </div>
      <FallsNotice changes={isChanged && disabledReason === null ? drafts : null} tryIt={editor.tryIt} />
      {editor.error && <ErrorNotice error={editor.error} title="The scale was not saved" />}
      <Group gap="var(--space-1) var(--space-2)" className={classes.bar} data-changed={isChanged}>
        <span role="status">{isChanged ? 'Not saved yet' : 'Saved'}</span>
        {isChanged && (
          <Button variant="default" onClick={editor.discard}>
            Discard changes
          </Button>
        )}
        <ReasonButton loading={editor.isSaving} disabledReason={disabledReason} onClick={editor.save}>
          Save the scale
        </ReasonButton>
      </Group>
    </SettingsSection>
  );
}
