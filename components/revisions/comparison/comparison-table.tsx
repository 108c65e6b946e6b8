'use client';

import { UnfoldVertical } from 'lucide-react';
import type { ShownRow } from '@/lib/client/revisions/fold-rows';
import { cutRuns, type TextMark, type TextSide } from '@/lib/client/revisions/text-runs';
import type { DiffRow } from '@/lib/domain/anchoring/differences/diff-texts';
import classes from './text-comparison.module.css';
import { type MarkLook, TextRuns } from './text-runs';
import type { ComparisonView } from './use-comparison-view';

interface ComparisonTableProps {
  rows: readonly DiffRow[];
  texts: { before: string; after: string };
  list: readonly ShownRow[];
  rowMarks: readonly (readonly TextMark[])[];
  looks: ReadonlyMap<string, MarkLook>;
  selectedId: string | null;
  view: ComparisonView;
  labels: { before: string; after: string };
  onUnfold: (from: number, to: number) => void;
}

const sidesOf: Record<ComparisonView, TextSide[]> = {
  side: ['before', 'after'],
  both: ['both'],
  before: ['before'],
  after: ['after'],
};

/** The paragraphs of a comparison, one row each. Unchanged paragraphs are folded between them. */
export function ComparisonTable({
  rows,
  texts,
  list,
  rowMarks,
  view,
  labels,
  onUnfold,
  ...marking
}: ComparisonTableProps) {
  const sides = sidesOf[view];
  return (
    <table className={classes.table} data-columns={sides.length}>
      <thead className={view === 'side' ? undefined : 'visually-hidden'}>
        <tr>
          {sides.map((side) => (
            <th key={side} scope="col">
              {side === 'both' ? `${labels.before} and ${labels.after} in one` : labels[side]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.map((shown) => {
          if (shown.kind === 'fold') {
            return <Fold key={`fold-${shown.from}`} {...shown} columns={sides.length} onUnfold={onUnfold} />;
          }
          const row = rows[shown.index];
          return (
            row && (
              <tr key={shown.index} data-kind={row.kind}>
                {sides.map((side) => (
                  <td key={side} data-side={side} className={classes.cell} dir="auto">
                    {row.kind === 'moved' && <span className={classes.moved}>Moved</span>}
                    <TextRuns runs={cutRuns(row, texts, side, rowMarks[shown.index] ?? [])} {...marking} />
                  </td>
                ))}
              </tr>
            )
          );
        })}
      </tbody>
    </table>
  );
}

interface FoldProps {
  from: number;
  to: number;
  columns: number;
  onUnfold: (from: number, to: number) => void;
}

function Fold({ from, to, columns, onUnfold }: FoldProps) {
  return (
    <tr>
      <td colSpan={columns} className={classes.foldCell}>
        <button type="button" className={classes.fold} onClick={() => onUnfold(from, to)}>
          <UnfoldVertical size={14} aria-hidden />
          {to - from} paragraphs without a change
        </button>
      </td>
    </tr>
  );
}
