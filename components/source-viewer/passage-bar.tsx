'use client';

import { Button, Group } from '@mantine/core';
import Link from 'next/link';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import house from '@/components/ui/page/house.module.css';
import classes from './passage-bar.module.css';
import type { PassageTarget } from './use-passage-target';

interface PassageBarProps {
  target: PassageTarget;
  /** Whether words are selected. */
  hasWords: boolean;
  onTake: () => void;
}

/** Says for which claim words are looked for, and how they become its passage. */
export function PassageBar({ target, hasWords, onTake }: PassageBarProps) {
  const { claim, citation, href, disabledReason, isTaking } = target;
  return (
    <div className={classes.bar} role="region" aria-label={`For claim ${claim.number}`}>
      <p className={house.oneLine}>
        <strong>Claim {claim.number}</strong>{' '}
        <span dir="auto">“{claim.statement || claim.anchor.quote}”</span>
      </p>
      <p className={classes.how} aria-live="polite">
        {disabledReason ??
          (hasWords
            ? `These words become the ${citation?.passage ? 'new ' : ''}passage: press P or the button.`
            : 'Select the words that bear on it.')}
      </p>
      <Group component="span" className={classes.buttons}>
        {disabledReason === null && (
          <Button
            size="xs"
            data-disabled={!hasWords || undefined}
            aria-disabled={!hasWords || undefined}
            loading={isTaking}
            rightSection={<KeyCaps id="usePassage" decorative />}
            // The selection stays where it is while the button is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={onTake}
          >
            Use as passage
          </Button>
        )}
        <Button component={Link} href={href} size="xs" variant="default">
          Back to the claim
        </Button>
      </Group>
    </div>
  );
}
