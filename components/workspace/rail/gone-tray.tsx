'use client';

import { Button, Group, Skeleton, UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { OldContext } from '@/components/claims/place/old-context';
import { useClaim } from '@/components/claim-session/use-claim';
import type { ClaimDto } from '@/lib/contracts/claims';
import { useMarkingTask } from '@/components/claim-session/marking-task';
import { useSaver } from '@/components/claim-session/use-saver';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import classes from './places-footer.module.css';

/** The claims whose words are gone, each with its former sentence. Only the rows in view are drawn and fetched. */
export function GoneTray({ ids }: { ids: readonly string[] }) {
  const scrollRef = useRef<HTMLUListElement>(null);
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => 132,
    getItemKey: (index) => ids[index] ?? index,
    gap: 8,
    overscan: 3,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  return (
    <ul ref={scrollRef} className={classes.tray} aria-label="Claims whose text is gone">
      <li aria-hidden style={{ height: first?.start ?? 0 }} />
      {items.map((item) => (
        <li
          key={item.key}
          ref={virtualizer.measureElement}
          data-index={item.index}
          aria-setsize={ids.length}
          aria-posinset={item.index + 1}
          className={classes.item}
        >
          <GoneClaim claimId={ids[item.index] ?? ''} />
        </li>
      ))}
      <li aria-hidden style={{ height: virtualizer.getTotalSize() - (last?.end ?? 0) }} />
    </ul>
  );
}

function GoneClaim({ claimId }: { claimId: string }) {
  const { claim } = useClaim(claimId);
  return claim ? <OpenGoneClaim claim={claim} /> : <Skeleton height={96} />;
}

function OpenGoneClaim({ claim }: { claim: ClaimDto }) {
  const { session, commands, selection } = useWorkspace();
  const { startTask } = useMarkingTask();
  const isBusy = useSaver(session.saver).running.has(claim.id);
  const { id: claimId, number, anchor } = claim;
  return (
    <>
      <UnstyledButton className={classes.number} onClick={() => selection.select(claimId, 'list')}>
        Claim {number}
      </UnstyledButton>
      <OldContext claim={claim} />
      {claim.abilities.reMark.allowed && (
        <Group wrap="nowrap" mt="var(--space-1)">
          <Button
            size="compact-sm"
            aria-label={`Mark claim ${number} anew`}
            onClick={() => startTask({ kind: 'claim', claimId, number, quote: anchor.quote })}
          >
            Mark anew
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={isBusy}
            aria-label={`Cut claim ${number}`}
            onClick={() => void commands.cut(claimId)}
          >
            Cut
          </Button>
        </Group>
      )}
    </>
  );
}
