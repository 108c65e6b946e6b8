'use client';

import { Button, Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useSendKey } from '@/components/ui/keys/use-send-key';
import { ConfidentialField } from '@/components/evidence/confidential-field';
import { useShellPerson } from '@/components/shell/person/shell-person-context';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import type { CreateLibrarySourceBody } from '@/lib/contracts/sources';
import { OfflineRecordFields, type OfflineRecord } from './offline-record-fields';
import { useAddSource } from './use-add-source';

const ways = [
  { value: 'page', label: 'A page' },
  { value: 'record', label: 'Something offline' },
] as const;

const emptyRecord: OfflineRecord = {
  kind: 'interview',
  title: '',
  author: '',
  publisher: '',
  publishedAt: null,
};

/** A new source: a page, for which the address is enough, or a record of something without an address. */
export function AddSourceForm({ onClose }: { onClose: () => void }) {
  const { memberId } = useShellPerson();
  const formRef = useRef<HTMLFormElement>(null);
  const [way, setWay] = useState<(typeof ways)[number]['value']>('page');
  const [url, setUrl] = useState('');
  const [record, setRecord] = useState(emptyRecord);
  const [confidence, setConfidence] = useState({ confidential: false, readerIds: [] as string[] });
  const { add, isAdding, error, messageFor } = useAddSource(onClose);

  const send = () => {
    if (isAdding) return;
    const described: CreateLibrarySourceBody = way === 'page' ? { url: url.trim() } : record;
    add({ ...described, ...(confidence.confidential ? confidence : {}) });
  };
  useSendKey(formRef, send);

  return (
    <form
      ref={formRef}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack>
        <SegmentedControl
          aria-label="What is added"
          fullWidth
          data={[...ways]}
          value={way}
          onChange={setWay}
        />
        {way === 'page' ? (
          <TextInput
            label="Address"
            description="The page is fetched in the background and stored; it names its title, publisher, author and date itself."
            placeholder="https://"
            inputMode="url"
            withAsterisk
            data-autofocus
            value={url}
            error={messageFor('url') ?? messageFor('title')}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
        ) : (
          <OfflineRecordFields
            record={record}
            messageFor={messageFor}
            onChange={(part) => setRecord((now) => ({ ...now, ...part }))}
          />
        )}
        <ConfidentialField
          what="source"
          memberId={memberId}
          isConfidential={confidence.confidential}
          readerIds={confidence.readerIds}
          onChange={(part) => setConfidence((now) => ({ ...now, ...part }))}
        />
        {error && <ErrorNotice error={error} title="The source was not added" />}
        <Group gap="md" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isAdding}>
            Add
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
