import { useMemo } from 'react';
import { diffTexts, splitWeighty } from '@/lib/client/claims/word-diff';
import classes from './word-diff.module.css';

interface WordDiffProps {
  before: string;
  after: string;
}

/** A text before and after in one, by words; numbers and negations stand out. */
export function WordDiff({ before, after }: WordDiffProps) {
  const parts = useMemo(() => diffTexts(before, after), [before, after]);
  return (
    <span className={classes.diff} dir="auto">
      {parts.map(({ kind, pieces }, index) => {
        const words = pieces.map((piece, at) =>
          piece.isStrong ? <strong key={at}>{piece.text}</strong> : piece.text,
        );
        if (kind === 'added') return <ins key={index}>{words}</ins>;
        if (kind === 'removed') return <del key={index}>{words}</del>;
        return <span key={index}>{words}</span>;
      })}
    </span>
  );
}

/** A text with its numbers and negations standing out. */
export function WeightyText({ text }: { text: string }) {
  return splitWeighty(text).map((piece, index) =>
    piece.isStrong ? <strong key={index}>{piece.text}</strong> : <span key={index}>{piece.text}</span>,
  );
}
