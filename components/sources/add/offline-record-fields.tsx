'use client';

import { Select, TextInput } from '@mantine/core';
import { DayInput } from '@/components/ui/time/day-input';
import classes from '@/components/ui/forms/field-grid.module.css';
import house from '@/components/ui/page/house.module.css';
import type { CreateLibrarySourceBody } from '@/lib/contracts/sources';
import { sourceKindWords } from '@/lib/domain/claim-words';
import { type SourceKind, sourceKinds } from '@/lib/domain/vocabulary';

/** The description of a source that has no address. */
export interface OfflineRecord {
  kind: SourceKind;
  title: string;
  author: string;
  publisher: string;
  publishedAt: string | null;
}

interface OfflineRecordFieldsProps {
  record: OfflineRecord;
  messageFor: (field: keyof CreateLibrarySourceBody) => string | undefined;
  onChange: (part: Partial<OfflineRecord>) => void;
}

const offlineKinds = sourceKinds.filter((kind) => kind !== 'web');

/** An interview, a letter or a book: who, what, when. Its words are noted where they are cited. */
export function OfflineRecordFields({ record, messageFor, onChange }: OfflineRecordFieldsProps) {
  return (
    <div className={classes.fields}>
      <Select
        label="Kind"
        allowDeselect={false}
        data={offlineKinds.map((value) => ({ value, label: sourceKindWords[value] }))}
        value={record.kind}
        onChange={(kind) => kind !== null && onChange({ kind })}
      />
      <DayInput
        label="Date"
        value={record.publishedAt}
        error={messageFor('publishedAt')}
        onChange={(publishedAt) => onChange({ publishedAt })}
      />
      <TextInput
        className={house.wholeRow}
        label="Title"
        description="As it stands in reports, for instance “Phone call with the harbour master”."
        withAsterisk
        maxLength={500}
        dir="auto"
        value={record.title}
        error={messageFor('title')}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <TextInput
        label="Who said or wrote it"
        maxLength={300}
        dir="auto"
        value={record.author}
        error={messageFor('author')}
        onChange={(event) => onChange({ author: event.currentTarget.value })}
      />
      <TextInput
        label="Publisher or organisation"
        maxLength={300}
        dir="auto"
        value={record.publisher}
        error={messageFor('publisher')}
        onChange={(event) => onChange({ publisher: event.currentTarget.value })}
      />
    </div>
  );
}
