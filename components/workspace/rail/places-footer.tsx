'use client';

import { Group, UnstyledButton } from '@mantine/core';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import type { PlaceCounts } from '@/lib/domain/carry-over/count-places';
import { GoneTray } from './gone-tray';
import classes from './places-footer.module.css';

interface PlacesFooterProps {
  counts: PlaceCounts;
  goneIds: readonly string[];
  /** Whether a card is open above it. Then the claims whose words are gone are folded away. */
  isNarrow: boolean;
}

/**
 * The places of all claims of the article, as one sum, and the claims that lost their words. Nothing may hide those.
 */
export function PlacesFooter({ counts, goneIds, isNarrow }: PlacesFooterProps) {
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const hasGone = goneIds.length > 0;
  const isShown = hasGone && (isOpen ?? !isNarrow);
  const words = `Text gone (${goneIds.length})`;
  return (
    <footer className={classes.footer}>
      {isShown && <GoneTray ids={goneIds} />}
      <Group gap="0 0.75rem" className={classes.line}>
        {hasGone ? (
          <UnstyledButton
            className={classes.toggle}
            aria-expanded={isShown}
            onClick={() => setOpen(!isShown)}
          >
            {words}
            {isShown ? <ChevronDown size={15} aria-hidden /> : <ChevronUp size={15} aria-hidden />}
          </UnstyledButton>
        ) : (
          <span className={classes.none}>{words}</span>
        )}
        <p className={classes.sum}>
          anchored {counts.anchored} · changed {counts.changed} · text gone {counts.gone} · closed{' '}
          {counts.closed} = total {counts.total}
        </p>
      </Group>
    </footer>
  );
}
