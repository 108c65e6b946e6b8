'use client';

import { Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useMemo } from 'react';
import { useShellPerson } from '@/components/shell/person/shell-person-context';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import house from '@/components/ui/page/house.module.css';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import { proposeArticleFields } from '@/lib/domain/intake/propose-article-fields';
import { proposeStanding } from '@/lib/domain/workflow/propose-standing';
import { ArticleFields } from '../fields/article-fields';
import { StandingChoice } from '../fields/standing-choice';
import { bodyOfDraft } from './body-of-draft';
import { ImportDuplicate } from './import-duplicate';
import { ImportFacts } from './import-facts';
import classes from './import-form.module.css';
import { ImportText } from './import-text';
import { useImport } from './use-import';
import { useImportDraft } from './use-import-draft';
import { useKnownArticle } from './use-known-article';

interface ImportFormProps {
  /** A text file that was dropped on the page. */
  droppedFile: File | null;
  onTaken: () => void;
}

/** Imports an article: its words on the left, the facts read from them on the right. */
export function ImportForm({ droppedFile, onTaken }: ImportFormProps) {
  const { memberId } = useShellPerson();
  const { draft, isRestored, change, clear } = useImportDraft(memberId);
  const { save, isSaving, error, messageFor, duplicate } = useImport(clear);
  const { sha256, known } = useKnownArticle(draft.text);
  // Counting a long text takes longer than one key press may take.
  const [settledText] = useDebouncedValue(draft.text, draft.text.length > 20_000 ? 300 : 0);
  const proposal = useMemo(() => proposeArticleFields(settledText), [settledText]);
  const proposed = { title: proposal.title ?? '', publishedAt: proposal.publishedAt ?? null };
  // Both come from the text until somebody changes them.
  const isTitleProposed = draft.title === null && proposed.title !== '';
  const isDayProposed = !draft.isDayEdited && proposed.publishedAt !== null;
  const same = known ?? duplicate;

  const disabledReason =
    draft.text.trim() === '' ? 'Paste the text first.' : same ? 'This text is here already.' : null;
  const submit = (allowDuplicate: boolean) => {
    if (isSaving || draft.text.trim() === '' || (same !== null && !allowDuplicate)) return;
    save(bodyOfDraft(draft, proposeArticleFields(draft.text), allowDuplicate));
  };
  useShortcut('importArticle', () => submit(false));

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit(false);
      }}
    >
      <ImportText
        text={draft.text}
        fileName={draft.fileName}
        droppedFile={droppedFile}
        onTaken={onTaken}
        error={messageFor('text')}
        onChange={(text, fileName) => change({ text, fileName })}
      />
      <Stack>
        {same && <ImportDuplicate article={same} onImportAgain={() => submit(true)} />}
        <ImportFacts
          text={settledText}
          sha256={sha256}
          dateLine={
            proposal.dateLine ? settledText.slice(proposal.dateLine.start, proposal.dateLine.end) : null
          }
        />
        <ArticleFields
          values={{
            title: draft.title ?? proposed.title,
            publishedAt: draft.isDayEdited ? draft.publishedAt : proposed.publishedAt,
            dueAt: draft.dueAt,
            writer: draft.writer,
            sourceUrl: draft.sourceUrl,
          }}
          hints={{
            title: isTitleProposed ? 'Proposed from the text; change it freely.' : undefined,
            publishedAt: isDayProposed ? 'Read from the first line.' : undefined,
          }}
          messageFor={messageFor}
          onChange={(part) => change('publishedAt' in part ? { ...part, isDayEdited: true } : part)}
        />
        <StandingChoice
          value={draft.standing ?? proposeStanding(draft.sourceUrl.trim() || null)}
          hint={draft.standing === null ? 'Proposed from the address; choose freely.' : undefined}
          error={messageFor('standing')}
          onChange={(standing) => change({ standing })}
        />
        {error !== null && duplicate === null && (
          <ErrorNotice error={error} title="The article was not imported" />
        )}
        <div className={classes.actions}>
          <ReasonButton
            type="submit"
            size="md"
            loading={isSaving}
            disabledReason={disabledReason}
            rightSection={<KeyCaps id="importArticle" decorative />}
          >
            Import and start checking
          </ReasonButton>
        </div>
        <p className={house.quiet}>
          The text is stored byte for byte; a later change makes a new version.{' '}
          {isRestored && draft.text !== '' && 'This draft was kept in your browser.'}
        </p>
      </Stack>
    </form>
  );
}
