import { useMemo } from 'react';
import type { SentenceParts } from '@/lib/client/claims/words/split-sentence';
import { type DiffPart, diffWords } from '@/lib/domain/anchoring/differences/diff-words';
import classes from './sentence-diff.module.css';

interface SentenceDiffProps {
  before: SentenceParts;
  after: SentenceParts;
  /** Where each of the two sentences stands: "Revision 1". */
  labels: { before: string; after: string };
}

/** The words of a claim before and now, each in its sentence. Changes are marked, and changes of meaning are bold. */
export function SentenceDiff({ before, after, labels }: SentenceDiffProps) {
  const parts = useMemo(
    () => ({
      before: diffWords(before.before, after.before),
      quote: diffWords(before.quote, after.quote),
      after: diffWords(before.after, after.after),
    }),
    [before, after],
  );
  return (
    <div className={classes.sides}>
      {(['removed', 'added'] as const).map((side) => (
        <figure key={side} className={classes.side}>
          <figcaption className={classes.label}>
            {side === 'removed' ? labels.before : labels.after}
          </figcaption>
          <blockquote className={classes.sentence} dir="auto">
            <Words parts={parts.before} side={side} />
            <mark className={classes.words}>
              <Words parts={parts.quote} side={side} />
            </mark>
            <Words parts={parts.after} side={side} />
          </blockquote>
        </figure>
      ))}
    </div>
  );
}

/** One side of a comparison: what both sides share, and what only this side has. */
function Words({ parts, side }: { parts: readonly DiffPart[]; side: 'removed' | 'added' }) {
  const Changed = side === 'removed' ? 'del' : 'ins';
  return parts
    .filter(({ kind }) => kind === 'equal' || kind === side)
    .map(({ kind, text, emphasis }, index) => {
      const words = emphasis === null ? text : <strong>{text}</strong>;
      return kind === 'equal' ? <span key={index}>{text}</span> : <Changed key={index}>{words}</Changed>;
    });
}
