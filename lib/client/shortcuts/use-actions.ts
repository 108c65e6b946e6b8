'use client';

import { useEffect, useEffectEvent } from 'react';
import type { ScreenAction } from './action-store';
import { useShortcutScope } from './shortcut-provider';

/** Offers the actions in the palette (`Mod+K`) while the component is mounted. The array may be a new one each time. */
export function useActions(list: readonly ScreenAction[]): void {
  const { actions } = useShortcutScope();
  const runAction = useEffectEvent((id: string) => list.find((action) => action.id === id)?.run());
  const read = useEffectEvent(() => list);
  // The offer is renewed only if what the palette shows has changed. `run` is always the newest.
  const shown = list
    .map(({ id, label, keys, disabledReason }) => [id, label, keys, disabledReason].join('\n'))
    .join('\f');
  useEffect(
    () => actions.offer(read().map((action) => ({ ...action, run: () => runAction(action.id) }))),
    [actions, shown],
  );
}
