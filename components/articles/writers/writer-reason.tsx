'use client';

import { Button, Group, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useSendKey } from '@/components/ui/keys/use-send-key';
import classes from './article-writers.module.css';

interface WriterReasonProps {
  name: string;
  isSending: boolean;
  onSend: (reason: string) => Promise<void>;
  onCancel: () => void;
}

/** Asks why somebody is not a writer of the article. The reason is printed with the name of the person who gives it. */
export function WriterReason({ name, isSending, onSend, onCancel }: WriterReasonProps) {
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  useEffect(() => fieldRef.current?.focus(), []);
  const isEmpty = reason.trim() === '';
  const send = () => {
    setAsked(true);
    if (isEmpty) fieldRef.current?.focus();
    else if (!isSending) void onSend(reason.trim());
  };
  useSendKey(formRef, send);
  return (
    <form
      className={classes.reason}
      ref={formRef}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <Stack gap="var(--space-1)">
        <Textarea
          ref={fieldRef}
          label={`Why ${name} did not write it`}
          description="The report prints it with your name."
          autosize
          minRows={2}
          maxLength={2_000}
          value={reason}
          error={isAsked && isEmpty ? 'Give a reason.' : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" size="compact-sm" loading={isSending}>
            Not a writer
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
