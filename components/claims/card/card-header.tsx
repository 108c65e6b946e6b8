'use client';

import { ActionIcon, Group, Menu } from '@mantine/core';
import { ChevronDown, ChevronLeft, ChevronUp, Copy, Ellipsis, History, Link2 } from 'lucide-react';
import { showDone } from '@/components/ui/notices/toast';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { neighbourClaim } from '@/lib/client/claims/list/neighbour-claim';
import { shownStateOf } from '@/lib/client/claims/list/shown-state';
import type { ClaimDto } from '@/lib/contracts/claims';
import { ClaimStateTag } from '@/components/claim-badges/claim-state-tag';
import classes from './claim-card.module.css';

interface CardHeaderProps {
  claim: ClaimDto;
  order: readonly string[];
}

/** Says which claim this is, with links to its neighbours and back to the list. */
export function CardHeader({ claim, order }: CardHeaderProps) {
  const { selection } = useWorkspace();
  const { openForm } = useCardForms();
  const previous = neighbourClaim(order, claim.id, -1);
  const next = neighbourClaim(order, claim.id, 1);
  const link = () => `${window.location.origin}/articles/${claim.articleId}?claim=${claim.number}`;

  return (
    <Group component="header" wrap="nowrap" className={classes.header}>
      <ActionIcon aria-label="Back to all claims" onClick={() => selection.select(null, 'list')}>
        <ChevronLeft size={20} aria-hidden />
      </ActionIcon>
      <h2 id="card-heading" data-card-heading tabIndex={-1} className={classes.heading}>
        Claim {claim.number}
      </h2>
      <ClaimStateTag state={shownStateOf({ state: claim.state, unplaced: claim.unplaced?.reason ?? null })} />
      <Group gap={0} align="stretch" wrap="nowrap" ms="auto">
        <ActionIcon
          aria-label="Previous claim"
          disabled={previous === null}
          onClick={() => selection.select(previous, 'list')}
        >
          <ChevronUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label="Next claim"
          disabled={next === null}
          onClick={() => selection.select(next, 'list')}
        >
          <ChevronDown size={18} aria-hidden />
        </ActionIcon>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={`More for claim ${claim.number}`}>
              <Ellipsis size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<History size={15} aria-hidden />}
              onClick={() => openForm({ claimId: claim.id, kind: 'history' })}
            >
              History
            </Menu.Item>
            <Menu.Item
              leftSection={<Link2 size={15} aria-hidden />}
              onClick={() => void copy(link(), 'Link copied.')}
            >
              Copy link
            </Menu.Item>
            <Menu.Item
              leftSection={<Copy size={15} aria-hidden />}
              onClick={() => void copy(describeClaim(claim, link()), 'Claim copied.')}
            >
              Copy as text
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </Group>
  );
}

/** "quote — verdict — link", as it goes into a message. */
function describeClaim({ anchor, verdict }: ClaimDto, link: string): string {
  return [`“${anchor.quote}”`, verdict?.label ?? 'no verdict yet', link].join(' — ');
}

async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showDone(done);
  } catch {
    showDone('The browser does not let this page copy. The address bar has the link.');
  }
}
