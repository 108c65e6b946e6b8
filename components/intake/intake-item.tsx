'use client';

import { ActionIcon, Alert, Button, Group, Loader, Stack, TextInput } from '@mantine/core';
import { Check, CircleAlert, FileText, X } from 'lucide-react';
import Link from 'next/link';
import { BylineInput } from '@/components/articles/fields/byline-input';
import { ImportDuplicate } from '@/components/articles/import/import-duplicate';
import { StandingChoice } from '@/components/articles/fields/standing-choice';
import { DayInput } from '@/components/ui/time/day-input';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import house from '@/components/ui/page/house.module.css';
import {
  type IntakeEdits,
  type IntakeEntry,
  missingOf,
  textOfEntry,
} from '@/lib/client/intake/intake-entries';
import { proposeStanding } from '@/lib/domain/workflow/propose-standing';
import { CommentList } from './comment-list';
import { DroppedList } from './dropped-list';
import classes from './intake-item.module.css';
import { describeIntake } from './intake-words';
import { TextPreview } from './text-preview';
import { TrackedChanges } from './tracked-changes';

interface IntakeItemProps {
  entry: IntakeEntry;
  onEdit: (part: Partial<IntakeEdits>) => void;
  onRemove: () => void;
  onBringIn: (options?: { allowDuplicate: boolean }) => void;
}

/** One file or page: what was read from it, what is left out, and what can be corrected before the import. */
export function IntakeItem({ entry, onEdit, onRemove, onBringIn }: IntakeItemProps) {
  const { intake, state, problem, name } = entry;
  return (
    <Stack component="li" className={classes.item} aria-busy={state === 'reading'}>
      <Group component="header" wrap="nowrap" className={classes.header}>
        <FileText size={18} aria-hidden />
        <h2 className={classes.name}>
          <bdi>{name}</bdi>
        </h2>
        <span className={classes.kind}>
          {intake ? describeIntake(intake) : state === 'failed' ? 'Not read' : 'Being read…'}
        </span>
        {state === 'reading' && <Loader size="xs" aria-hidden />}
        {state !== 'importing' && (
          <ActionIcon aria-label={`Take ${name} off the list`} onClick={onRemove}>
            <X size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      {problem !== null && (
        <Alert color="red" variant="light" role="alert" icon={<CircleAlert size={18} aria-hidden />}>
          {problem}
        </Alert>
      )}
      {state === 'imported' && (
        <Group component="p">
          <Check size={16} aria-hidden /> Brought in.{' '}
          <Button
            component={Link}
            href={`/articles/${entry.articleId ?? ''}`}
            size="compact-sm"
            variant="light"
          >
            Open it
          </Button>
        </Group>
      )}
      {intake && state !== 'imported' && (
        <div className={classes.body}>
          <TextPreview text={textOfEntry(entry)} />
          <Stack>
            {intake.duplicateOf && (
              <ImportDuplicate
                article={intake.duplicateOf}
                onImportAgain={() => onBringIn({ allowDuplicate: true })}
              />
            )}
            {intake.changes && (
              <TrackedChanges
                changes={intake.changes}
                choice={entry.edits.changes}
                onChoose={(changes) => onEdit({ changes })}
              />
            )}
            <IntakeFields entry={entry} onEdit={onEdit} />
            <DroppedList dropped={intake.dropped} />
            <CommentList comments={intake.comments} />
            {!intake.duplicateOf && (
              <div>
                <ReasonButton
                  loading={state === 'importing'}
                  disabledReason={missingOf(entry)}
                  onClick={() => onBringIn()}
                >
                  Import and start checking
                </ReasonButton>
              </div>
            )}
          </Stack>
        </div>
      )}
    </Stack>
  );
}

function IntakeFields({ entry: { intake, edits }, onEdit }: Pick<IntakeItemProps, 'entry' | 'onEdit'>) {
  return (
    <div className={classes.fields}>
      <TextInput
        className={house.wholeRow}
        label="Headline"
        maxLength={300}
        dir="auto"
        value={edits.title ?? intake?.title ?? ''}
        onChange={(event) => onEdit({ title: event.currentTarget.value })}
      />
      <BylineInput value={edits.writer ?? intake?.writer ?? ''} onChange={(writer) => onEdit({ writer })} />
      <DayInput
        label="Date of the article"
        description={intake?.publishedAt && !edits.isDayEdited ? 'As read from it.' : 'When it runs, or ran.'}
        value={edits.isDayEdited ? edits.publishedAt : (intake?.publishedAt ?? null)}
        onChange={(publishedAt) => onEdit({ publishedAt, isDayEdited: true })}
      />
      <div className={house.wholeRow}>
        <StandingChoice
          value={edits.standing ?? proposeStanding(intake?.url ?? null)}
          hint={edits.standing === null ? 'Proposed from where it came; choose freely.' : undefined}
          error={undefined}
          onChange={(standing) => onEdit({ standing })}
        />
      </div>
    </div>
  );
}
