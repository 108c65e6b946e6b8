'use client';

import { useMemo } from 'react';
import { findQuote, type QuotedSentence } from '@/lib/client/revisions/find-quote';
import { cutRuns, type TextMark } from '@/lib/client/revisions/text-runs';
import type { CarryOverItem } from '@/lib/contracts/revisions';
import { diffWords } from '@/lib/domain/anchoring/differences/diff-words';
import { type MarkLook, TextRuns } from '../comparison/text-runs';
import classes from './carry-over-row.module.css';

interface SentenceChangeProps {
  item: CarryOverItem;
  /** The text in which the claim stood, if it is loaded, and the new one. */
  beforeText: string | null;
  afterText: string;
}

const looks = new Map<string, MarkLook>([['words', { tone: 'changed', number: null }]]);

/** The words of a claim in their sentence, before and now. */
export function SentenceChange({ item, beforeText, afterText }: SentenceChangeProps) {
  const { before, after } = item;
  const { row, sentences, marks } = useMemo(() => {
    // If everything is gone there is nothing to compare: the old words are shown unmarked.
    const both = { before: before.sentence, after: after?.sentence ?? before.sentence };
    return {
      sentences: both,
      row: {
        kind: 'changed' as const,
        before: { startOffset: 0, endOffset: both.before.length },
        after: { startOffset: 0, endOffset: both.after.length },
        parts: diffWords(both.before, both.after),
      },
      marks: [...markOf('before', before, beforeText), ...(after ? markOf('after', after, afterText) : [])],
    };
  }, [before, after, beforeText, afterText]);
  return (
    <dl className={classes.sides}>
      <div>
        <dt>Old words</dt>
        <dd dir="auto">
          <TextRuns runs={cutRuns(row, sentences, 'before', marks)} looks={looks} />
        </dd>
      </div>
      {after && (
        <div>
          <dt>New words</dt>
          <dd dir="auto">
            <TextRuns runs={cutRuns(row, sentences, 'after', marks)} looks={looks} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function markOf(side: TextMark['side'], place: QuotedSentence, text: string | null): TextMark[] {
  const startOffset = findQuote(place, text);
  return [{ id: 'words', side, startOffset, endOffset: startOffset + place.quote.length }];
}
