'use client';

import { Collapse, TextInput, UnstyledButton } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import type { SourceErrors, SourceFields } from './source-fields';
import classes from './source-form.module.css';

interface SourceDetailsProps {
  form: SourceFields;
  errors: SourceErrors;
  /** Whether the details are shown at first. */
  isOpen: boolean;
  onChange: (part: Partial<SourceFields>) => void;
}

/** Where a source comes from and when: asked for, not insisted on. */
export function SourceDetails({ form, errors, isOpen, onChange }: SourceDetailsProps) {
  const [hasDetails, setDetails] = useState(isOpen);
  return (
    <>
      <UnstyledButton
        className={classes.more}
        aria-expanded={hasDetails}
        onClick={() => setDetails((isOpen) => !isOpen)}
      >
        {hasDetails ? 'Fewer details' : 'Publisher, author, dates'}
      </UnstyledButton>
      <Collapse expanded={hasDetails}>
        <div className={classes.pair}>
          <TextInput
            label="Publisher"
            value={form.publisher}
            error={errors.publisher}
            onChange={(event) => onChange({ publisher: event.currentTarget.value })}
          />
          <TextInput
            label="Author"
            value={form.author}
            error={errors.author}
            onChange={(event) => onChange({ author: event.currentTarget.value })}
          />
          <DateInput
            label="Published"
            clearable
            valueFormat="D MMM YYYY"
            value={form.publishedAt}
            error={errors.publishedAt}
            onChange={(publishedAt) => onChange({ publishedAt })}
          />
          <DateInput
            label="Seen"
            clearable
            valueFormat="D MMM YYYY"
            value={form.accessedAt}
            error={errors.accessedAt}
            onChange={(accessedAt) => onChange({ accessedAt })}
          />
        </div>
      </Collapse>
    </>
  );
}
