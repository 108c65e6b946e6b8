'use client';

import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useCardForms } from '@/components/workspace/card-forms';
import { useWorkspace } from '@/components/workspace/workspace-context';
import { ApiProblem } from '@/lib/client/api/api-problem';
import type { NewSource } from '@/lib/client/claims/source-edits';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { SourceDto } from '@/lib/contracts/sources';
import { sourceKinds } from '@/lib/domain/vocabulary';
import { sourceKindWords } from '@/lib/domain/claim-words';
import { focusCardField } from './focus-card-field';
import { faultsOf, fieldsOfSource, readSourceFields, type SourceErrors } from './source-fields';
import classes from './source-form.module.css';
import { SourceDetails } from './source-details';
import { StanceChoice } from './stance-choice';
import { useFormDraft } from './use-form-draft';
import { useSendKey } from './use-send-key';

interface SourceFormProps {
  claim: ClaimDto;
  /** Null for a new one. */
  source: SourceDto | null;
  prefill?: Partial<NewSource>;
}

/** A source with its passage. What is typed is kept until it is added. */
export function SourceForm({ claim, source, prefill }: SourceFormProps) {
  const { commands } = useWorkspace();
  const { closeForm } = useCardForms();
  const { form, change, drop } = useFormDraft(
    `source/${claim.id}/${source?.id ?? prefill?.url ?? 'new'}`,
    fieldsOfSource(source, prefill),
  );
  const [errors, setErrors] = useState<SourceErrors>({});
  const [isSending, setSending] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);
  const firstRef = useRef<HTMLInputElement>(null);
  const passageRef = useRef<HTMLTextAreaElement>(null);
  useEffect(() => (prefill?.url ? passageRef : firstRef).current?.focus(), [prefill?.url]);

  async function submit(): Promise<void> {
    const read = readSourceFields(form);
    if ('errors' in read) {
      setErrors(read.errors);
      return;
    }
    setSending(true);
    try {
      const isDone = source
        ? await commands.updateSource(claim.id, source.id, read.source)
        : (await commands.addSource(claim.id, read.source)) !== null;
      if (!isDone) return;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setErrors(faultsOf(error));
      return;
    } finally {
      setSending(false);
    }
    drop();
    closeForm();
    focusCardField('add-source');
  }
  useSendKey(formRef, () => void submit());

  return (
    <form
      ref={formRef}
      className={classes.form}
      aria-label={source ? `Source: ${source.title}` : 'New source'}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput
        ref={firstRef}
        label="Address"
        placeholder="https://… or leave empty"
        inputMode="url"
        value={form.url}
        error={errors.url}
        onChange={(event) => change({ url: event.currentTarget.value })}
      />
      <TextInput
        label="Title"
        withAsterisk
        dir="auto"
        value={form.title}
        error={errors.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Textarea
        ref={passageRef}
        label="Passage"
        description="The words themselves, as they stand in the source"
        autosize
        minRows={2}
        dir="auto"
        value={form.passage}
        error={errors.passage}
        onChange={(event) => change({ passage: event.currentTarget.value })}
      />
      <StanceChoice value={form.stance} error={errors.stance} onChange={(stance) => change({ stance })} />
      <div className={classes.pair}>
        <Select
          label="Kind"
          allowDeselect={false}
          data={sourceKinds.map((kind) => ({ value: kind, label: sourceKindWords[kind] }))}
          value={form.kind}
          onChange={(kind) => kind !== null && change({ kind })}
        />
        <TextInput
          label="Place in the source"
          placeholder="Page 4, 12:30, table 2"
          value={form.locator}
          error={errors.locator}
          onChange={(event) => change({ locator: event.currentTarget.value })}
        />
      </div>
      <SourceDetails form={form} errors={errors} isOpen={source !== null} onChange={change} />
      <Checkbox
        label="Primary source: the document, data or person itself"
        checked={form.primary}
        onChange={(event) => change({ primary: event.currentTarget.checked })}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="xs" loading={isSending}>
          {source ? 'Save source' : 'Add source'}
        </Button>
        <Button variant="subtle" color="gray" size="xs" onClick={closeForm}>
          Close
        </Button>
      </div>
    </form>
  );
}
