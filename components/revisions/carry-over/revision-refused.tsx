'use client';

import { Button, Stack } from '@mantine/core';
import { Equal, FileWarning } from 'lucide-react';
import { EmptyState } from '@/components/ui/notices/empty-state';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { ApiProblem } from '@/lib/client/api/api-problem';
import classes from './revision-conflict.module.css';

interface RevisionRefusedProps {
  error: unknown;
  onBack: () => void;
  onRetry: () => void;
}

/** Why this text cannot become a revision, and the way back to the text, which is kept. */
export function RevisionRefused({ error, onBack, onRetry }: RevisionRefusedProps) {
  const problem = error instanceof ApiProblem ? error : null;
  const back = <Button onClick={onBack}>Back to the text</Button>;
  if (problem?.code === 'unchanged_text') {
    return (
      <EmptyState icon={<Equal size={32} />} title="Nothing has changed" action={back}>
        {problem.detail} There is no new text to save, to the letter.
      </EmptyState>
    );
  }
  if (problem?.code === 'invalid') {
    return (
      <EmptyState icon={<FileWarning size={32} />} title="This text cannot be taken" action={back}>
        <ul className={classes.faults}>
          {problem.errors.map(({ field, message }) => (
            <li key={field}>
              <strong>{fieldWords[field.split('.')[0] ?? ''] ?? field}</strong> {message}.
            </li>
          ))}
        </ul>
        Your text is kept.
      </EmptyState>
    );
  }
  return (
    <Stack className={classes.conflict}>
      <ErrorNotice error={error} title="The claims could not be carried over" onRetry={onRetry} />
      <div>{back}</div>
    </Stack>
  );
}

const fieldWords: Record<string, string> = {
  text: 'The text',
  html: 'The HTML',
  markdown: 'The Markdown',
  document: 'The document',
  restore: 'The revision to go back to',
  edits: 'The edits',
};
