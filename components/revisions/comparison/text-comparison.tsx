'use client';

import { SegmentedControl } from '@mantine/core';
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import { foldRows } from '@/lib/client/revisions/fold-rows';
import { marksByRow, type TextMark } from '@/lib/client/revisions/text-runs';
import { diffTexts } from '@/lib/domain/anchoring/differences/diff-texts';
import { ComparisonTable } from './comparison-table';
import classes from './text-comparison.module.css';
import type { MarkLook } from './text-runs';
import { useComparisonView } from './use-comparison-view';

export interface ComparisonMark extends TextMark, MarkLook {}

/** A mark to scroll to. Each request is a new object. */
export interface ShownMark {
  id: string;
  /** Whether the page scrolls as well. Otherwise only a text with its own scrolling does. */
  scrollsPage: boolean;
}

interface TextComparisonProps {
  before: string;
  after: string;
  /** The headings of the columns. */
  labels: { before: string; after: string };
  marks?: readonly ComparisonMark[];
  shown?: ShownMark | null;
  onSelectMark?: (id: string) => void;
}

const noMarks: readonly ComparisonMark[] = [];
const noIndexes: ReadonlySet<number> = new Set();

/** Two texts, side by side by paragraph or in one column. The changes are marked word by word. */
export function TextComparison({
  before,
  after,
  labels,
  marks = noMarks,
  shown,
  onSelectMark,
}: TextComparisonProps) {
  const { view, views, setView } = useComparisonView(labels);
  const [showsAll, setShowsAll] = useState(false);
  const rows = useMemo(() => diffTexts(before, after), [before, after]);
  // The unfolded rows belong to these two texts alone. The chosen view is kept for the next two.
  const [unfolded, setUnfolded] = useState({ rows, indexes: noIndexes });
  const opened = unfolded.rows === rows ? unfolded.indexes : noIndexes;
  const rowMarks = useMemo(() => marksByRow(rows, marks), [rows, marks]);
  const looks = useMemo(() => new Map(marks.map((mark) => [mark.id, mark])), [marks]);
  const selectedId = shown?.id ?? null;
  const list = foldRows(
    rows,
    (index) => showsAll || opened.has(index) || (rowMarks[index] ?? []).some(({ id }) => id === selectedId),
  );

  const scrollerRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (scrollerRef.current && shown) bringIntoView(scrollerRef.current, shown);
  }, [shown, view]);

  function handleClick({ target }: MouseEvent): void {
    const marked = target instanceof Element ? target.closest('[data-marks]') : null;
    const id = marked?.getAttribute('data-marks')?.split(' ').at(-1);
    if (id !== undefined) onSelectMark?.(id);
  }

  return (
    <div className={classes.comparison}>
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label="How the texts stand"
          data={views}
          value={view}
          onChange={setView}
        />
        <SegmentedControl
          size="xs"
          aria-label="What is shown"
          data={[
            { value: 'changes', label: 'Only changes' },
            { value: 'all', label: 'Everything' },
          ]}
          value={showsAll ? 'all' : 'changes'}
          onChange={(value) => setShowsAll(value === 'all')}
        />
      </div>
      <div
        ref={scrollerRef}
        className={classes.scroller}
        role="region"
        aria-label={`${labels.before} beside ${labels.after}`}
        tabIndex={0}
        onClick={handleClick}
      >
        <ComparisonTable
          texts={{ before, after }}
          {...{ rows, list, rowMarks, looks, selectedId, view, labels }}
          onUnfold={(from, to) =>
            setUnfolded({
              rows,
              indexes: new Set([...opened, ...Array.from({ length: to - from }, (_, at) => from + at)]),
            })
          }
        />
      </div>
    </div>
  );
}

/** Scrolls to the new place if there is one, else to the old one, in the upper third of the text. */
function bringIntoView(scroller: HTMLElement, { id, scrollsPage }: ShownMark): void {
  const places = [...scroller.querySelectorAll<HTMLElement>(`[data-marks~="${CSS.escape(id)}"]`)];
  const place = places.find((element) => element.closest('[data-side="after"]')) ?? places[0];
  if (!place) return;
  if (scrollsPage) return place.scrollIntoView({ block: 'center' });
  if (scroller.scrollHeight <= scroller.clientHeight) return;
  const top = place.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollBy({ top: top - scroller.clientHeight / 3 });
}
