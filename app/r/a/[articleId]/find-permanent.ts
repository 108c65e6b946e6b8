import { cache } from 'react';
import { findPageActor } from '@/lib/server/session/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadPermanentClaim, loadPermanentReport } from '@/lib/server/queries/reports/load-permanent-report';

/** The newest edition if the visitor may read it, else null. Read once for the page and its metadata. */
export const findPermanentReport = cache(async (articleId: string) => {
  const reader = await findPageActor();
  return loadPermanentReport(getDb(), reader?.newsroomId ?? null, articleId);
});

/** The same for one claim, in the newest edition that has it. */
export const findPermanentClaim = cache(async (articleId: string, number: string) => {
  const reader = await findPageActor();
  return loadPermanentClaim(getDb(), reader?.newsroomId ?? null, { articleId, number });
});
