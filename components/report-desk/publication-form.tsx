'use client';

import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import { showDone } from '@/components/ui/notices/toast';
import { callApi } from '@/lib/client/api/api';
import type { PublicationDto } from '@/lib/contracts/publication';
import classes from './panel.module.css';

interface PublicationFormProps {
  publication: PublicationDto;
  onDone: () => void;
}

/** Unpublishes the report or publishes it again, with a reason and with the notice for readers. */
export function PublicationForm({ publication, onDone }: PublicationFormProps) {
  const router = useRouter();
  const [reason, setReason] = useState('');
  const [notice, setNotice] = useState('');
  const { articleId, version } = publication;
  const isBack = publication.unpublished !== null;
  const save = useMutation({
    mutationFn: () => {
      const call = { params: { id: articleId }, ifMatch: version };
      return isBack
        ? callApi('republish', { ...call, body: { reason } })
        : callApi('unpublish', { ...call, body: { reason, notice } });
    },
    onSuccess: () => {
      showDone(isBack ? 'The report is public again.' : 'The report is unpublished.');
      router.refresh();
      onDone();
    },
    // What prevented it, such as a change by somebody else, can be seen on the page.
    onError: () => router.refresh(),
  });
  return (
    <Stack
      component="form"
      gap={12}
      className={classes.form}
      aria-label={isBack ? 'Publish again' : 'Unpublish'}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (reason.trim() !== '') save.mutate();
      }}
    >
      <p className={classes.text}>
        {isBack
          ? 'Every edition will be public again, as it was frozen.'
          : 'Every edition goes off the public pages at once. Nothing is deleted, members still see it, and it can come back.'}
      </p>
      <Textarea
        label="Reason"
        description="For the newsroom; it stays in the history."
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2_000}
        value={reason}
        data-autofocus
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {!isBack && (
        <Textarea
          label="What readers are told"
          description="Stands at the public address, below the newsroom’s name and the day."
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1_000}
          value={notice}
          onChange={({ currentTarget }) => setNotice(currentTarget.value)}
        />
      )}
      {save.isError && <ErrorNotice error={save.error} title="Nothing was changed" />}
      <Group gap="xs">
        <ReasonButton
          type="submit"
          color={isBack ? undefined : 'red'}
          loading={save.isPending}
          disabledReason={reason.trim() === '' ? 'Give a reason.' : null}
        >
          {isBack ? 'Publish again' : 'Unpublish'}
        </ReasonButton>
        <Button variant="subtle" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}
