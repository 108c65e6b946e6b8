'use client';

import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import type { SourceErrors, SourceFields } from '@/lib/client/sources/source-fields';
import { StanceChoice } from './stance-choice';

interface SourcePassageProps {
  form: SourceFields;
  errors: SourceErrors;
  passageRef: Ref<HTMLTextAreaElement>;
  onChange: (part: Partial<SourceFields>) => void;
}

/** The passage that the claim takes from a source: its words, its place in the source, and its stance. */
export function SourcePassage({ form, errors, passageRef, onChange }: SourcePassageProps) {
  const isOffline = form.origin === 'offline';
  return (
    <>
      <Textarea
        ref={passageRef}
        label={isOffline ? 'Exact words' : 'Passage'}
        description={
          isOffline
            ? 'What was said or written, word for word'
            : 'The words themselves, as they stand in the source'
        }
        autosize
        minRows={2}
        maxRows={12}
        dir="auto"
        value={form.passage}
        error={errors.passage}
        onChange={(event) => onChange({ passage: event.currentTarget.value })}
      />
      <StanceChoice value={form.stance} error={errors.stance} onChange={(stance) => onChange({ stance })} />
      <TextInput
        label="Place in the source"
        placeholder="Page 4, 12:30, table 2"
        value={form.locator}
        error={errors.locator}
        onChange={(event) => onChange({ locator: event.currentTarget.value })}
      />
      <Checkbox
        label="Primary source: the document, data or person itself"
        checked={form.primary}
        onChange={(event) => onChange({ primary: event.currentTarget.checked })}
      />
    </>
  );
}
