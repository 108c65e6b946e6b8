'use client';

import { Button, CopyButton, Group } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { formatSize } from '@/components/ui/words/format-size';
import { When } from '@/components/ui/time/when';
import house from '@/components/ui/page/house.module.css';
import { apiUrl } from '@/lib/client/api/api';
import type { CopyDto } from '@/lib/contracts/sources';
import { copyOriginWords } from '@/lib/domain/claim-words';
import classes from './viewer-facts.module.css';

/** The proof of a stored copy: when and how it was stored, its hash, and its bytes as a download. */
export function CopyFacts({ copy }: { copy: CopyDto }) {
  const { snapshotId, sha256, size, mediaType, fileName, origin, storedAt } = copy;
  const params = { id: snapshotId };
  return (
    <section aria-labelledby="copy-facts">
      <Group component="h2" wrap="nowrap" id="copy-facts" className={house.subheading}>
        This copy
      </Group>
      <dl className={classes.facts}>
        <dt>{copyOriginWords[origin]}</dt>
        <dd>
          <When at={storedAt} show="absolute" />
        </dd>
        <dt>File</dt>
        <dd>{[fileName, mediaType, formatSize(size)].filter(Boolean).join(', ')}</dd>
        <dt>SHA-256</dt>
        <dd>
          <code className={classes.hash}>{sha256}</code>
          <CopyButton value={sha256}>
            {({ copied, copy: take }) => (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={copied ? <Check size={13} aria-hidden /> : <Copy size={13} aria-hidden />}
                onClick={take}
              >
                {copied ? 'Copied' : 'Copy the hash'}
              </Button>
            )}
          </CopyButton>
        </dd>
      </dl>
      <Group component="p" gap="0.375rem var(--space-2)" className={classes.ways}>
        <a href={apiUrl('getSnapshotFile', { params })} download>
          Download the file
        </a>
        <a href={apiUrl('getSnapshotWarc', { params })} download>
          Download as WARC
        </a>
      </Group>
    </section>
  );
}
