'use client';

import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useSendKey } from '@/components/ui/keys/use-send-key';
import type { ClaimDto } from '@/lib/contracts/claims';
import { focusCard } from '@/components/claim-session/focus-card-field';
import { useFormDraft } from '@/components/claim-session/use-form-draft';
import classes from './card-footer.module.css';

type ReasonKind =
  'return' | 'withdraw' | 'not_checkable' | 'let_wording_stand' | 'overrule_wording' | 'let_stand';

interface ReasonFormProps {
  claim: ClaimDto;
  kind: ReasonKind;
  onSend: (reason: string) => Promise<boolean>;
}

interface ReasonWords {
  title: string;
  hint: string;
  send: string;
  /** Reasons that are given often. */
  common: string[];
}

const words: Record<ReasonKind, ReasonWords> = {
  return: {
    title: 'Return with a reason',
    hint: 'What is missing, or what does not follow. The claim goes back to its editor.',
    send: 'Return',
    common: [],
  },
  withdraw: {
    title: 'Withdraw this claim',
    hint: 'Why it needs no check after all. Once it had a verdict, a reviewer confirms it.',
    send: 'Withdraw',
    common: ['Marked by mistake', 'Covered by another claim', 'Cut from the article'],
  },
  not_checkable: {
    title: 'Why it cannot be checked',
    hint: 'A reviewer confirms it, and the report prints it.',
    send: 'Not checkable',
    common: ['An opinion', 'About the future', 'Too vague to be right or wrong'],
  },
  let_wording_stand: {
    title: 'Why the words stand',
    hint: 'The report prints the suggestion with this reason and your name.',
    send: 'Let the words stand',
    common: [],
  },
  overrule_wording: {
    title: 'Why the suggestion is overruled',
    hint: 'As a lead. The report prints the suggestion with this reason and your name.',
    send: 'Overrule',
    common: [],
  },
  let_stand: {
    title: 'Why the words stand although they are rated so',
    hint: 'As a lead. The report prints this reason and your name.',
    send: 'Let the words stand',
    common: ['A quotation, and the article says that it is wrong'],
  },
};

/** Asks for a reason. What is typed is kept until it is sent. */
export function ReasonForm({ claim, kind, onSend }: ReasonFormProps) {
  const { closeForm } = useCardForms();
  const { form, change, drop } = useFormDraft(`${kind}/${claim.id}`, { reason: '' });
  const [isSending, setSending] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  useEffect(() => fieldRef.current?.focus(), []);
  const { title, hint, send, common } = words[kind];
  const isEmpty = form.reason.trim() === '';

  async function submit(): Promise<void> {
    setAsked(true);
    if (isEmpty) return fieldRef.current?.focus();
    setSending(true);
    const isDone = await onSend(form.reason.trim());
    setSending(false);
    if (!isDone) return;
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
        <div className={classes.common}>
          {common.map((reason) => (
            <Button key={reason} variant="default" size="compact-sm" onClick={() => change({ reason })}>
              {reason}
            </Button>
          ))}
        </div>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={isSending} rightSection={<KeyCaps id="sendForm" />}>
          {send}
        </Button>
        <Button variant="subtle" color="gray" onClick={closeForm}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
