'use client';

import { useEffect, useEffectEvent } from 'react';
import type { ScreenAction } from './action-store';
import { useShortcutScope } from './shortcut-provider';

/** Offers the actions in the palette (`Mod+K`) while the component is there. Pass a fresh array freely. */
export function useActions(list: readonly ScreenAction[]): void {
  const { actions } = useShortcutScope();
  const runAction = useEffectEvent((id: string) => list.find((action) => action.id === id)?.run());
  const read = useEffectEvent(() => list);
  // Only what the palette shows decides whether the offer is renewed; `run` is always the newest.
  const shown = list
    .map(({ id, label, keys, disabledReason }) => [id, label, keys, disabledReason].join('\n'))
    .join('\f');
  useEffect(
    () => actions.offer(read().map((action) => ({ ...action, run: () => runAction(action.id) }))),
    [actions, shown],
  );
}
