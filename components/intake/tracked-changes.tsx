'use client';

import { Alert, Radio } from '@mantine/core';
import { FileDiff } from 'lucide-react';
import type { ChangeChoice, IntakeDto } from '@/lib/contracts/intakes';
import classes from './intake-item.module.css';

interface TrackedChangesProps {
  changes: NonNullable<IntakeDto['changes']>;
  choice: ChangeChoice | null;
  onChoose: (choice: ChangeChoice) => void;
}

/** Changes that nobody has accepted or rejected in the file: a person says which text is meant. */
export function TrackedChanges({ changes, choice, onChoose }: TrackedChangesProps) {
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<FileDiff size={18} aria-hidden />}
      title={`The file tracks ${countWords(changes)}`}
    >
      <ul className={classes.changes}>
        {changes.examples.map((change, index) => (
          <li key={index} dir="auto">
            {change.kind === 'insertion' ? <ins>{change.text}</ins> : <del>{change.text}</del>}
            {change.author !== null && <span className={classes.examples}> {change.author}</span>}
          </li>
        ))}
      </ul>
      <Radio.Group
        label="Which text is meant?"
        value={choice}
        onChange={(value) => onChoose(value as ChangeChoice)}
      >
        <Radio value="accept" mt="xs" label="With all changes" />
        <Radio value="before" mt="xs" label="As it was before them" />
      </Radio.Group>
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
