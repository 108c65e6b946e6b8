'use client';

import { Button, FileButton, Group, Textarea } from '@mantine/core';
import { FileText, X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import classes from './import-text.module.css';
import { readTextFile } from './read-text-file';

interface ImportTextProps {
  text: string;
  fileName: string | null;
  /** What the server found wrong with the text. */
  error: string | undefined;
  /** A text file that was dropped on the page; `onTaken` says that it has been read. */
  droppedFile: File | null;
  onTaken: () => void;
  label?: string;
  description?: string;
  /** The kinds of files that the browser offers. */
  accept?: string;
  onChange: (text: string, fileName: string | null) => void;
}

/** The article's words: pasted, or read from a plain-text file that was chosen or dropped. */
export function ImportText({
  text,
  fileName,
  error,
  droppedFile,
  onTaken,
  label = 'Text of the article',
  description = 'Paste it, drop a .txt file anywhere on this page, or choose one.',
  accept = '.txt,.text,.md,text/plain',
  onChange,
}: ImportTextProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File | null | undefined) => {
    if (!file) return;
    const read = await readTextFile(file);
    if ('problem' in read) {
      setProblem(read.problem);
    } else {
      setProblem(null);
      onChange(read.text, read.fileName);
    }
  };
  const takeDropped = useEffectEvent((file: File) => void take(file).finally(onTaken));
  useEffect(() => {
    if (!droppedFile) return undefined;
    // A timer moves this out of the effect: reading a file is not part of drawing the page.
    const turn = setTimeout(() => takeDropped(droppedFile));
    return () => clearTimeout(turn);
  }, [droppedFile]);
  return (
    <div>
      <Textarea
        label={label}
        description={description}
        error={error ?? problem}
        value={text}
        onChange={(event) => {
          setProblem(null);
          onChange(event.currentTarget.value, null);
        }}
        classNames={{ input: classes.text }}
        rows={18}
        maxRows={18}
        spellCheck={false}
        dir="auto"
        data-autofocus
        withAsterisk
      />
      <Group gap="var(--space-half) var(--space-1)" className={classes.below}>
        <FileButton accept={accept} onChange={(file) => void take(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="compact-sm"
              leftSection={<FileText size={16} aria-hidden />}
            >
              Choose a text file
            </Button>
          )}
        </FileButton>
        {fileName !== null && (
          <span>
            From <bdi>{fileName}</bdi>, exactly as its bytes say
          </span>
        )}
        {text !== '' && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            ml="auto"
            leftSection={<X size={16} aria-hidden />}
            onClick={() => onChange('', null)}
          >
            Clear the text
          </Button>
        )}
      </Group>
    </div>
  );
}
