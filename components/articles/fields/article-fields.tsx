'use client';

import { TextInput } from '@mantine/core';
import { DayInput } from '@/components/ui/time/day-input';
import { InstantInput } from '@/components/ui/time/instant-input';
import classes from '@/components/ui/forms/field-grid.module.css';
import house from '@/components/ui/page/house.module.css';
import { BylineInput } from './byline-input';

/** The facts about an article, without its text, as a form holds them. */
export interface ArticleFieldValues {
  title: string;
  publishedAt: string | null;
  dueAt: string | null;
  writer: string;
  sourceUrl: string;
}

interface ArticleFieldsProps {
  values: ArticleFieldValues;
  /** Says where a value comes from, as long as nobody has changed it. */
  hints?: Partial<Record<keyof ArticleFieldValues, string>>;
  messageFor: (field: keyof ArticleFieldValues) => string | undefined;
  onChange: (part: Partial<ArticleFieldValues>) => void;
}

/** Headline, date, due date, byline and address. */
export function ArticleFields({ values, hints = {}, messageFor, onChange }: ArticleFieldsProps) {
  return (
    <div className={classes.fields}>
      <TextInput
        className={house.wholeRow}
        label="Headline"
        description={hints.title}
        maxLength={300}
        value={values.title}
        error={messageFor('title')}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        dir="auto"
      />
      <DayInput
        label="Date of the article"
        description={hints.publishedAt ?? 'When it runs, or ran.'}
        value={values.publishedAt}
        error={messageFor('publishedAt')}
        onChange={(publishedAt) => onChange({ publishedAt })}
      />
      <InstantInput
        label="Check due"
        description="When the desk needs it."
        value={values.dueAt}
        error={messageFor('dueAt')}
        onChange={(dueAt) => onChange({ dueAt })}
      />
      <BylineInput
        value={values.writer}
        error={messageFor('writer')}
        onChange={(writer) => onChange({ writer })}
      />
      <TextInput
        label="Address of the article"
        description="Where it is published, if it is."
        type="url"
        inputMode="url"
        placeholder="https://"
        value={values.sourceUrl}
        error={messageFor('sourceUrl')}
        onChange={(event) => onChange({ sourceUrl: event.currentTarget.value })}
      />
    </div>
  );
}
