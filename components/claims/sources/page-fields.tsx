'use client';

import { Button, Select, TextInput } from '@mantine/core';
import type { ClipboardEvent, Ref } from 'react';
import { readWebAddress } from '@/lib/client/claims/words/source-from-url';
import { sourceKindWords } from '@/lib/domain/claim-words';
import { sourceKinds } from '@/lib/domain/vocabulary';
import type { SourceErrors, SourceFields } from '@/lib/client/sources/source-fields';
import { SourceDetails } from './source-details';
import classes from './source-form.module.css';

interface PageFieldsProps {
  form: SourceFields;
  errors: SourceErrors;
  /** Fields that show what the page says about itself, since nobody has typed in them. */
  proposed: ReadonlySet<keyof SourceFields>;
  addressRef: Ref<HTMLInputElement>;
  /** True if the newsroom has a source with this address. It is named above. */
  isLinked: boolean;
  hasDetails: boolean;
  isBeginning: boolean;
  onChange: (part: Partial<SourceFields>) => void;
  /** Asks for the page at once. Left out if there is nothing to ask for. */
  onBegin?: (url: string) => void;
}

/** A source with an address, or one that nobody has described yet. */
export function PageFields({ form, errors, proposed, addressRef, ...props }: PageFieldsProps) {
  const { isLinked, hasDetails, isBeginning, onChange, onBegin } = props;
  const typedUrl = onBegin ? readWebAddress(form.url) : null;
  const fromPage = (field: keyof SourceFields) => (proposed.has(field) ? 'From the page' : undefined);

  function handlePaste(event: ClipboardEvent<HTMLInputElement>): void {
    if (!onBegin || form.url.trim() !== '') return;
    const url = readWebAddress(event.clipboardData.getData('text/plain'));
    if (url === null) return;
    event.preventDefault();
    onBegin(url);
  }

  return (
    <>
      {!isLinked && (
        <TextInput
          ref={addressRef}
          label="Address"
          placeholder="https://… or leave empty"
          inputMode="url"
          value={form.url}
          error={errors.url}
          onPaste={handlePaste}
          onChange={(event) => onChange({ url: event.currentTarget.value })}
        />
      )}
      {onBegin && typedUrl !== null && (
        <Button
          variant="default"
          size="compact-sm"
          className={classes.begin}
          loading={isBeginning}
          onClick={() => onBegin(typedUrl)}
        >
          Fetch the page now
        </Button>
      )}
      <TextInput
        label="Title"
        withAsterisk
        dir="auto"
        description={fromPage('title')}
        value={form.title}
        error={errors.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Select
        label="Kind"
        allowDeselect={false}
        data={sourceKinds.map((kind) => ({ value: kind, label: sourceKindWords[kind] }))}
        value={form.kind}
        onChange={(kind) => kind !== null && onChange({ kind })}
      />
      <SourceDetails
        form={form}
        errors={errors}
        isOpen={hasDetails}
        fromPage={fromPage}
        onChange={onChange}
      />
    </>
  );
}
