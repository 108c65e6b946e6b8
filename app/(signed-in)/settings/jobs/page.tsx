import type { Metadata } from 'next';
import { Jobs } from '@/components/settings/jobs/jobs';
import { requirePageActor } from '@/lib/server/session/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadJobs } from '@/lib/server/queries/newsrooms/load-jobs';

export const metadata: Metadata = { title: 'Background work' };

export default async function JobsPage() {
  const actor = await requirePageActor('job.manage');
  return <Jobs first={await loadJobs(getDb(), actor)} />;
}
