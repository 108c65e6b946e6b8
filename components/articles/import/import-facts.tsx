'use client';

import { useMemo } from 'react';
import { countText } from '@/lib/domain/text/sentences/count-text';
import classes from './import-facts.module.css';

interface ImportFactsProps {
  text: string;
  sha256: string | null;
  dateLine: string | null;
}

/** Facts about the text, counted while it is typed. */
export function ImportFacts({ text, sha256, dateLine }: ImportFactsProps) {
  const counts = useMemo(() => countText(text), [text]);
  const lineEnds = text.includes('\r\n') ? 'Windows line ends kept' : null;
  return (
    <dl className={classes.facts}>
      <Fact name="Lines" value={format(counts.lines)} />
      <Fact name="Words" value={format(counts.words)} />
      <Fact name="Sentences" value={format(counts.sentences)} />
      <Fact name="Characters" value={format(counts.characters)} />
      {dateLine !== null && (
        <div className={classes.whole}>
          <dt>Date line</dt>
          <dd>“{dateLine}” is read as the date and stays part of the text.</dd>
        </div>
      )}
      {lineEnds !== null && (
        <div className={classes.whole}>
          <dt>Line ends</dt>
          <dd>{lineEnds}.</dd>
        </div>
      )}
      {sha256 !== null && (
        <div className={classes.whole}>
          <dt>SHA-256</dt>
          <dd className={classes.hash} title={sha256}>
            {sha256.slice(0, 16)}…
          </dd>
        </div>
      )}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const format = (count: number) => count.toLocaleString('en-GB');
