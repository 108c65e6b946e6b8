'use client';

import { type RefObject, useRef } from 'react';
import { type ClaimLayerApi } from '@/lib/client/editor/layer/claim-layer-api';
import type { Signal } from '@/lib/client/signal';
import { type SpanRange } from '@/lib/client/editor/selection/selection-range';
import { type ShortcutId, shortcuts } from '@/lib/client/shortcuts/shortcuts';
import classes from './selection-menu.module.css';
import { useMenuPlace } from './use-menu-place';
import { useSettledRange } from './use-settled-range';

/** What the selected words will become. */
export type MarkIntent = 'claim' | 'not_checkable' | 'same_as';

interface SelectionMenuProps {
  api: ClaimLayerApi;
  articleRef: RefObject<HTMLElement | null>;
  layout: Signal;
  /** The words that would be marked. */
  range: SpanRange | null;
  inset: number;
  /** Set while words are looked for. Then it is the only thing that the words can become. */
  taskWords?: string | null;
  /** The key that does it. */
  taskKey?: ShortcutId;
  onMark: (range: SpanRange, intent: MarkIntent) => void;
  onHelp?: () => void;
}

/** The small menu beside selected words. It never covers them and never takes the focus from them. */
export function SelectionMenu({ api, articleRef, layout, range, inset, ...props }: SelectionMenuProps) {
  const { taskWords = null, taskKey = 'markClaim', onMark, onHelp } = props;
  const menuRef = useRef<HTMLDivElement>(null);
  const settled = useSettledRange(articleRef, range);
  const place = useMenuPlace({ api, articleRef, menuRef, layout, range: settled, inset });
  if (!settled) return null;

  function mark(intent: MarkIntent): void {
    if (!settled) return;
    onMark(settled, intent);
    api.collapseSelection();
  }

  return (
    <div
      ref={menuRef}
      role="toolbar"
      aria-label="Selected words"
      className={classes.menu}
      style={place ?? { visibility: 'hidden' }}
      // The selection stays where it is while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
    >
      <button type="button" className={classes.main} onClick={() => mark('claim')}>
        {taskWords ?? 'Mark claim'} <kbd>{shortcuts[taskWords === null ? 'markClaim' : taskKey].keys[0]}</kbd>
      </button>
      {taskWords === null && (
        <>
          <button type="button" onClick={() => mark('not_checkable')}>
            Not checkable <kbd>{shortcuts.notCheckable.keys[0]}</kbd>
          </button>
          <button type="button" onClick={() => mark('same_as')}>
            Same as… <kbd>{shortcuts.duplicate.keys[0]}</kbd>
          </button>
        </>
      )}
      {onHelp && (
        <button type="button" aria-label={shortcuts.help.words} title={shortcuts.help.words} onClick={onHelp}>
          {shortcuts.help.keys[0]}
        </button>
      )}
    </div>
  );
}
