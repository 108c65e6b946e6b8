'use client';

import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '@/lib/client/api/api';
import { proposeWriters } from '@/lib/domain/byline/propose-writers';

interface BylineInputProps {
  value: string;
  error?: string | undefined;
  onChange: (byline: string) => void;
}

/** The byline as it is printed. Below it stand the members whom it makes writers. */
export function BylineInput({ value, error, onChange }: BylineInputProps) {
  const { data } = useQuery({
    queryKey: ['members'],
    queryFn: ({ signal }) => callApi('listMembers', { signal }),
    staleTime: 300_000,
  });
  const members = data?.members ?? [];
  const names = [...new Set(members.filter(({ disabled }) => !disabled).map(({ name }) => name))];
  return (
    <Autocomplete
      label="Byline"
      description={describeMembers(value, members)}
      data={names}
      maxLength={200}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}

function describeMembers(byline: string, members: readonly { id: string; name: string }[]): string {
  const proposals = proposeWriters(byline, members);
  const namesOf = (certainty: 'exact' | 'probable') =>
    proposals
      .filter((one) => one.certainty === certainty)
      .flatMap(({ memberId }) => members.find(({ id }) => id === memberId)?.name ?? [])
      .join(', ');
  const [certain, probable] = [namesOf('exact'), namesOf('probable')];
  if (certain === '' && probable === '') return 'As it is printed. Members whom it names never approve here.';
  return [
    ...(certain === '' ? [] : [`Writer: ${certain}.`]),
    ...(probable === '' ? [] : [`Perhaps ${probable}: you will be asked.`]),
  ].join(' ');
}
