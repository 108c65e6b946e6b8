'use client';

import { Autocomplete, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DayInput } from '@/components/ui/day-input';
import { InstantInput } from '@/components/ui/instant-input';
import { callApi } from '@/lib/client/api/api';
import type { CreateArticleBody } from '@/lib/contracts/articles';
import type { ImportDraft } from './import-draft';
import classes from './import-fields.module.css';

interface ImportFieldsProps {
  draft: ImportDraft;
  /** What the text itself proposes for headline and date. */
  proposed: { title: string; publishedAt: string | null };
  messageFor: (field: keyof CreateArticleBody) => string | undefined;
  onChange: (part: Partial<ImportDraft>) => void;
}

/** Headline, date, writer, address and due date; the first two come from the text until somebody changes them. */
export function ImportFields({ draft, proposed, messageFor, onChange }: ImportFieldsProps) {
  const { data } = useQuery({
    queryKey: ['members'],
    queryFn: ({ signal }) => callApi('listMembers', { signal }),
    staleTime: 300_000,
  });
  const names = [
    ...new Set((data?.members ?? []).filter((member) => !member.disabled).map(({ name }) => name)),
  ];
  const isTitleProposed = draft.title === null && proposed.title !== '';
  const isDayProposed = !draft.isDayEdited && proposed.publishedAt !== null;
  return (
    <div className={classes.fields}>
      <TextInput
        className={classes.whole}
        label="Headline"
        description={isTitleProposed ? 'Proposed from the text; change it freely.' : undefined}
        maxLength={300}
        value={draft.title ?? proposed.title}
        error={messageFor('title')}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
        dir="auto"
      />
      <DayInput
        label="Date of the article"
        description={isDayProposed ? 'Read from the first line.' : 'When it runs, or ran.'}
        value={draft.isDayEdited ? draft.publishedAt : proposed.publishedAt}
        error={messageFor('publishedAt')}
        onChange={(publishedAt) => onChange({ publishedAt, isDayEdited: true })}
      />
      <InstantInput
        label="Check due"
        description="When the desk needs it."
        value={draft.dueAt}
        error={messageFor('dueAt')}
        onChange={(dueAt) => onChange({ dueAt })}
      />
      <Autocomplete
        label="Writer"
        description="Never checks or approves it."
        data={names}
        maxLength={200}
        value={draft.writer}
        error={messageFor('writer')}
        onChange={(writer) => onChange({ writer })}
      />
      <TextInput
        label="Address of the article"
        description="Where it is published, if it is."
        type="url"
        inputMode="url"
        placeholder="https://"
        value={draft.sourceUrl}
        error={messageFor('sourceUrl')}
        onChange={(event) => onChange({ sourceUrl: event.currentTarget.value })}
      />
    </div>
  );
}
