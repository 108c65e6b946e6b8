'use client';

import { Button, FileButton, Flex, Group, Stack, TextInput } from '@mantine/core';
import { FileUp, Link2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { missingOf } from '@/lib/client/intake/intake-entries';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import { maxFileBytes } from '@/lib/domain/intake/file-limits';
import classes from './intake-panel.module.css';
import { IntakeItem } from './intake-item';
import type { Intakes } from './use-intakes';

/** The kinds of files that the browser offers. */
const accept = '.txt,.text,.md,.markdown,.html,.htm,.docx,.pdf';

interface IntakePanelProps {
  way: 'files' | 'link';
  intakes: Intakes;
}

/** Articles from files or from an address. Each is read and shown, and imported when the person says so. */
export function IntakePanel({ way, intakes }: IntakePanelProps) {
  const router = useRouter();
  const { entries } = intakes;
  const ready = entries.filter((entry) => missingOf(entry) === null && !entry.intake?.duplicateOf);

  const bringIn = async (key: string, options?: { allowDuplicate: boolean }) => {
    const id = await intakes.bringIn(key, options);
    // A single article is opened at once, to be worked on. If there are several, the list stays.
    if (id !== null && entries.length === 1) router.push(`/articles/${id}`);
  };
  const bringInAll = async () => {
    for (const { key } of ready) await bringIn(key);
  };
  useShortcut('importArticle', () => void bringInAll());

  return (
    <Stack gap="var(--space-3)">
      {way === 'files' ? <FileChoice onChoose={intakes.addFiles} /> : <LinkForm onSend={intakes.addLink} />}
      {ready.length > 1 && (
        <Group gap={0} align="stretch" justify="flex-end" wrap="nowrap">
          <Button onClick={() => void bringInAll()}>Import all {ready.length}</Button>
        </Group>
      )}
      <Stack component="ul" aria-label="Files and pages that were read">
        {entries.map((entry) => (
          <IntakeItem
            key={entry.key}
            entry={entry}
            onEdit={(part) => intakes.edit(entry.key, part)}
            onRemove={() => intakes.remove(entry.key)}
            onBringIn={(options) => void bringIn(entry.key, options)}
          />
        ))}
      </Stack>
    </Stack>
  );
}

function FileChoice({ onChoose }: { onChoose: (files: readonly File[]) => void }) {
  return (
    <Group gap="var(--space-2)" className={classes.choice}>
      <FileUp size={28} aria-hidden />
      <p>
        Drop files anywhere on this page, many at once if you like.
        <span>
          Word, PDF, web page, Markdown or plain text; up to {maxFileBytes / 1024 / 1024} MB each. The file
          itself is kept as it is.
        </span>
      </p>
      <FileButton multiple accept={accept} onChange={onChoose}>
        {(props) => (
          <Button {...props} variant="default">
            Choose files
          </Button>
        )}
      </FileButton>
    </Group>
  );
}

function LinkForm({ onSend }: { onSend: (url: string) => void }) {
  const [url, setUrl] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = url.trim();
    if (!/^https?:\/\/\S+$/i.test(address)) {
      setError('An address begins with http:// or https://.');
      return;
    }
    onSend(address);
    setUrl('');
  };
  return (
    <Flex
      component="form"
      wrap="wrap"
      gap="var(--space-1)"
      align="flex-end"
      noValidate
      className={classes.link}
      onSubmit={submit}
    >
      <TextInput
        label="Address of the article"
        description="The page is fetched once and kept as it is; what belongs to the site and not to the article is left out."
        type="url"
        inputMode="url"
        placeholder="https://"
        leftSection={<Link2 size={16} aria-hidden />}
        value={url}
        error={error}
        onChange={(event) => {
          setError(null);
          setUrl(event.currentTarget.value);
        }}
      />
      <Button type="submit">Read the page</Button>
    </Flex>
  );
}
