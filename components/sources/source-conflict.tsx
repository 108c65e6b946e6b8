'use client';

import { Alert, Button, Group } from '@mantine/core';
import { GitCompareArrows } from 'lucide-react';
import { formatDay } from '@/components/ui/format-time';
import { reliabilityWords, sourceKindWords } from '@/lib/domain/claim-words';
import type { SourceChanges, SourceDraft } from './source-draft';
import classes from './source-conflict.module.css';

interface SourceConflictProps {
  /** What is saved now. */
  theirs: SourceDraft;
  mine: SourceChanges;
  onTakeTheirs: () => void;
  onSaveMine: () => void;
}

const fieldWords: Record<keyof SourceDraft, string> = {
  kind: 'Kind',
  title: 'Title',
  publisher: 'Publisher',
  author: 'Author',
  url: 'Address',
  publishedAt: 'Published',
  reliability: 'Reliability',
  reliabilityNote: 'Note on reliability',
  interestNote: 'Conflict of interest',
  watched: 'Watched',
  confidential: 'Confidential',
  readerIds: 'Readers',
};

/** Somebody else saved the source first: both texts side by side, and nothing is lost until one is chosen. */
export function SourceConflict({ theirs, mine, onTakeTheirs, onSaveMine }: SourceConflictProps) {
  const fields = Object.keys(mine) as (keyof SourceDraft)[];
  return (
    <Alert
      role="alert"
      icon={<GitCompareArrows size={18} aria-hidden />}
      title="Somebody saved this source while you were editing"
      color="yellow"
      variant="light"
    >
      <p className={classes.text}>
        Nothing of yours is lost; it is still in the form below. Saving it changes these and leaves the rest
        as it is saved now.
      </p>
      <dl className={classes.fields}>
        {fields.map((field) => (
          <div key={field} className={classes.field}>
            <dt>{fieldWords[field]}</dt>
            <dd>
              <span className={classes.whose}>What you typed</span>
              <span dir="auto">{inWords(field, { ...theirs, ...mine })}</span>
            </dd>
            <dd>
              <span className={classes.whose}>What is saved now</span>
              <span dir="auto">{inWords(field, theirs)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <Group gap="xs" mt="xs">
        <Button variant="default" onClick={onTakeTheirs}>
          Drop mine, take theirs
        </Button>
        <Button onClick={onSaveMine}>Save mine over theirs</Button>
      </Group>
    </Alert>
  );
}

function inWords(field: keyof SourceDraft, source: SourceDraft): string {
  switch (field) {
    case 'kind':
      return sourceKindWords[source.kind];
    case 'reliability':
      return source.reliability === null ? 'Not weighed' : reliabilityWords[source.reliability];
    case 'publishedAt':
      return source.publishedAt === null ? 'No day' : formatDay(source.publishedAt);
    case 'watched':
    case 'confidential':
      return source[field] ? 'Yes' : 'No';
    case 'readerIds':
      return source.readerIds.length === 1 ? '1 other person' : `${source.readerIds.length} other people`;
    default:
      return source[field] || 'Nothing';
  }
}
