'use client';

import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { type ReasonKind, useCardForms } from '@/components/claim-session/card-forms';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { useSendKey } from '@/components/ui/keys/use-send-key';
import type { ClaimDto } from '@/lib/contracts/claims';
import { focusCard } from '@/components/claim-session/focus-card-field';
import { useFormDraft } from '@/components/claim-session/use-form-draft';
import classes from './card-footer.module.css';
import { reasons } from './reasons';

interface ReasonFormProps {
  claim: ClaimDto;
  kind: ReasonKind;
  onSent?: () => void;
}

/** Asks for a reason. What is typed is kept until it is sent. */
export function ReasonForm({ claim, kind, onSent }: ReasonFormProps) {
  const { commands } = useWorkspace();
  const { closeForm } = useCardForms();
  const { form, change, drop } = useFormDraft(`${kind}/${claim.id}`, { reason: '' });
  const [isSending, setSending] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  useEffect(() => fieldRef.current?.focus(), []);
  const { title, hint, button, send, common } = reasons[kind];
  const isEmpty = form.reason.trim() === '';

  async function submit(): Promise<void> {
    setAsked(true);
    if (isEmpty) return fieldRef.current?.focus();
    setSending(true);
    const isDone = await send(commands, claim.id, form.reason.trim());
    setSending(false);
    if (!isDone) return;
    onSent?.();
    drop();
    closeForm();
    focusCard();
  }
  useSendKey(formRef, () => void submit());

  return (
    <form
      ref={formRef}
      className={classes.footer}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap={10}>
        <Textarea
          ref={fieldRef}
          label={title}
          description={hint}
          data-field="reason"
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          dir="auto"
          value={form.reason}
          error={isAsked && isEmpty ? 'Give a reason first.' : undefined}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        {common.length > 0 && (
          <Group gap={6}>
            {common.map((reason) => (
              <Button key={reason} variant="default" size="compact-sm" onClick={() => change({ reason })}>
                {reason}
              </Button>
            ))}
          </Group>
        )}
        <Group>
          <Button type="submit" loading={isSending} rightSection={<KeyCaps id="sendForm" />}>
            {button}
          </Button>
          <Button variant="subtle" color="gray" onClick={closeForm}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
