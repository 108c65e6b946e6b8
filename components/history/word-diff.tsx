import { useMemo } from 'react';
import { diffWords } from '@/lib/domain/anchoring/differences/diff-words';
import { listEmphases } from '@/lib/domain/anchoring/differences/list-emphases';
import classes from './word-diff.module.css';

interface WordDiffProps {
  before: string;
  after: string;
}

/** One text that shows both versions, compared word by word. Changed numbers, dates, names and negations stand out. */
export function WordDiff({ before, after }: WordDiffProps) {
  const parts = useMemo(() => diffWords(before, after), [before, after]);
  return (
    <span className={classes.diff} dir="auto">
      {parts.map(({ kind, text, emphasis }, index) => {
        const words = emphasis === null ? text : <strong>{text}</strong>;
        if (kind === 'added') return <ins key={index}>{words}</ins>;
        if (kind === 'removed') return <del key={index}>{words}</del>;
        return <span key={index}>{text}</span>;
      })}
    </span>
  );
}

/** A value whose numbers, dates and negations stand out. Names do not, since many values are only a name. */
export function WeightyText({ text }: { text: string }) {
  const strong = listEmphases(text).filter(({ emphasis }) => emphasis !== 'name');
  return (
    <>
      {strong.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(index === 0 ? 0 : strong[index - 1].end, start)}
          <strong>{text.slice(start, end)}</strong>
        </span>
      ))}
      {text.slice(strong.at(-1)?.end ?? 0)}
    </>
  );
}
