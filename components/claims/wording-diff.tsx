import { useMemo } from 'react';
import wordClasses from '@/components/history/word-diff.module.css';
import { diffWords } from '@/lib/domain/anchoring/diff-words';

/** Words and those suggested for them in one; changed numbers, dates, names and negations stand out. */
export function WordingDiff({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => diffWords(before, after), [before, after]);
  return (
    <span className={wordClasses.diff} dir="auto">
      {parts.map(({ kind, text, emphasis }, index) => {
        const words = emphasis === null || kind === 'equal' ? text : <strong>{text}</strong>;
        if (kind === 'added') return <ins key={index}>{words}</ins>;
        if (kind === 'removed') return <del key={index}>{words}</del>;
        return <span key={index}>{words}</span>;
      })}
    </span>
  );
}
