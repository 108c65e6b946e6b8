'use client';

import { Button, Group, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { TextEditor } from '@/components/editor/text-editor';
import { CarryOverReview } from '@/components/revisions/carry-over/carry-over-review';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import type { RevisionText } from '@/lib/contracts/articles';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { type TextDraft, useTextEditing } from '@/components/claim-session/text-editing';
import type { LaterRevision } from '@/components/claim-session/use-claim-sync';
import { useClaimList } from '@/components/claim-session/use-claim-list';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import article from './article-pane.module.css';
import banner from './marking-banner.module.css';
import classes from './text-editing-pane.module.css';
import { useEditorClaims } from './use-editor-claims';
import { useTextSave } from './use-text-save';

interface TextEditingPaneProps {
  revision: RevisionText;
  /** What an earlier page left unsaved. */
  draft: TextDraft | null;
  /** What somebody else has saved meanwhile. */
  newRevision: LaterRevision | null;
}

const noEdits = [] as const;

/** The text in an editor, with the buttons to save it as the next revision or to leave. */
export function TextEditingPane({ revision, draft, newRevision }: TextEditingPaneProps) {
  const { article: open, session, ratings, announce } = useWorkspace();
  const claims = useEditorClaims(useClaimList(session.store), ratings);
  const [isAsking, setAsking] = useState(false);
  const { review, setReview } = useTextEditing();
  const text = useTextSave(draft);
  const { baseRevision, isOnThisText, isDirty, isSaving } = text;

  const news =
    newRevision !== null && newRevision.number > baseRevision
      ? `${newRevision.by} saved revision ${newRevision.number}. When you save, you see what each of you changed.`
      : null;
  useEffect(() => {
    if (news !== null) announce(news);
  }, [announce, news]);

  function leave(): void {
    if (isDirty) setAsking(true);
    else void text.discard();
  }
  useShortcut('saveText', () => review === null && void text.save());
  useShortcut('escape', () => review === null && !isAsking && leave());

  return (
    <>
      {review !== null && (
        <CarryOverReview
          articleId={open.id}
          baseRevision={baseRevision}
          input={review}
          onSaved={text.finish}
          onBack={() => setReview(null)}
          onRebase={text.rebase}
        />
      )}
      <Group
        gap="0.375rem var(--space-2)"
        className={banner.banner}
        role="region"
        aria-label="Editing the text"
        hidden={review !== null}
      >
        <p className={banner.words}>
          <strong>Editing revision {baseRevision}.</strong>{' '}
          {news ??
            (draft === null
              ? 'Claims go along with their words.'
              : 'Your unsaved changes are back; they are only in this browser.')}
        </p>
        <Group>
          <Button
            size="compact-sm"
            loading={isSaving}
            rightSection={<KeyCaps id="saveText" decorative />}
            onClick={() => void text.save()}
          >
            Save as revision {baseRevision + 1}
          </Button>
          <Button size="compact-sm" variant="default" onClick={leave}>
            {isDirty ? 'Throw away' : 'Leave'}
          </Button>
        </Group>
      </Group>
      {/* Only hidden while the claims are reviewed, so that the person comes back to the same text and caret. */}
      <div className={`${article.paper} ${classes.paper}`} hidden={review !== null}>
        <TextEditor
          document={draft?.document ?? (revision.document as DocumentNode)}
          edits={draft?.edits ?? noEdits}
          claims={isOnThisText ? claims : []}
          label={`Edit the text of ${open.title}`}
          onReady={text.setHandle}
          onChange={text.noteChange}
        />
      </div>
      <Modal opened={isAsking} onClose={() => setAsking(false)} title="Throw your changes away?" centered>
        <p className={classes.question}>What you wrote here is not saved as a revision.</p>
        <Group>
          <Button data-autofocus onClick={() => setAsking(false)}>
            Go on writing
          </Button>
          <Button variant="default" color="red" onClick={() => void text.discard()}>
            Throw away
          </Button>
        </Group>
      </Modal>
    </>
  );
}
