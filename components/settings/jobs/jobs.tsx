'use client';

import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { EmptyState } from '@/components/ui/notices/empty-state';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import table from '@/components/lists/list-table.module.css';
import { callApi } from '@/lib/client/api/api';
import type { JobDto } from '@/lib/contracts/routes/jobs';
import { SettingsSection } from '../settings-section';
import { JobRow } from './job-row';
import classes from './jobs.module.css';

/** Time between two requests for the list, in milliseconds. Jobs in the background change by themselves. */
const lookAgainMs = 5_000;

/** The background jobs that run, wait, or were given up. The last kind can be tried again. */
export function Jobs({ first }: { first: { jobs: JobDto[] } }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['jobs'],
    queryFn: ({ signal }) => callApi('listJobs', { signal }),
    initialData: first,
    refetchInterval: lookAgainMs,
  });
  const { jobs } = data;
  return (
    <SettingsSection
      title="Background work"
      lead="Pages are fetched, and looked at again, in the background. What fails is tried again by itself; what was given up waits here for you."
    >
      {error && (
        <ErrorNotice error={error} title="The list could not be renewed" onRetry={() => void refetch()} />
      )}
      <p role="status" className={jobs.length === 0 ? 'visually-hidden' : classes.count}>
        {countInWords(jobs)}
      </p>
      {jobs.length === 0 ? (
        <EmptyState icon={<CircleCheck size={32} />} title="Nothing is waiting">
          A page that is being fetched stands here until it is stored; one that was given up, with the reason.
        </EmptyState>
      ) : (
        <table className={`${table.table} ${classes.jobs}`}>
          <caption className="visually-hidden">Background work</caption>
          <thead>
            <tr>
              <th scope="col">About</th>
              <th scope="col">State</th>
              <th scope="col">Attempts</th>
              <th scope="col">Last error</th>
              <th scope="col">
                <span className="visually-hidden">Try again</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {jobs.map((job) => (
              <JobRow key={job.number} job={job} />
            ))}
          </tbody>
        </table>
      )}
    </SettingsSection>
  );
}

function countInWords(jobs: readonly JobDto[]): string {
  if (jobs.length === 0) return 'Nothing is waiting';
  const count = (wanted: JobDto['state']) => jobs.filter(({ state }) => state === wanted).length;
  return [`${count('failed')} given up`, `${count('running')} running`, `${count('queued')} waiting`].join(
    ' · ',
  );
}
