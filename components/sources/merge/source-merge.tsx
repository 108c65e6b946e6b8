'use client';

import { Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { hostOf } from '@/components/evidence/describe-fetch';
import house from '@/components/ui/page/house.module.css';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { ConfirmMerge } from './confirm-merge';
import { MergeChoice, type MergeTarget } from './merge-choice';
import classes from './source-merge.module.css';

const mostShown = 6;
const settleMs = 200;

/**
 * Says that this source is the same as another one of the library. Those with its address come first; a search finds
 * any other.
 */
export function SourceMerge({ source }: { source: LibrarySourceDto }) {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<MergeTarget | null>(null);
  const [asked] = useDebouncedValue(words.trim(), settleMs);
  const { data, isFetching } = useQuery({
    queryKey: queryKeys.sourcesLike(asked),
    queryFn: ({ signal }) => callApi('listSources', { query: { q: asked, limit: mostShown + 1 }, signal }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const found = (asked === '' ? [] : (data?.sources ?? [])).filter(
    ({ id, withheld }) => id !== source.id && !withheld && !source.twinList.some((twin) => twin.id === id),
  );
  const choices = found.slice(0, mostShown).map(({ id, title, citedBy, publisher, url }): MergeTarget => ({
    id,
    title,
    citedBy,
    from: publisher ?? (url === null ? null : hostOf(url)),
  }));
  return (
    <Stack component="section" aria-labelledby="merge-heading">
      <h2 id="merge-heading" className={house.title}>
        This is the same as…
      </h2>
      {source.twinList.length > 0 ? (
        <>
          <p className={house.muted}>
            {source.twinList.length === 1 ? 'Another source has' : 'Other sources have'} the same address:
          </p>
          <ul className={classes.choices}>
            {source.twinList.map((twin) => (
              <MergeChoice key={twin.id} target={{ ...twin, from: null }} onChoose={setChosen} />
            ))}
          </ul>
        </>
      ) : (
        <p className={house.muted}>
          No other source has its address. If one is the same all the same, find it here:
        </p>
      )}
      <TextInput
        type="search"
        label="Find it in the library"
        placeholder="Title, publisher, author or address"
        leftSection={<Search size={16} aria-hidden />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {choices.length > 0 && (
        <ul className={classes.choices} aria-label="Found in the library">
          {choices.map((target) => (
            <MergeChoice key={target.id} target={target} onChoose={setChosen} />
          ))}
        </ul>
      )}
      <p role="status" className={choices.length > 0 || asked === '' ? 'visually-hidden' : house.muted}>
        {asked === ''
          ? ''
          : choices.length > 0
            ? `${choices.length} found`
            : isFetching
              ? 'Looking…'
              : 'Nothing else is called so.'}
      </p>
      <ConfirmMerge source={source} into={chosen} onClose={() => setChosen(null)} />
    </Stack>
  );
}
