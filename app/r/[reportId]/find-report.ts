import { cache } from 'react';
import { findPageActor } from '@/lib/server/session/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadPublicReport } from '@/lib/server/queries/reports/load-public-report';

/** The edition if the visitor may read it, else null. Read once for the page and its metadata. */
export const findReport = cache(async (reportId: string) => {
  const reader = await findPageActor();
  return loadPublicReport(getDb(), reader?.newsroomId ?? null, reportId);
});
