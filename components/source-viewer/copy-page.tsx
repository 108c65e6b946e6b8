'use client';

import { apiUrl } from '@/lib/client/api/api';
import type { CopyDto } from '@/lib/contracts/sources';
import classes from './copy-page.module.css';
import type { ShownPlace } from './cited-passages';

interface CopyPageProps {
  copy: CopyDto;
  title: string;
  place: ShownPlace | null;
}

/** A stored copy as it looked, without script and without a request: the frame takes every right from it. */
export function CopyPage({ copy, title, place }: CopyPageProps) {
  return (
    <iframe
      className={classes.frame}
      sandbox=""
      referrerPolicy="no-referrer"
      title={`Stored page: ${title}`}
      src={apiUrl('getSnapshotPage', { params: { id: copy.snapshotId }, ...(place ? { query: place } : {}) })}
    />
  );
}
