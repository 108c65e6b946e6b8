'use client';

import { Button, Group } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { formatDay } from '@/components/ui/time/format-time';
import { lostPassageHref } from '@/lib/client/sources/citation-href';
import type { CitationDto } from '@/lib/contracts/sources';
import classes from './passage-note.module.css';

interface LostPassageProps {
  claimId: string;
  source: CitationDto;
  onKeep?: () => void;
}

/**
 * Shown when the page no longer has the cited words. The person can compare, or say that the older copy still proves
 * them.
 */
export function LostPassage({ claimId, source, onKeep }: LostPassageProps) {
  const { lostIn } = source;
  const href = lostPassageHref(claimId, source);
  if (!lostIn) return null;
  return (
    <Group align="stretch" wrap="nowrap" className={classes.lost}>
      <TriangleAlert size={15} aria-hidden />
      <div>
        <p className={classes.sentence}>
          The page changed on {formatDay(lostIn.storedAt)} and no longer has this passage.
        </p>
        <Group component="span" gap="0.375rem 0.75rem">
          {href !== null && (
            <Link href={href} className={classes.way}>
              Compare
            </Link>
          )}
          {onKeep && (
            <Button variant="default" size="compact-sm" onClick={onKeep}>
              Still stands: keep the stored copy
            </Button>
          )}
        </Group>
      </div>
    </Group>
  );
}
