'use client';

import { Button, Group, SegmentedControl, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import house from '@/components/ui/page/house.module.css';
import { callApi } from '@/lib/client/api/api';
import { ApiProblem } from '@/lib/client/api/api-problem';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import { type RevisionInput, withoutEdits } from '@/lib/client/revisions/revision-input';
import { TextComparison } from '../comparison/text-comparison';
import { useRevision } from '../use-revision';
import { useRevisions } from '../use-revisions';
import classes from './revision-conflict.module.css';

interface RevisionConflictProps {
  articleId: string;
  input: RevisionInput;
  /** The revision that my text was made from. */
  base: number;
  /** The one that somebody saved in the meantime. */
  newer: number;
  onCarryOnto: () => void;
  onBack: () => void;
}

/**
 * Shown when two people changed the text: what each of them did to the common base. Nothing is lost, and nothing is
 * mixed.
 */
export function RevisionConflict({
  articleId,
  input,
  base,
  newer,
  onCarryOnto,
  onBack,
}: RevisionConflictProps) {
  const [whose, setWhose] = useState('theirs');
  const baseText = useRevision(articleId, base);
  const theirs = useRevision(articleId, newer);
  const mine = useMyText(articleId, newer, input);
  const saver = useRevisions(articleId).data?.revisions.find(({ number }) => number === newer)?.createdBy;
  const name = saver?.name ?? 'Somebody';
  const isSaidAlready = mine.error instanceof ApiProblem && mine.error.code === 'unchanged_text';
  const myText = isSaidAlready ? theirs.data?.text : mine.data?.revision.text;
  const error = baseText.error ?? theirs.error ?? (isSaidAlready ? null : mine.error);
  const shown = whose === 'theirs' ? theirs.data?.text : myText;

  return (
    <Stack component="section" className={classes.conflict} aria-labelledby="conflict-heading">
      <div className={classes.panel}>
        <h2 id="conflict-heading" className={house.title}>
          {name} saved revision {newer} while you worked on revision {base}
        </h2>
        <p className={classes.words}>
          {isSaidAlready
            ? `Revision ${newer} says exactly what you wrote. There is nothing left to save.`
            : `Nothing is lost: your text is kept in this browser. Look at what each of you changed. Carried onto revision ${newer}, your text stands as you wrote it; what only ${name} changed is then shown as a difference, before anything is saved.`}
        </p>
        <Group>
          {!isSaidAlready && <Button onClick={onCarryOnto}>Carry my text onto revision {newer}</Button>}
          <Button variant="default" onClick={onBack}>
            Back to my text
          </Button>
        </Group>
      </div>
      {error != null && <ErrorNotice error={error} title="One of the texts did not come through" />}
      <SegmentedControl
        aria-label="Whose changes"
        classNames={{ root: classes.whose, label: classes.name }}
        data={[
          { value: 'theirs', label: `What ${name} changed` },
          { value: 'mine', label: 'What you changed' },
        ]}
        value={whose}
        onChange={setWhose}
      />
      {baseText.data && shown !== undefined ? (
        <TextComparison
          key={whose}
          before={baseText.data.text}
          after={shown}
          labels={{
            before: `Revision ${base}`,
            after: whose === 'theirs' ? `Revision ${newer}` : 'Your text',
          }}
        />
      ) : (
        error == null && <Skeleton height={160} />
      )}
    </Stack>
  );
}

/** My text as the server would read it. Only the server turns markup into text, and a dry run saves nothing. */
function useMyText(articleId: string, newer: number, input: RevisionInput) {
  const body = { ...withoutEdits(input), baseRevision: newer };
  return useQuery({
    queryKey: queryKeys.carryOverPreview(articleId, newer, JSON.stringify(withoutEdits(input))),
    queryFn: ({ signal }) =>
      callApi('createRevision', { params: { id: articleId }, query: { dryRun: 'true' }, body, signal }),
    gcTime: 0,
  });
}
