import 'server-only';
import type { z } from 'zod';
import type { jobList } from '@/lib/contracts/routes/jobs';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentJob } from '../../presenters/present-job';
import { listJobs } from '../../repositories/jobs/jobs';

const maxJobs = 500;

/** Background work of the newsroom that waits, runs, or was given up, which comes first. */
export async function loadJobs(db: Db, actor: Actor): Promise<z.infer<typeof jobList>> {
  const jobs = await listJobs(db, actor.newsroomId, maxJobs);
  return { jobs: jobs.map((job) => presentJob(job, actor)) };
}
