'use client';

import { ActionIcon, CopyButton } from '@mantine/core';
import { Check, Link2 } from 'lucide-react';
import Link from 'next/link';
import { When } from '@/components/ui/time/when';
import type { HistoryEntry } from '@/lib/contracts/claims';
import { ChangeList } from './change-list';
import { describeAction, eventTypeOf } from './describe-action';
import classes from './history-event.module.css';

interface HistoryEventProps {
  entry: HistoryEntry;
  articleId: string;
  /** False in a claim's own history, which need not repeat the number. */
  namesClaim?: boolean;
  isLinked?: boolean;
}

/** One thing that happened: who, what, when, what it changed, and why. */
export function HistoryEvent({ entry, articleId, namesClaim = true, isLinked = false }: HistoryEventProps) {
  const { sequence, actor, action, claimNumber, reason, changes, at } = entry;
  const claim = namesClaim && claimNumber !== null ? `claim ${claimNumber}` : null;
  // The claim's name is cut out of the sentence, so that it can be a link.
  const [before, after = ''] = describeAction(action, claim === null ? null : '\u0000').split('\u0000');
  return (
    <article
      className={classes.event}
      id={`event-${sequence}`}
      data-type={eventTypeOf(action)}
      data-linked={isLinked || undefined}
    >
      <div className={classes.line}>
        <span className={classes.what}>
          <strong>{actor?.name ?? 'Linecheck'}</strong> {before}
          {claim !== null && <Link href={`/articles/${articleId}?claim=${claimNumber}`}>{claim}</Link>}
          {after}
        </span>
        <When at={at} show="absolute" className={classes.when} />
        <CopyButton
          value={`${globalThis.location?.origin ?? ''}/articles/${articleId}/history?event=${sequence}`}
        >
          {({ copied, copy }) => (
            <ActionIcon
              size="sm"
              aria-label={copied ? 'Link copied' : 'Copy a link to this event'}
              onClick={copy}
            >
              {copied ? <Check size={14} aria-hidden /> : <Link2 size={14} aria-hidden />}
            </ActionIcon>
          )}
        </CopyButton>
      </div>
      {reason !== null && (
        <blockquote className={classes.reason} dir="auto">
          {reason}
        </blockquote>
      )}
      <ChangeList changes={changes} />
    </article>
  );
}
