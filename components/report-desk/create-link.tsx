'use client';

import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { ShownOnce } from '@/components/ui/forms/shown-once';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { ReportDto } from '@/lib/contracts/reports';
import classes from './panel.module.css';

interface CreateLinkProps {
  articleId: string;
  reports: ReportDto[];
  onClose: () => void;
}

const dayMs = 86_400_000;
const times = [
  { label: 'A day', value: '1' },
  { label: 'A week', value: '7' },
  { label: 'A month', value: '30' },
  { label: 'A year', value: '365' },
];

/** Makes a private link and shows its address. The server keeps only a hash of it. */
export function CreateLink({ articleId, reports, onClose }: CreateLinkProps) {
  const queryClient = useQueryClient();
  const [shows, setShows] = useState(reports[0] ? String(reports[0].edition) : 'draft');
  const [days, setDays] = useState('7');
  const [note, setNote] = useState('');
  const create = useMutation({
    mutationFn: () =>
      callApi('createLink', {
        params: { id: articleId },
        body: {
          expiresAt: new Date(Date.now() + Number(days) * dayMs).toISOString(),
          shows: shows === 'draft' ? 'draft' : Number(shows),
          ...(note.trim() === '' ? {} : { note }),
        },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.links(articleId) }),
  });
  if (create.data) {
    return (
      <Stack gap={12} className={classes.form}>
        <ShownOnce
          label="The link"
          value={create.data.url}
          note="It is shown this once. Whoever has it can read the report until it ends."
        />
        <div>
          <Button variant="default" onClick={onClose}>
            Done
          </Button>
        </div>
      </Stack>
    );
  }
  return (
    <Stack
      component="form"
      gap={12}
      className={classes.form}
      aria-label="A private link"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        create.mutate();
      }}
    >
      <NativeSelect
        label="It shows"
        value={shows}
        onChange={({ currentTarget }) => setShows(currentTarget.value)}
        data={[
          ...reports.map(({ edition }) => ({ value: String(edition), label: `Edition ${edition}` })),
          { value: 'draft', label: 'The draft, as it stands at each visit' },
        ]}
      />
      <NativeSelect
        label="For"
        value={days}
        onChange={({ currentTarget }) => setDays(currentTarget.value)}
        data={times}
      />
      <TextInput
        label="Who gets it"
        placeholder="Our lawyer"
        maxLength={200}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
      {create.isError && <ErrorNotice error={create.error} title="No link was made" />}
      <Group gap="xs">
        <Button type="submit" loading={create.isPending}>
          Make the link
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}
