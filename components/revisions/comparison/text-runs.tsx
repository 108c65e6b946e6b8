import type { ReactNode } from 'react';
import type { TextRun } from '@/lib/client/revisions/text-runs';
import classes from './text-runs.module.css';

/**
 * How a mark looks: words of a claim with a question, of one that is gone, of one that was carried over; or a new
 * passage.
 */
export type MarkTone = 'changed' | 'gone' | 'kept' | 'passage';

export interface MarkLook {
  tone: MarkTone;
  /** The claim's number, written after its last word. */
  number: number | null;
}

interface TextRunsProps {
  runs: readonly TextRun[];
  looks: ReadonlyMap<string, MarkLook>;
  selectedId?: string | null;
}

/** Words with their changes, and with lines below the marks. */
export function TextRuns({ runs, looks, selectedId = null }: TextRunsProps) {
  return runs.map((run, index) => (
    <MarkedRun key={index} run={run} looks={looks} selectedId={selectedId}>
      <ChangedWords kind={run.kind}>{run.isStrong ? <strong>{run.text}</strong> : run.text}</ChangedWords>
    </MarkedRun>
  ));
}

function ChangedWords({ kind, children }: { kind: TextRun['kind']; children: ReactNode }) {
  if (kind === 'added') return <ins className={classes.added}>{children}</ins>;
  if (kind === 'removed') return <del className={classes.removed}>{children}</del>;
  return children;
}

interface MarkedRunProps {
  run: TextRun;
  looks: ReadonlyMap<string, MarkLook>;
  selectedId: string | null;
  children: ReactNode;
}

function MarkedRun({ run, looks, selectedId, children }: MarkedRunProps) {
  const { markIds, endingIds } = run;
  const innermost = markIds.at(-1);
  if (innermost === undefined) return children;
  const shownId = selectedId !== null && markIds.includes(selectedId) ? selectedId : innermost;
  return (
    <>
      <span
        className={classes.mark}
        data-marks={markIds.join(' ')}
        data-tone={looks.get(shownId)?.tone}
        data-selected={shownId === selectedId || undefined}
      >
        {children}
      </span>
      {endingIds.map((id) => {
        const number = looks.get(id)?.number ?? null;
        return (
          number !== null && (
            <sup
              key={id}
              className={classes.number}
              data-marks={id}
              data-selected={id === selectedId || undefined}
            >
              {number}
            </sup>
          )
        );
      })}
    </>
  );
}
