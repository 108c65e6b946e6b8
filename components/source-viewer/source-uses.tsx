'use client';

import { Button, Group, Stack } from '@mantine/core';
import Link from 'next/link';
import house from '@/components/ui/page/house.module.css';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { passageStateWords, stanceWords } from '@/lib/domain/claim-words';
import classes from './viewer-facts.module.css';

type Use = LibrarySourceDto['uses'][number];

interface SourceUsesProps {
  uses: readonly Use[];
  /** Shows a passage in its copy. */
  onShow: (use: Use) => void;
}

/** The claims that cite a source, each with links to the claim and to its passage. */
export function SourceUses({ uses, onShow }: SourceUsesProps) {
  return (
    <section aria-labelledby="source-uses">
      <Group component="h2" wrap="nowrap" id="source-uses" className={house.subheading}>
        {usedBy(uses.length)}
      </Group>
      {uses.length === 0 && <p className={classes.none}>No claim cites it yet.</p>}
      <Stack component="ol" gap={6}>
        {uses.map((use, index) => {
          const { articleId, articleTitle, claimNumber, quote, start } = use;
          return (
            <Group
              component="li"
              align="flex-start"
              justify="space-between"
              wrap="nowrap"
              key={index}
              className={classes.row}
            >
              <div className={classes.main}>
                <Link href={`/articles/${articleId}?claim=${claimNumber}`} className={classes.claim}>
                  Claim {claimNumber}
                </Link>{' '}
                <span className={classes.muted}>{describeUse(use)}</span>
                <div className={classes.quote} dir="auto">
                  {quote}
                </div>
                <div className={classes.muted} dir="auto">
                  {articleTitle}
                </div>
              </div>
              {start !== null && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Show the passage of claim ${claimNumber}`}
                  onClick={() => onShow(use)}
                >
                  Show
                </Button>
              )}
            </Group>
          );
        })}
      </Stack>
    </section>
  );
}

function describeUse({ stance, passageState, isLost }: Use): string {
  const place =
    passageState && (isLost ? 'no longer on the page' : passageStateWords[passageState].toLowerCase());
  return place === null ? stanceWords[stance] : `${stanceWords[stance]}, ${place}`;
}

function usedBy(count: number): string {
  if (count === 0) return 'Not used';
  return count === 1 ? 'Used by 1 claim' : `Used by ${count} claims`;
}
