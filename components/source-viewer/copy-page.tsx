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

/** A stored copy as it looked. The frame takes every right from it, so it runs no script and makes no request. */
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
