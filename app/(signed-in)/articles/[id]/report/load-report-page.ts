import { notFound } from 'next/navigation';
import { cache } from 'react';
import { uuid } from '@/lib/contracts/fields';
import { Failure } from '@/lib/domain/failure';
import { requirePageActor } from '@/lib/server/session/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadReportDesk, type ReportDeskData } from '@/lib/server/queries/reports/load-report-desk';

/** The report screen's data, loaded once for each request. A missing article is "page not found". */
export const loadReportPage = cache(async (id: string, show: string): Promise<ReportDeskData> => {
  const actor = await requirePageActor('article.read');
  if (!uuid.safeParse(id).success) notFound();
  try {
    return await loadReportDesk(getDb(), actor, id, readShow(show));
  } catch (error) {
    if (error instanceof Failure && error.code === 'not_found') notFound();
    throw error;
  }
});

/** The state of the report that the address asks for: `?show=draft`, `?show=2`, or none. */
function readShow(value: string): number | 'draft' | null {
  if (value === 'draft') return 'draft';
  return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : null;
}
