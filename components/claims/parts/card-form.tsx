'use client';

import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useSendKey } from '@/components/ui/keys/use-send-key';
import classes from './card-form.module.css';

interface CardFormProps {
  /** What a screen reader calls it. */
  label: string;
  /** On the button that sends it. */
  send: string;
  isSending: boolean;
  onSend: () => Promise<void>;
  children: ReactNode;
}

/** A form within a card, sent by its button or by key, and closed without sending. */
export function CardForm({ label, send, isSending, onSend, children }: CardFormProps) {
  const { closeForm } = useCardForms();
  const formRef = useRef<HTMLFormElement>(null);
  useSendKey(formRef, () => void onSend());
  return (
    <form
      ref={formRef}
      className={classes.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void onSend();
      }}
    >
      <Stack gap={12}>
        {children}
        <Group wrap="nowrap">
          <Button type="submit" size="xs" loading={isSending}>
            {send}
          </Button>
          <Button variant="subtle" color="gray" size="xs" onClick={closeForm}>
            Close
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
