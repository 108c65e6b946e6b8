'use client';

import { Alert, Button, Radio } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { FileDown, GitCompareArrows } from 'lucide-react';
import type { FormEvent } from 'react';
import { ImportFacts } from '@/components/articles/import-facts';
import { ImportText } from '@/components/articles/import-text';
import { KeyCaps } from '@/components/ui/key-caps';
import { ReasonButton } from '@/components/ui/reason-button';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import classes from './revise-screen.module.css';
import { formatOfFile, type TextFormat, textFormats, textFormatWords } from './text-format';
import type { ReviseDraft } from './use-revise-draft';
import { useRevision } from './use-revision';

interface ReviseTextProps {
  articleId: string;
  revisionNumber: number;
  draft: ReviseDraft;
  onChange: (part: Partial<ReviseDraft>) => void;
  onContinue: () => void;
}

/** The new words: pasted, dropped, chosen as a file, or begun from those that stand now. */
export function ReviseText({ articleId, revisionNumber, draft, onChange, onContinue }: ReviseTextProps) {
  const { text, fileName, format, baseRevision } = draft;
  const current = useRevision(articleId, revisionNumber);
  const isEmpty = text.trim() === '';
  const isOlder = baseRevision !== null && baseRevision < revisionNumber;
  // Counting a long text takes longer than a key press may.
  const [settledText] = useDebouncedValue(text, text.length > 20_000 ? 300 : 0);
  const proceed = () => {
    if (!isEmpty) onContinue();
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
      <ImportText
        label="New text"
        description="Paste it, drop a .txt, .md or .html file anywhere on this page, or choose one."
        accept=".txt,.text,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html"
        text={text}
        fileName={fileName}
        error={undefined}
        onChange={(next, file) =>
          onChange({
            text: next,
            fileName: file,
            // What was read from a file is still that when a letter of it is changed.
            format: file !== null ? formatOfFile(file) : next === '' ? 'text' : format,
          })
        }
      />
      <div className={classes.side}>
        {isEmpty && (
          <div>
            <Button
              variant="default"
              leftSection={<FileDown size={16} aria-hidden />}
              loading={current.isPending}
              onClick={() => onChange({ text: current.data?.text ?? '', fileName: null, format: 'text' })}
            >
              Start from revision {revisionNumber}
            </Button>
          </div>
        )}
        <Radio.Group
          label="Read it as"
          value={format}
          onChange={(value) => onChange({ format: value as TextFormat })}
        >
          {textFormats.map((value) => (
            <Radio key={value} value={value} label={textFormatWords[value]} mt="xs" />
          ))}
        </Radio.Group>
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
            disabledReason={isEmpty ? 'Paste the new text first.' : null}
          >
            Compare with revision {baseRevision ?? revisionNumber}
          </ReasonButton>
        </div>
        <p className={classes.note}>
          Nothing is saved before you have seen what becomes of every claim. Until then the text is kept in
          this browser.
        </p>
      </div>
    </form>
  );
}
