'use client';

import { Collapse, TextInput, UnstyledButton } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import type { SourceErrors, SourceFields } from '@/lib/client/sources/source-fields';
import classes from './source-form.module.css';

interface SourceDetailsProps {
  form: SourceFields;
  errors: SourceErrors;
  /** Whether the details are shown at first. */
  isOpen: boolean;
  /** Says where a field's value comes from, if nobody typed it. */
  fromPage: (field: keyof SourceFields) => string | undefined;
  onChange: (part: Partial<SourceFields>) => void;
}

/** The origin and the dates of a source. The fields are asked for, but not required. */
export function SourceDetails({ form, errors, isOpen, fromPage, onChange }: SourceDetailsProps) {
  const [chosen, setDetails] = useState<boolean | null>(null);
  const hasDetails = chosen ?? isOpen;
  return (
    <>
      <UnstyledButton
        className={classes.more}
        aria-expanded={hasDetails}
        onClick={() => setDetails(!hasDetails)}
      >
        {hasDetails ? 'Fewer details' : 'Publisher, author, dates'}
      </UnstyledButton>
      <Collapse expanded={hasDetails}>
        <div className={classes.pair}>
          <TextInput
            label="Publisher"
            description={fromPage('publisher')}
            value={form.publisher}
            error={errors.publisher}
            onChange={(event) => onChange({ publisher: event.currentTarget.value })}
          />
          <TextInput
            label="Author"
            description={fromPage('author')}
            value={form.author}
            error={errors.author}
            onChange={(event) => onChange({ author: event.currentTarget.value })}
          />
          <DateInput
            label="Published"
            description={fromPage('publishedAt')}
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
