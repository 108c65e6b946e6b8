'use client';

import { Group, SegmentedControl, Skeleton } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { EmptyState } from '@/components/ui/notices/empty-state';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { apiUrl } from '@/lib/client/api/api';
import type { SpanRange } from '@/lib/client/editor/selection/selection-range';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import type { CopyDto, LibrarySourceDto } from '@/lib/contracts/sources';
import { listCitedPassages, shownPassage } from './cited-passages';
import { CopyPage } from './copy-page';
import { CopyText, type CopyTextHandle } from './copy-text';
import { PassageBar } from './passage-bar';
import classes from './source-viewer.module.css';
import { StanceDialog } from './stance-dialog';
import type { ChosenPassage } from './take-passage';
import type { PassageTarget } from './use-passage-target';
import { useStoredCopy } from './use-stored-copy';
import type { ViewerParams } from './use-viewer-params';

interface CopyPaneProps {
  source: LibrarySourceDto;
  copy: CopyDto;
  target: PassageTarget | null;
  params: ViewerParams;
  onChange: (params: Partial<ViewerParams>) => void;
}

const views = [
  { value: 'text', label: 'Text' },
  { value: 'page', label: 'Page' },
];

/** A stored copy as text or as page; selected words become a claim's passage. */
export function CopyPane({ source, copy, target, params, onChange }: CopyPaneProps) {
  const { snapshotId } = copy;
  const { data: snapshot, error, refetch } = useStoredCopy(snapshotId);
  const textRef = useRef<CopyTextHandle>(null);
  const [range, setRange] = useState<SpanRange | null>(null);
  const [asked, setAsked] = useState<ChosenPassage | null>(null);
  const { start, end, view } = params;
  const place = useMemo(() => (start === null || end === null ? null : { start, end }), [start, end]);
  const passages = useMemo(
    () => listCitedPassages(source.uses, snapshotId, place, target),
    [source.uses, snapshotId, place, target],
  );
  const mayTake = target !== null && target.disabledReason === null && view === 'text';

  function take(selected: SpanRange | null): boolean {
    if (!mayTake || !snapshot || !selected || target.isTaking) return false;
    const { startOffset, endOffset } = selected;
    const passage = snapshot.text.slice(startOffset, endOffset);
    const chosen = { passage, snapshotId, start: startOffset, end: endOffset };
    if (target.citation === null) setAsked(chosen);
    else target.take(chosen, null);
    return true;
  }
  const takeSelected = () => take(textRef.current?.getSelectedRange() ?? null);
  useShortcut('usePassage', takeSelected, { enabled: mayTake });

  return (
    <>
      {target && <PassageBar target={target} hasWords={range !== null} onTake={() => void takeSelected()} />}
      <Group gap="var(--space-1) var(--space-2)" justify="space-between" mb="var(--space-1)">
        <SegmentedControl
          size="xs"
          aria-label="How the copy is shown"
          data={views}
          value={view}
          onChange={(next) => onChange({ view: next === 'page' ? 'page' : 'text' })}
        />
        {view === 'page' && (
          <span className={classes.muted}>As it was stored, without scripts and without a request.</span>
        )}
      </Group>
      {error != null && (
        <ErrorNotice error={error} title="The copy did not come through" onRetry={() => void refetch()} />
      )}
      {view === 'page' && <CopyPage copy={copy} title={source.title} place={place} />}
      {view === 'text' && !snapshot && error == null && <Skeleton height={480} radius="md" />}
      {view === 'text' && snapshot?.text.trim() === '' && (
        <EmptyState title="No words could be read from this file">
          {copy.unreadable}{' '}
          <a href={apiUrl('getSnapshotFile', { params: { id: snapshotId } })} download>
            Download it
          </a>{' '}
          to look at it. What it says can be noted with the source by hand.
        </EmptyState>
      )}
      {view === 'text' && snapshot && snapshot.text.trim() !== '' && (
        <CopyText
          ref={textRef}
          snapshot={snapshot}
          title={source.title}
          passages={passages}
          shownId={shownPassage(passages, place, target)}
          onShow={(passage) =>
            onChange({ start: passage?.startOffset ?? null, end: passage?.endOffset ?? null })
          }
          onSelectionChange={setRange}
          onTake={mayTake ? take : undefined}
        />
      )}
      {target && (
        <StanceDialog
          passage={asked?.passage ?? null}
          claimNumber={target.claim.number}
          onClose={() => setAsked(null)}
          onChoose={(stance) => {
            if (asked) target.take(asked, stance);
            setAsked(null);
          }}
        />
      )}
    </>
  );
}
