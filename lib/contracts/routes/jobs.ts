import { z } from 'zod';
import { endpoints } from '../endpoints';
import { defineRoute } from './route-contract';

export const jobStates = ['queued', 'running', 'failed'] as const;

/** A background job that waits, runs, or was given up. */
export const jobDto = z.object({
  number: z.int(),
  task: z.string(),
  /** What it is about, in words. */
  subject: z.string(),
  sourceId: z.string().nullable(),
  /** The job is about a confidential source that the person may not read. Neither the site nor the error is shown. */
  withheld: z.boolean(),
  state: z.enum(jobStates),
  attempts: z.int(),
  maxAttempts: z.int(),
  lastError: z.string().nullable(),
  runAt: z.string(),
  createdAt: z.string(),
});
export type JobDto = z.infer<typeof jobDto>;
export const jobList = z.object({ jobs: z.array(jobDto) });

export const jobRoutes = {
  listJobs: defineRoute({
    ...endpoints.listJobs,
    area: 'settings',
    access: 'job.manage',
    scope: 'read',
    status: 200,
    summary: 'Background work of the newsroom that waits, runs, or was given up.',
    response: jobList,
  }),
  retryJob: defineRoute({
    ...endpoints.retryJob,
    area: 'settings',
    access: 'job.manage',
    scope: 'write',
    status: 200,
    summary: 'Try a job again that was given up.',
    response: jobList,
  }),
} as const;
