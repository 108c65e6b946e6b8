'use client';

import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Ref, useState } from 'react';
import { hostOf } from '@/components/evidence/describe-fetch';
import house from '@/components/ui/page/house.module.css';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { LibrarySourceItem } from '@/lib/contracts/sources';
import { sourceKindWords } from '@/lib/domain/claim-words';

interface LibraryPickerProps {
  error: string | undefined;
  firstRef: Ref<HTMLInputElement>;
  onPick: (sourceId: string) => void;
}

const mostShown = 12;
const settleMs = 180;

/** Finds a source that the newsroom already has, so that nobody types it twice. */
export function LibraryPicker({ error, firstRef, onPick }: LibraryPickerProps) {
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), settleMs);
  const { data, isFetching } = useQuery({
    queryKey: queryKeys.sourcesLike(asked),
    queryFn: ({ signal }) => callApi('listSources', { query: { q: asked, limit: mostShown }, signal }),
    placeholderData: keepPreviousData,
  });
  const sources = (data?.sources ?? []).filter(({ withheld }) => !withheld);
  const byId = new Map(sources.map((source) => [source.id, source]));
  return (
    <Select
      ref={firstRef}
      label="From your sources"
      placeholder="Title, publisher or address"
      searchable
      withAsterisk
      error={error}
      data={sources.map(({ id, title }) => ({ value: id, label: title }))}
      // The server has filtered already.
      filter={({ options }) => options}
      nothingFoundMessage={isFetching ? 'Looking…' : 'None of your sources'}
      maxDropdownHeight={300}
      value={null}
      searchValue={words}
      onSearchChange={setWords}
      onChange={(id) => id !== null && onPick(id)}
      renderOption={({ option }) => <Option source={byId.get(option.value)} title={option.label} />}
    />
  );
}

function Option({ source, title }: { source: LibrarySourceItem | undefined; title: string }) {
  const cited = source?.citedBy ? `cited by ${source.citedBy}` : null;
  const from = source && (source.publisher ?? (source.url === null ? null : hostOf(source.url)));
  return (
    <span>
      <span dir="auto">{title}</span>
      <span className={house.quiet}>
        {' '}
        {source && [sourceKindWords[source.kind], from, cited].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}
