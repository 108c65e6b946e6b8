'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useShellPerson } from '@/components/shell/person/shell-person-context';
import { FallsNotice } from '@/components/falls/falls-notice';
import { EditConflict } from '@/components/ui/forms/edit-conflict';
import { formatDay, formatDayTime } from '@/components/ui/time/format-time';
import { languageName } from '@/components/ui/words/language-name';
import { RecordForm } from '@/components/ui/forms/record-form';
import { showDone } from '@/components/ui/notices/toast';
import { useRecordEditor } from '@/components/ui/forms/use-record-editor';
import { callApi, tryWrite } from '@/lib/client/api/api';
import { standingWords } from '@/lib/domain/claim-words';
import { ArticleFields } from '../fields/article-fields';
import { LanguageSelect } from '../fields/language-select';
import { StandingChoice } from '../fields/standing-choice';
import { type ArticleDraft, bodyOfArticle, draftOfArticle, type SavedArticle } from './article-draft';

const fieldWords: Record<keyof ArticleDraft, string> = {
  title: 'Headline',
  publishedAt: 'Date of the article',
  dueAt: 'Check due',
  writer: 'Byline',
  sourceUrl: 'Address of the article',
  language: 'Language',
  standing: 'The text is',
};

/** Changes the facts about an article. Its text changes only by a new revision. */
export function ArticleDetails({ article }: { article: SavedArticle }) {
  const { memberId } = useShellPerson();
  const router = useRouter();
  const queryClient = useQueryClient();
  const editing = useRecordEditor<SavedArticle, ArticleDraft>({
    first: article,
    memberId,
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
  const { draft, base, changes } = editing;
  return (
    <RecordForm
      label="What is known about the article"
      editing={editing}
      fault={draft.title.trim() === '' ? 'An article needs a headline.' : null}
      failure="The article was not saved"
      conflict={
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
      }
    >
      <ArticleFields values={draft} messageFor={editing.messageFor} onChange={editing.edit} />
      <LanguageSelect
        value={draft.language}
        error={editing.messageFor('language')}
        onChange={(language) => editing.edit({ language })}
      />
      <StandingChoice
        value={draft.standing}
        error={editing.messageFor('standing')}
        onChange={(standing) => editing.edit({ standing })}
      />
      <FallsNotice
        changes={editing.isChanged && draft.title.trim() !== '' ? changes : null}
        tryIt={(signal) =>
          tryWrite('updateArticle', {
            params: { id: article.id },
            body: bodyOfArticle(changes),
            ifMatch: editing.saved.version,
            signal,
          })
        }
      />
    </RecordForm>
  );
}

function inWords(field: keyof ArticleDraft, draft: ArticleDraft): string {
  const value = draft[field];
  if (value === null || value === '') return 'Nothing';
  if (field === 'publishedAt') return formatDay(value);
  if (field === 'dueAt') return formatDayTime(value);
  if (field === 'standing') return standingWords[draft.standing];
  return field === 'language' ? languageName(value) : value;
}
