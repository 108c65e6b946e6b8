'use client';

import { Button, Group, Stack } from '@mantine/core';
import Link from 'next/link';
import { FetchStatus } from '@/components/evidence/fetch-status';
import { hostOf } from '@/components/evidence/describe-fetch';
import { formatDay } from '@/components/ui/time/format-time';
import house from '@/components/ui/page/house.module.css';
import { sourceHref } from '@/lib/client/sources/source-href';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { sourceKindWords } from '@/lib/domain/claim-words';
import classes from './linked-source.module.css';

interface LinkedSourceProps {
  source: LibrarySourceDto;
  claimId: string;
  /** Title, publisher and dates stand in fields below. */
  isDescribedHere: boolean;
  onLeave: () => void;
}

/** The newsroom's source that a form is about: what it is, how far its page has come, and the way to its words. */
export function LinkedSource({ source, claimId, isDescribedHere, onLeave }: LinkedSourceProps) {
  const { id, title, url, kind, publisher, author, publishedAt, fetch, copy, citedBy, abilities } = source;
  const origin = [
    sourceKindWords[kind],
    publisher ?? (url === null ? null : hostOf(url)),
    author,
    publishedAt && formatDay(publishedAt),
  ];
  return (
    <Stack gap="var(--space-half)" className={classes.linked}>
      <Group align="flex-start" justify="space-between" wrap="nowrap" className={classes.head}>
        <span className={classes.title} dir="auto">
          {isDescribedHere ? (url ?? title) : title}
        </span>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onLeave}>
          Another source
        </Button>
      </Group>
      {!isDescribedHere && <div className={house.quiet}>{origin.filter(Boolean).join(' · ')}</div>}
      <div className={house.quiet}>{describePlace(citedBy)}</div>
      <FetchStatus sourceId={id} url={url} fetch={fetch} copy={copy} mayChange={abilities.fetch.allowed} />
      {copy && (
        <Link href={sourceHref(id, { claim: claimId })} className={classes.way}>
          Select the words in the stored copy
        </Link>
      )}
    </Stack>
  );
}

/** The source is the newsroom's from the moment its page is asked for: closing the form takes nothing back. */
function describePlace(citedBy: number): string {
  if (citedBy === 0) return 'In your sources, cited by no claim yet. It stays there if you close this form.';
  return `Already in your sources, cited by ${citedBy === 1 ? '1 claim' : `${citedBy} claims`}`;
}
