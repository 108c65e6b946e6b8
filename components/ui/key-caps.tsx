'use client';

import { Fragment } from 'react';
import { keyCaps, keysInWords } from '@/lib/client/shortcuts/show-keys';
import { type ShortcutId, shortcuts } from '@/lib/client/shortcuts/shortcuts';
import { useIsMac } from '@/lib/client/shortcuts/use-is-mac';
import classes from './key-caps.module.css';

interface KeyCapsProps {
  id: ShortcutId;
  /** Every alternative, not only the first. */
  all?: boolean;
  /** Inside a control whose name must not change: seen, but not read out. */
  decorative?: boolean;
}

/** The keys of a shortcut, drawn as caps; ⌘ or Ctrl by platform. */
export function KeyCaps({ id, all = false, decorative = false }: KeyCapsProps) {
  const isMac = useIsMac();
  const [first, ...others] = shortcuts[id].keys;
  const shown = all ? [first, ...others] : [first];
  return (
    <span className={classes.keys} aria-hidden={decorative || undefined}>
      {shown.map((keys, index) => (
        <Fragment key={keys}>
          {index > 0 && <span className={classes.word}>or</span>}
          <OneWay keys={keys} isMac={isMac} />
        </Fragment>
      ))}
    </span>
  );
}

function OneWay({ keys, isMac }: { keys: string; isMac: boolean }) {
  return (
    <span className={classes.keys} aria-label={keysInWords(keys, isMac)} role="img">
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
