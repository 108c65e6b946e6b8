'use client';

import { Group, Stack } from '@mantine/core';
import { FileCheck, FileQuestion, FileX, MessageSquareQuote } from 'lucide-react';
import Link from 'next/link';
import { citationHref } from '@/lib/client/sources/citation-href';
import type { CitationDto } from '@/lib/contracts/sources';
import type { PassageState } from '@/lib/domain/vocabulary';
import { passageStateWords } from '@/lib/domain/claim-words';
import { FetchStatus } from './fetch-status';
import { LostPassage } from './lost-passage';
import classes from './passage-note.module.css';
import { useCitedSource } from './use-cited-source';

interface PassageNoteProps {
  claimId: string;
  source: CitationDto;
  /** Whether this person may change the claim's sources. */
  mayChange: boolean;
  /** Says that the copy proves the words although the page has changed. Left out if that cannot be said. */
  onKeep?: () => void;
  /** Where the viewer leads back to. */
  from?: 'review' | undefined;
}

const stateIcons = {
  found: FileCheck,
  not_in_copy: FileX,
  no_copy: FileQuestion,
  offline: MessageSquareQuote,
} as const satisfies Record<PassageState, unknown>;

/** Where a cited passage can be looked up, as icon and words. It links there, or to what is missing. */
export function PassageNote({ claimId, source, mayChange, onKeep, from }: PassageNoteProps) {
  const href = citationHref(claimId, source, { from });
  const { passageState, copy, url, sourceId } = source;
  const fetch = useCitedSource(claimId, source);
  const isFetched = fetch !== null && fetch.state !== 'stored';
  return (
    <Stack gap="var(--space-half)" className={classes.note}>
      {passageState === null ? (
        copy && (
          <Link href={href} className={classes.state} data-state="no_passage">
            <FileQuestion size={15} aria-hidden />
            {mayChange ? 'Select the passage in the stored copy' : 'The stored copy'}
          </Link>
        )
      ) : (
        <StateLine href={href} state={passageState} mayChange={mayChange} />
      )}
      {(isFetched || (passageState === 'no_copy' && fetch !== null)) && (
        <FetchStatus {...{ sourceId, url, fetch, copy, mayChange }} />
      )}
      {source.lostIn && <LostPassage claimId={claimId} source={source} onKeep={onKeep} />}
    </Stack>
  );
}

interface StateLineProps {
  href: string;
  state: PassageState;
  mayChange: boolean;
}

function StateLine({ href, state, mayChange }: StateLineProps) {
  const Icon = stateIcons[state];
  const words = (
    <>
      <Icon size={15} aria-hidden />
      {passageStateWords[state]}
    </>
  );
  if (state === 'found') {
    return (
      <Link href={href} className={classes.state} data-state={state}>
        {words}
      </Link>
    );
  }
  return (
    <Group component="span" gap="0.125rem 0.625rem">
      <span className={classes.state} data-state={state}>
        {words}
      </span>
      {state === 'not_in_copy' && (
        <Link href={href} className={classes.way}>
          {mayChange ? 'Find it' : 'Look'}
        </Link>
      )}
    </Group>
  );
}
