'use client';

import { useMemo } from 'react';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { sentenceAt } from '@/lib/domain/text/sentences/sentence-at';
import classes from './quote-editor.module.css';

interface QuoteInSentenceProps {
  startOffset: number;
  endOffset: number;
}

/** The marked words in the sentence around them. */
export function QuoteInSentence({ startOffset, endOffset }: QuoteInSentenceProps) {
  const { text } = useWorkspace();
  const { before, quote, after } = useMemo(() => {
    const sentence = sentenceAt(text, startOffset, endOffset);
    return {
      before: text.slice(sentence.start, startOffset),
      quote: text.slice(startOffset, endOffset),
      after: text.slice(endOffset, sentence.end),
    };
  }, [text, startOffset, endOffset]);
  return (
    <blockquote className={classes.sentence} dir="auto">
      {before}
      <mark className={classes.words}>{quote}</mark>
      {after}
    </blockquote>
  );
}
