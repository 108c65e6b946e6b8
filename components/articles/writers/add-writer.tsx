'use client';

import { Autocomplete, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { callApi } from '@/lib/client/api/api';
import type { AnswerWriterBody, ArticleWriter } from '@/lib/contracts/articles';

interface AddWriterProps {
  writers: readonly ArticleWriter[];
  isSending: boolean;
  onAdd: (body: AnswerWriterBody) => Promise<boolean>;
}

/** A member from the list, or the name of somebody from outside. */
export function AddWriter({ writers, isSending, onAdd }: AddWriterProps) {
  const [name, setName] = useState('');
  const { data } = useQuery({
    queryKey: ['members'],
    queryFn: ({ signal }) => callApi('listMembers', { signal }),
    staleTime: 300_000,
  });
  const members = (data?.members ?? []).filter(
    ({ id }) => !writers.some(({ member, status }) => member?.id === id && status === 'writer'),
  );
  const member = members.find((one) => one.name === name.trim());

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (name.trim() === '') return;
    const isDone = await onAdd(member ? { memberId: member.id } : { name: name.trim() });
    if (isDone) setName('');
  }

  return (
    <Group component="form" align="flex-end" onSubmit={(event) => void submit(event)}>
      <Autocomplete
        flex="1 1 14rem"
        label="Add a writer"
        description="A member, or the name of somebody from outside."
        data={[...new Set(members.filter(({ disabled }) => !disabled).map((one) => one.name))]}
        maxLength={200}
        value={name}
        onChange={setName}
      />
      <Button type="submit" variant="default" loading={isSending} disabled={name.trim() === ''}>
        Add
      </Button>
    </Group>
  );
}
