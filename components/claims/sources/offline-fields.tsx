'use client';

import { FileInput, Select, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { checkFile, fileLimitWords } from '@/components/evidence/check-file';
import { ConfidentialField } from '@/components/evidence/confidential-field';
import { DayInput } from '@/components/ui/time/day-input';
import { sourceKindWords } from '@/lib/domain/claim-words';
import { offlineKinds, type SourceKind } from '@/lib/domain/vocabulary';
import { proposeTitle, type SourceErrors, type SourceFields } from '@/lib/client/sources/source-fields';
import classes from './source-form.module.css';

interface OfflineFieldsProps {
  form: SourceFields;
  errors: SourceErrors;
  memberId: string;
  firstRef: Ref<HTMLInputElement>;
  /** A scan or a recording, stored once the source is there. */
  file: File | null;
  /** False for a source that exists: whether it is confidential was decided when it was added. */
  isNew: boolean;
  onFile: (file: File | null) => void;
  onChange: (part: Partial<SourceFields>) => void;
}

const spokenKinds: readonly SourceKind[] = ['interview', 'phone', 'email', 'letter'];

/** A conversation, a letter or a book: who, when, by which channel, and the scan or recording if there is one. */
export function OfflineFields({ form, errors, memberId, firstRef, ...props }: OfflineFieldsProps) {
  const { file, isNew, onFile, onChange } = props;
  const isSpoken = spokenKinds.includes(form.kind);
  const fileFault = file && checkFile(file);
  return (
    <>
      <div className={classes.pair}>
        <Select
          label="Kind"
          allowDeselect={false}
          data={offlineKinds.map((kind) => ({ value: kind, label: sourceKindWords[kind] }))}
          value={form.kind}
          onChange={(kind) => kind !== null && onChange({ kind })}
        />
        <DayInput
          label="When"
          value={form.publishedAt}
          error={errors.publishedAt}
          onChange={(publishedAt) => onChange({ publishedAt })}
        />
      </div>
      <TextInput
        ref={firstRef}
        label={isSpoken ? 'Who' : 'Author'}
        placeholder={isSpoken ? 'Name and office of the person' : undefined}
        dir="auto"
        value={form.author}
        error={errors.author}
        onChange={(event) => onChange({ author: event.currentTarget.value })}
      />
      <TextInput
        label="Title"
        dir="auto"
        placeholder={proposeTitle(form) || 'What it is called in the list of sources'}
        value={form.title}
        error={errors.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      {isNew && (
        <>
          <FileInput
            label="Scan or recording"
            description={`Kept with its hash, ${fileLimitWords}`}
            placeholder="Choose a file"
            clearable
            clearButtonProps={{ 'aria-label': 'Leave the file out' }}
            value={file}
            error={fileFault}
            onChange={onFile}
          />
          <ConfidentialField
            what="source"
            memberId={memberId}
            isConfidential={form.confidential}
            readerIds={form.readerIds}
            onChange={onChange}
          />
        </>
      )}
    </>
  );
}
