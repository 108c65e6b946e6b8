'use client';

import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { LaterRevision } from '@/components/claim-session/use-claim-sync';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import classes from './marking-banner.module.css';

/**
 * Says that somebody saved a newer text. The person decides when it is shown. Before that, what they have typed is
 * saved or kept.
 */
export function NewRevisionBanner({ newRevision }: { newRevision: LaterRevision }) {
  const { session, showRevision, announce } = useWorkspace();
  const queryClient = useQueryClient();
  const [isLoading, setLoading] = useState(false);
  const { number, by } = newRevision;
  const words = `${by} saved revision ${number}`;
  useEffect(() => announce(`${words}.`), [announce, words]);

  async function show(): Promise<void> {
    setLoading(true);
    await session.saver.flush();
    const id = session.articleId;
    // Loads the new text first, so that it replaces the old one at once.
    await queryClient.prefetchQuery({
      queryKey: queryKeys.revisionText(id, number),
      queryFn: ({ signal }) => callApi('getRevision', { params: { id, number: String(number) }, signal }),
    });
    showRevision(number);
  }

  return (
    <Group gap="0.375rem var(--space-2)" className={classes.banner} role="region" aria-label="Newer text">
      <p className={classes.words}>
        <strong>{words}.</strong>{' '}
        <span className={classes.old}>
          You see revision {session.revision}. Marks that you make are carried over.
        </span>
      </p>
      <Button size="compact-sm" loading={isLoading} onClick={() => void show()}>
        Show it
      </Button>
    </Group>
  );
}
