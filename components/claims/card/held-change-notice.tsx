'use client';

import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { describeAction } from '@/components/history/describe-action';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { ClaimDto } from '@/lib/contracts/claims';
import classes from './decision-note.module.css';

/** Another person's change to this claim. It waits until this person wants to see it. */
export function HeldChangeNotice({ claim }: { claim: ClaimDto }) {
  const { session } = useWorkspace();
  const read = useCallback(() => session.held.get(claim.id), [session, claim.id]);
  const held = useSyncExternalStore(session.held.subscribe, read, () => undefined);
  const { data } = useQuery({
    queryKey: queryKeys.members(),
    queryFn: ({ signal }) => callApi('listMembers', { signal }),
    staleTime: 300_000,
    enabled: held !== undefined,
  });
  if (!held) return null;
  const last = held.events.at(-1);
  const isOwn = last?.actorId === session.member.id;
  const name = data?.members.find(({ id }) => id === last?.actorId)?.name ?? 'Somebody';
  return (
    <Group align="stretch" wrap="nowrap" className={classes.note} data-tone="news" role="status">
      <Group gap="var(--space-2)" justify="space-between" wrap="nowrap" flex={1}>
        <span>
          <strong>{isOwn ? 'You, in another tab,' : name}</strong> {describeAction(last?.action ?? '', null)}.
        </span>
        <Button size="compact-sm" variant="default" onClick={() => session.showClaim(held.claim)}>
          Show
        </Button>
      </Group>
    </Group>
  );
}
