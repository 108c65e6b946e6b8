'use client';

import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useCardForms } from '@/components/claim-session/card-forms';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { WordingDto } from '@/lib/contracts/wording';
import { sentenceAt } from '@/lib/domain/text/sentences/sentence-at';
import { focusCard } from '@/components/claim-session/focus-card-field';
import quoteClasses from '../place/quote-editor.module.css';
import formClasses from '../parts/card-form.module.css';
import classes from './wording-section.module.css';

/** Shows, before a suggestion is taken over, what the text will say then and what else that does. */
export function WordingAcceptance({ claim, wording }: { claim: ClaimDto; wording: WordingDto }) {
  const { text, commands } = useWorkspace();
  const { closeForm } = useCardForms();
  const [isSending, setSending] = useState(false);
  const sendRef = useRef<HTMLButtonElement>(null);
  useEffect(() => sendRef.current?.focus(), []);
  const { start, end, revision } = claim.anchor;
  const { before, after } = useMemo(() => {
    const sentence = sentenceAt(text, start, end);
    return { before: text.slice(sentence.start, start), after: text.slice(end, sentence.end) };
  }, [text, start, end]);

  async function accept(): Promise<void> {
    setSending(true);
    const isDone = await commands.acceptWording(claim.id);
    setSending(false);
    if (!isDone) return;
    closeForm();
    focusCard();
  }

  return (
    <Stack
      component="form"
      gap={12}
      className={formClasses.form}
      aria-label="Take the suggested words over"
      onSubmit={(event) => {
        event.preventDefault();
        void accept();
      }}
    >
      <p className={classes.lead}>The text will say:</p>
      <blockquote className={quoteClasses.sentence} dir="auto">
        {before}
        <mark className={quoteClasses.words}>{wording.text}</mark>
        {after}
      </blockquote>
      <p className={classes.quiet}>
        This saves revision {revision + 1} for everybody.{' '}
        {claim.approval !== null && 'The approval of this claim falls. '}
        Other claims that change by it wait for a person.
      </p>
      <Group wrap="nowrap">
        <Button ref={sendRef} type="submit" size="xs" loading={isSending}>
          Save revision {revision + 1}
        </Button>
        <Button variant="subtle" color="gray" size="xs" onClick={closeForm}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}
