'use client';

import { Fragment } from 'react';
import { keyCaps, keysInWords } from '@/lib/client/shortcuts/show-keys';
import { type ShortcutId, shortcuts } from '@/lib/client/shortcuts/shortcuts';
import { useIsMac } from '@/lib/client/shortcuts/use-is-mac';
import classes from './key-caps.module.css';

interface KeyCapsProps {
  id: ShortcutId;
  /** For use inside a control whose name must not change: the keys are seen, but not read out. */
  decorative?: boolean;
}

/** The first way to press a shortcut, drawn as caps. ⌘ or Ctrl, depending on the platform. */
export function KeyCaps({ id, decorative = false }: KeyCapsProps) {
  const isMac = useIsMac();
  const keys = shortcuts[id].keys[0];
  return (
    <span
      className={classes.keys}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': keysInWords(keys, isMac) })}
    >
      {keyCaps(keys, isMac).map((caps, step) => (
        <Fragment key={step}>
          {step > 0 && <span className={classes.word}>then</span>}
          {caps.map((cap) => (
            <kbd key={cap} className={classes.cap}>
              {cap}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
