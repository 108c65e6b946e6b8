'use client';

import { Inbox, ListChecks, TextSelect } from 'lucide-react';
import { BottomBar } from '@/components/ui/page/bottom-bar';
import type { ClaimCounts } from '@/lib/client/claims/list/count-claims';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { useReviewCount } from './header/use-review-count';

interface WorkspaceBottomBarProps {
  counts: ClaimCounts;
  onOpenClaims: () => void;
}

/** The bar for the thumb in an open article, on a phone. */
export function WorkspaceBottomBar({ counts, onOpenClaims }: WorkspaceBottomBarProps) {
  const { article } = useWorkspace();
  const waiting = useReviewCount();
  return (
    <BottomBar
      label="In this article"
      isOfPage
      items={[
        {
          key: 'claims',
          icon: TextSelect,
          label: counts.isKnown ? `Claims ${counts.live}` : 'Claims',
          onPress: onOpenClaims,
        },
        {
          key: 'review',
          icon: ListChecks,
          label: waiting > 0 ? `Review ${waiting}` : 'Review',
          href: `/articles/${article.id}/review`,
        },
        { key: 'desk', icon: Inbox, label: 'Desk', href: '/' },
      ]}
    />
  );
}
