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
  /** Whether fields below show the title, the publisher and the dates. */
  isDescribedHere: boolean;
  onLeave: () => void;
}

/** The newsroom's source that a form is about: its name, the state of fetching its page, and the link to its words. */
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

/** The source belongs to the newsroom as soon as its page is asked for. Closing the form does not undo that. */
function describePlace(citedBy: number): string {
  if (citedBy === 0) return 'In your sources, cited by no claim yet. It stays there if you close this form.';
  return `Already in your sources, cited by ${citedBy === 1 ? '1 claim' : `${citedBy} claims`}`;
}
