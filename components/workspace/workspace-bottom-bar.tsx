'use client';

import { Inbox, ListChecks, TextSelect } from 'lucide-react';
import Link from 'next/link';
import type { ClaimCounts } from '@/lib/client/claims/count-claims';
import { useReviewCount } from './use-review-count';
import classes from './workspace-bottom-bar.module.css';
import { useWorkspace } from './workspace-context';

interface WorkspaceBottomBarProps {
  counts: ClaimCounts;
  onOpenClaims: () => void;
}

/** What the thumb needs in an open article, on a phone; it stands where the places stand elsewhere. */
export function WorkspaceBottomBar({ counts, onOpenClaims }: WorkspaceBottomBarProps) {
  const { article } = useWorkspace();
  const waiting = useReviewCount();
  return (
    <nav aria-label="In this article" className={classes.bar}>
      <button type="button" className={classes.item} onClick={onOpenClaims}>
        <TextSelect size={20} aria-hidden />
        <span>Claims {counts.live}</span>
      </button>
      <Link href={`/articles/${article.id}/review`} prefetch={false} className={classes.item}>
        <ListChecks size={20} aria-hidden />
        <span>Review {waiting > 0 && waiting}</span>
      </Link>
      <Link href="/" prefetch={false} className={classes.item}>
        <Inbox size={20} aria-hidden />
        <span>Inbox</span>
      </Link>
    </nav>
  );
}
