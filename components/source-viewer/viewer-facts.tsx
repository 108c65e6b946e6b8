'use client';

import { Button, Group, Stack } from '@mantine/core';
import { RefreshCw } from 'lucide-react';
import { ConfidentialBadge } from '@/components/evidence/confidential-badge';
import { isUnderWay } from '@/components/evidence/describe-fetch';
import { FetchStatus } from '@/components/evidence/fetch-status';
import { UploadCopy } from '@/components/evidence/upload-copy';
import { useSourceActions } from '@/components/evidence/use-source-actions';
import { formatDay } from '@/components/ui/time/format-time';
import { When } from '@/components/ui/time/when';
import house from '@/components/ui/page/house.module.css';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { reliabilityWords, sourceHealthWords, sourceKindWords } from '@/lib/domain/claim-words';
import { safeUrl } from '@/lib/domain/text/fields/safe-url';
import classes from './viewer-facts.module.css';

/** What a source says about itself, how the newsroom judges it, and the state of its page. */
export function ViewerFacts({ source }: { source: LibrarySourceDto }) {
  const { publisher, author, publishedAt, reliability, reliabilityNote, interestNote } = source;
  const { url, confidential, readers } = source;
  const facts: [string, string | null][] = [
    ['Kind', sourceKindWords[source.kind]],
    ['Publisher', publisher],
    ['Author', author],
    ['Published', publishedAt && formatDay(publishedAt)],
    [
      'Reliability',
      reliability && [reliabilityWords[reliability], reliabilityNote].filter(Boolean).join('. '),
    ],
    ['Conflict of interest', interestNote],
  ];
  const href = url === null ? null : safeUrl(url);
  return (
    <section aria-labelledby="source-facts">
      <Group component="h2" wrap="nowrap" id="source-facts" className={house.subheading}>
        Source {confidential && <ConfidentialBadge readers={readers} />}
      </Group>
      <dl className={classes.facts}>
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name} className={classes.fact}>
                <dt>{name}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ),
        )}
        {href !== null && (
          <div className={classes.fact}>
            <dt>Address</dt>
            <dd>
              <a href={href} target="_blank" rel="noopener noreferrer nofollow">
                {href}
              </a>
            </dd>
          </div>
        )}
      </dl>
      <PageState source={source} />
    </section>
  );
}

/** The result of fetching and of the last look, with the ways to look again or to upload a file. */
function PageState({ source }: { source: LibrarySourceDto }) {
  const { id, url, fetch, copy, health, checkedAt, abilities } = source;
  const actions = useSourceActions(id);
  const hasFailed = fetch?.state === 'failed' || (fetch?.state === 'cancelled' && copy === null);
  return (
    <Stack gap={6} mt={10}>
      <FetchStatus sourceId={id} url={url} fetch={fetch} copy={copy} mayChange={abilities.fetch.allowed} />
      {health !== null && (
        <p className={classes.none}>
          Looked at
          {checkedAt !== null && (
            <>
              {' '}
              <When at={checkedAt} />
            </>
          )}
          : {sourceHealthWords[health]}.
        </p>
      )}
      <Group component="span" gap="0.375rem var(--space-2)" className={classes.ways}>
        {abilities.fetch.allowed && !isUnderWay(fetch) && !hasFailed && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<RefreshCw size={14} aria-hidden />}
            loading={actions.isBusy}
            onClick={actions.fetch}
          >
            {copy ? 'Check now' : 'Fetch the page'}
          </Button>
        )}
        {abilities.upload.allowed && !hasFailed && (
          <UploadCopy
            words="Upload a copy"
            isUploading={actions.isUploading}
            onFile={(file) => void actions.upload(file)}
          />
        )}
      </Group>
    </Stack>
  );
}
