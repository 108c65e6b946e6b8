'use client';

import { Select, TextInput } from '@mantine/core';
import { DayInput } from '@/components/ui/time/day-input';
import classes from '@/components/ui/forms/field-grid.module.css';
import house from '@/components/ui/page/house.module.css';
import { sourceKindWords } from '@/lib/domain/claim-words';
import { sourceKinds } from '@/lib/domain/vocabulary';
import type { SourceEditing } from './use-source-editor';

/** The fields for what a source says about itself. */
export function SourceDescriptionFields({ draft, base, saved, edit, messageFor }: SourceEditing) {
  const isOtherPage = draft.url.trim() !== base.url && draft.url.trim() !== '';
  return (
    <div className={classes.fields}>
      <TextInput
        className={house.wholeRow}
        label="Title"
        description={saved.titleIsProposed ? 'The page calls itself so; change it freely.' : undefined}
        withAsterisk
        maxLength={500}
        dir="auto"
        value={draft.title}
        error={messageFor('title')}
        onChange={(event) => edit({ title: event.currentTarget.value })}
      />
      <Select
        label="Kind"
        allowDeselect={false}
        data={sourceKinds.map((value) => ({ value, label: sourceKindWords[value] }))}
        value={draft.kind}
        error={messageFor('kind')}
        onChange={(kind) => kind !== null && edit({ kind })}
      />
      <DayInput
        label="Published"
        value={draft.publishedAt}
        error={messageFor('publishedAt')}
        onChange={(publishedAt) => edit({ publishedAt })}
      />
      <TextInput
        label="Publisher"
        maxLength={300}
        dir="auto"
        value={draft.publisher}
        error={messageFor('publisher')}
        onChange={(event) => edit({ publisher: event.currentTarget.value })}
      />
      <TextInput
        label="Author"
        maxLength={300}
        dir="auto"
        value={draft.author}
        error={messageFor('author')}
        onChange={(event) => edit({ author: event.currentTarget.value })}
      />
      <TextInput
        className={house.wholeRow}
        label="Address"
        description={
          isOtherPage
            ? 'With another address nothing of it is stored yet; the page is fetched anew.'
            : undefined
        }
        type="url"
        inputMode="url"
        placeholder="https://"
        value={draft.url}
        error={messageFor('url')}
        onChange={(event) => edit({ url: event.currentTarget.value })}
      />
    </div>
  );
}
