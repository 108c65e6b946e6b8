'use client';

import {
  CircleAlert,
  CircleSlash,
  FileCheck,
  FileQuestion,
  LoaderCircle,
  RefreshCcwDot,
  Unplug,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { isUnderWay } from '@/components/evidence/describe-fetch';
import { When } from '@/components/ui/time/when';
import type { CopyDto, LibrarySourceItem } from '@/lib/contracts/sources';
import { fetchStateWords } from '@/lib/domain/claim-words';
import classes from './copy-state.module.css';

const size = 15;

/** Whether the source can still be looked up: its stored copy, and what the last look at its address found. */
export function CopyState({ source }: { source: LibrarySourceItem }) {
  return (
    <span className={classes.state}>
      <Copy source={source} />
      <Health source={source} />
    </span>
  );
}

function Copy({ source: { fetch, copy, url } }: { source: LibrarySourceItem }) {
  if (fetch !== null && isUnderWay(fetch)) {
    return (
      <Line icon={<LoaderCircle size={size} className={classes.turning} aria-hidden />}>
        {fetchStateWords[fetch.state]}
      </Line>
    );
  }
  if (fetch?.state === 'failed') {
    return (
      <>
        <Line tone="warning" icon={<CircleAlert size={size} aria-hidden />}>
          {fetchStateWords.failed}
        </Line>
        {fetch.detail !== null && <span className={classes.detail}>{fetch.detail}</span>}
        {copy !== null && <Stored copy={copy} />}
      </>
    );
  }
  if (copy !== null) return <Stored copy={copy} />;
  if (fetch?.state === 'cancelled')
    return <Line icon={<CircleSlash size={size} aria-hidden />}>{fetchStateWords.cancelled}</Line>;
  return (
    <Line icon={<FileQuestion size={size} aria-hidden />}>
      {url === null ? 'Offline, no file' : 'No copy yet'}
    </Line>
  );
}

function Stored({ copy }: { copy: CopyDto }) {
  return (
    <>
      <Line icon={<FileCheck size={size} aria-hidden />}>
        Stored <When at={copy.storedAt} show="day" />
      </Line>
      {copy.unreadable !== null && <span className={classes.detail}>{copy.unreadable}</span>}
    </>
  );
}

function Health({ source: { health, checkedAt } }: { source: LibrarySourceItem }) {
  const checked = checkedAt !== null && <When at={checkedAt} />;
  switch (health) {
    case null:
      return null;
    case 'unchanged':
      return <span className={classes.detail}>Unchanged{checked && <>, looked {checked}</>}</span>;
    case 'changed':
      return (
        <Line tone="warning" icon={<RefreshCcwDot size={size} aria-hidden />}>
          Changed since{checked && <>, seen {checked}</>}
        </Line>
      );
    case 'dead':
      return (
        <Line tone="warning" icon={<Unplug size={size} aria-hidden />}>
          Nothing answers{checked && <>, looked {checked}</>}
        </Line>
      );
  }
}

interface LineProps {
  icon: ReactNode;
  tone?: 'warning';
  children: ReactNode;
}

function Line({ icon, tone, children }: LineProps) {
  return (
    <span className={classes.line} data-tone={tone}>
      {icon}
      <span>{children}</span>
    </span>
  );
}
