'use client';

import { Alert, Button, FileButton, Group, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { FileDown, FileUp, GitCompareArrows } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { ImportFacts } from '@/components/articles/import/import-facts';
import { ImportText } from '@/components/articles/import/import-text';
import { CommentList } from '@/components/intake/comment-list';
import { DropAnywhere } from '@/components/intake/drop-anywhere';
import { DroppedList } from '@/components/intake/dropped-list';
import { TrackedChanges } from '@/components/intake/tracked-changes';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { RadioChoice } from '@/components/ui/forms/radio-choice';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import house from '@/components/ui/page/house.module.css';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import { useRevision } from '../use-revision';
import classes from './revise-screen.module.css';
import { formatOfFile, textFormats, textFormatWords } from './text-format';
import type { ReviseDraft } from './use-revise-draft';
import { useReadFile } from './use-read-file';

interface ReviseTextProps {
  articleId: string;
  revisionNumber: number;
  draft: ReviseDraft;
  onChange: (part: Partial<ReviseDraft>) => void;
  onContinue: () => void;
}

/** The new words: pasted, dropped, chosen as a file, or begun from the present text. */
export function ReviseText({ articleId, revisionNumber, draft, onChange, onContinue }: ReviseTextProps) {
  const { text, fileName, format, file, baseRevision } = draft;
  const [dropped, setDropped] = useState<File | null>(null);
  const { readFile, isReading, problem } = useReadFile(onChange);
  const takeFile = (given: File | null | undefined) => {
    if (!given) return;
    if (/\.(?:txt|text|md|markdown)$/i.test(given.name)) setDropped(given);
    else readFile(given);
  };
  const missing = isMissingChoice(draft)
    ? 'Choose first what becomes of the tracked changes.'
    : text.trim() === ''
      ? 'Paste the new text first.'
      : null;
  const current = useRevision(articleId, revisionNumber);
  const isEmpty = text.trim() === '';
  const isOlder = baseRevision !== null && baseRevision < revisionNumber;
  // Counting a long text takes longer than one key press may take.
  const [settledText] = useDebouncedValue(text, text.length > 20_000 ? 300 : 0);
  const proceed = () => {
    if (missing === null) onContinue();
  };
  useShortcut('compareText', proceed);

  return (
    <form
      noValidate
      className={classes.text}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        proceed();
      }}
    >
      <DropAnywhere multiple={false} onDrop={([first]) => takeFile(first)} />
      <ImportText
        label="New text"
        description="Paste it, or drop a text, Markdown, Word, PDF or HTML file anywhere on this page."
        accept=".txt,.text,.md,.markdown,text/plain,text/markdown"
        text={text}
        fileName={fileName}
        error={problem ?? undefined}
        droppedFile={dropped}
        onTaken={() => setDropped(null)}
        onChange={(next, name) =>
          onChange({
            text: next,
            fileName: name,
            // As soon as one letter is changed, the text is no longer that of the file.
            file: null,
            format: name !== null ? formatOfFile(name) : next === '' || file !== null ? 'text' : format,
          })
        }
      />
      <Stack>
        {isEmpty && (
          <Group>
            <FileButton accept=".docx,.pdf,.html,.htm" onChange={takeFile}>
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  loading={isReading}
                  leftSection={<FileUp size={16} aria-hidden />}
                >
                  Choose a Word, PDF or HTML file
                </Button>
              )}
            </FileButton>
            <Button
              variant="default"
              leftSection={<FileDown size={16} aria-hidden />}
              loading={current.isPending}
              onClick={() =>
                onChange({ text: current.data?.text ?? '', fileName: null, format: 'text', file: null })
              }
            >
              Start from revision {revisionNumber}
            </Button>
          </Group>
        )}
        {file && (
          <>
            {file.intake.changes && (
              <TrackedChanges
                changes={file.intake.changes}
                choice={file.choice}
                onChoose={(choice) =>
                  onChange({
                    file: { ...file, choice },
                    text: choice === 'before' ? (file.intake.texts.before ?? text) : file.intake.texts.accept,
                  })
                }
              />
            )}
            <DroppedList dropped={file.intake.dropped} />
            <CommentList comments={file.intake.comments} />
          </>
        )}
        {!file && (
          <RadioChoice
            label="Read it as"
            options={textFormats.map((value) => ({ value, label: textFormatWords[value] }))}
            value={format}
            onChange={(chosen) => onChange({ format: chosen })}
          />
        )}
        <ImportFacts text={settledText} sha256={null} dateLine={null} />
        {isOlder && (
          <Alert color="yellow" variant="light" role="status" title="The article has a newer text">
            You began this over revision {baseRevision}; revision {revisionNumber} has been saved since. The
            next step shows both changes.
          </Alert>
        )}
        <div>
          <ReasonButton
            type="submit"
            size="md"
            leftSection={<GitCompareArrows size={16} aria-hidden />}
            rightSection={<KeyCaps id="compareText" decorative />}
            disabledReason={missing}
          >
            Compare with revision {baseRevision ?? revisionNumber}
          </ReasonButton>
        </div>
        <p className={house.note}>
          Nothing is saved before you have seen what becomes of every claim. Until then the text is kept in
          this browser.
        </p>
      </Stack>
    </form>
  );
}

function isMissingChoice({ file }: ReviseDraft): boolean {
  return file !== null && file.intake.changes !== null && file.choice === null;
}
