'use client';

import { Alert, Stack } from '@mantine/core';
import { FileDiff } from 'lucide-react';
import { RadioChoice } from '@/components/ui/forms/radio-choice';
import type { ChangeChoice, IntakeDto } from '@/lib/contracts/intakes';
import classes from './intake-item.module.css';

interface TrackedChangesProps {
  changes: NonNullable<IntakeDto['changes']>;
  choice: ChangeChoice | null;
  onChoose: (choice: ChangeChoice) => void;
}

const texts = [
  { value: 'accept', label: 'With all changes' },
  { value: 'before', label: 'As it was before them' },
] as const;

/** Changes in the file that nobody has accepted or rejected. The person says which text is meant. */
export function TrackedChanges({ changes, choice, onChoose }: TrackedChangesProps) {
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<FileDiff size={18} aria-hidden />}
      title={`The file tracks ${countWords(changes)}`}
    >
      <Stack component="ul" gap="var(--space-half)" className={classes.changes}>
        {changes.examples.map((change, index) => (
          <li key={index} dir="auto">
            {change.kind === 'insertion' ? <ins>{change.text}</ins> : <del>{change.text}</del>}
            {change.author !== null && <span className={classes.examples}> {change.author}</span>}
          </li>
        ))}
      </Stack>
      <RadioChoice label="Which text is meant?" options={texts} value={choice} onChange={onChoose} />
    </Alert>
  );
}

function countWords({ insertions, deletions, moves }: TrackedChangesProps['changes']): string {
  const parts = [
    [insertions, 'insertion'],
    [deletions, 'deletion'],
    [moves, 'move'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`)
    .join(', ');
}
