'use client';

import { Button, Group, Loader } from '@mantine/core';
import { CircleAlert, CircleCheck, CircleSlash } from 'lucide-react';
import type { CopyDto, LibrarySourceDto } from '@/lib/contracts/sources';
import { describeFetch, isUnderWay } from './describe-fetch';
import classes from './fetch-status.module.css';
import { UploadCopy } from './upload-copy';
import { useSourceActions } from './use-source-actions';

interface FetchStatusProps {
  sourceId: string;
  url: string | null;
  fetch: LibrarySourceDto['fetch'];
  copy: CopyDto | null;
  /** Whether this person may fetch and store. */
  mayChange: boolean;
}

/** The progress of fetching a page, with what can be done about it. Changes are read aloud. */
export function FetchStatus({ sourceId, url, fetch, copy, mayChange }: FetchStatusProps) {
  const actions = useSourceActions(sourceId);
  const words = describeFetch(fetch, url, copy);
  if (words === null) return null;
  const hasFailed = fetch?.state === 'failed' || (fetch?.state === 'cancelled' && copy === null);
  return (
    <Group gap="var(--space-half) 0.75rem" className={classes.status} data-failed={hasFailed || undefined}>
      <span className={classes.words}>
        <StatusIcon isWaiting={isUnderWay(fetch)} hasFailed={hasFailed} isStored={copy !== null} />
        <span role="status">{words}</span>
      </span>
      {mayChange && isUnderWay(fetch) && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          disabled={actions.isBusy}
          onClick={actions.cancel}
        >
          Cancel
        </Button>
      )}
      {mayChange && hasFailed && (
        <span className={classes.ways}>
          <Button variant="default" size="compact-sm" loading={actions.isBusy} onClick={actions.fetch}>
            Try again
          </Button>
          <UploadCopy
            words="Upload a copy"
            isUploading={actions.isUploading}
            onFile={(file) => void actions.upload(file)}
          />
        </span>
      )}
    </Group>
  );
}

interface StatusIconProps {
  isWaiting: boolean;
  hasFailed: boolean;
  isStored: boolean;
}

function StatusIcon({ isWaiting, hasFailed, isStored }: StatusIconProps) {
  if (isWaiting) return <Loader size={13} color="gray" aria-hidden />;
  if (hasFailed) return <CircleAlert size={15} aria-hidden />;
  return isStored ? <CircleCheck size={15} aria-hidden /> : <CircleSlash size={15} aria-hidden />;
}
