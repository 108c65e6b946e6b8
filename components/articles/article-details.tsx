'use client';

import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef } from 'react';
import { useSendKey } from '@/components/claims/use-send-key';
import { EditConflict } from '@/components/ui/edit-conflict';
import { ErrorNotice } from '@/components/ui/error-notice';
import { formatDay, formatDayTime } from '@/components/ui/format-time';
import { KeyCaps } from '@/components/ui/key-caps';
import { languageName } from '@/components/ui/language-name';
import { ReasonButton } from '@/components/ui/reason-button';
import { showDone } from '@/components/ui/toast';
import { useRecordEditor } from '@/components/ui/use-record-editor';
import { callApi } from '@/lib/client/api/api';
import classes from './article-details.module.css';
import { type ArticleDraft, bodyOfArticle, draftOfArticle, type SavedArticle } from './article-draft';
import { ArticleFields } from './article-fields';
import { LanguageSelect } from './language-select';

const fieldWords: Record<keyof ArticleDraft, string> = {
  title: 'Headline',
  publishedAt: 'Date of the article',
  dueAt: 'Check due',
  writer: 'Writer',
  sourceUrl: 'Address of the article',
  language: 'Language',
};

/** Changes what is known about an article; its text changes by a new version alone. */
export function ArticleDetails({ article }: { article: SavedArticle }) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const editing = useRecordEditor<SavedArticle, ArticleDraft>({
    first: article,
    scope: `details-${article.id}`,
    draftOf: draftOfArticle,
    send: ({ id, version }, changes) =>
      callApi('updateArticle', { params: { id }, body: bodyOfArticle(changes), ifMatch: version }),
    onSaved({ id }) {
      showDone('Article saved');
      void queryClient.invalidateQueries({ queryKey: ['articles'] });
      router.push(`/articles/${id}`);
      router.refresh();
    },
  });
  const { draft, base, changes, isChanged, isStale, isSaving } = editing;
  const formRef = useRef<HTMLFormElement>(null);

  const disabledReason = !isChanged
    ? 'Nothing has changed.'
    : draft.title.trim() === ''
      ? 'An article needs a headline.'
      : isStale
        ? 'Choose between the two first, above.'
        : null;
  const send = () => {
    if (disabledReason === null && !isSaving) editing.save();
  };
  useSendKey(formRef, send);

  return (
    <form
      ref={formRef}
      noValidate
      className={classes.form}
      aria-label="What is known about the article"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
    >
      {isStale && (
        <EditConflict
          record="article"
          fields={(Object.keys(changes) as (keyof ArticleDraft)[]).map((field) => ({
            name: fieldWords[field],
            mine: inWords(field, draft),
            theirs: inWords(field, base),
          }))}
          onTakeTheirs={editing.discard}
          onSaveMine={editing.save}
        />
      )}
      <ArticleFields values={draft} messageFor={editing.messageFor} onChange={editing.edit} />
      <LanguageSelect
        value={draft.language}
        error={editing.messageFor('language')}
        onChange={(language) => editing.edit({ language })}
      />
      {editing.error && <ErrorNotice error={editing.error} title="The article was not saved" />}
      <div className={classes.actions}>
        <ReasonButton
          type="submit"
          loading={isSaving}
          disabledReason={disabledReason}
          rightSection={<KeyCaps id="sendForm" decorative />}
        >
          Save
        </ReasonButton>
        {isChanged && (
          <Button variant="subtle" color="gray" onClick={editing.discard}>
            Discard
          </Button>
        )}
      </div>
    </form>
  );
}

function inWords(field: keyof ArticleDraft, draft: ArticleDraft): string {
  const value = draft[field];
  if (value === null || value === '') return 'Nothing';
  if (field === 'publishedAt') return formatDay(value);
  if (field === 'dueAt') return formatDayTime(value);
  return field === 'language' ? languageName(value) : value;
}
