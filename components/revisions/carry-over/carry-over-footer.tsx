'use client';

import { Button, Group, Stack } from '@mantine/core';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import house from '@/components/ui/page/house.module.css';
import classes from './carry-over-review.module.css';
import { isOutdatedAnswer, type useCarryOver } from './use-carry-over';

interface CarryOverFooterProps {
  /** The number that the new revision will have. */
  number: number;
  /** How many changed claims nobody has answered. */
  missing: number;
  save: ReturnType<typeof useCarryOver>['save'];
  /** Whether answers are kept in the browser's store. */
  isKept: boolean;
  /** Saves, or goes to the first missing answer. */
  onApply: () => void;
  onLater: () => void;
  onBack: () => void;
}

/** The buttons to go on: save when everything is answered, save without some answers, or go back. */
export function CarryOverFooter({
  number,
  missing,
  save,
  isKept,
  onApply,
  onLater,
  onBack,
}: CarryOverFooterProps) {
  const isSaving = save.isPending || save.isSuccess;
  return (
    <Stack component="footer" gap={6} className={classes.footer}>
      {save.error && (
        <ErrorNotice
          error={save.error}
          title={
            isOutdatedAnswer(save.error)
              ? 'A claim has changed while you were answering. Look at the rows again.'
              : 'The new text was not saved'
          }
        />
      )}
      <Group>
        <Button
          loading={isSaving}
          variant={missing > 0 ? 'light' : 'filled'}
          rightSection={<KeyCaps id="applyRevision" decorative />}
          onClick={onApply}
        >
          {missing > 0
            ? `${missing} ${missing === 1 ? 'answer' : 'answers'} missing`
            : `Save revision ${number}`}
        </Button>
        {missing > 0 && (
          <Button variant="default" disabled={isSaving} onClick={onLater}>
            Save and decide later
          </Button>
        )}
      </Group>
      <Group justify="space-between" wrap="nowrap">
        <p className={house.quiet} role="status">
          {isKept ? 'Nothing is saved yet. Your answers are kept in this browser.' : 'Nothing is saved yet.'}
        </p>
        <Button variant="subtle" color="gray" size="compact-sm" disabled={isSaving} onClick={onBack}>
          Back
        </Button>
      </Group>
    </Stack>
  );
}
