'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CircleAlert, Clock, LoaderCircle, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { showDone, showProblem } from '@/components/ui/notices/toast';
import { When } from '@/components/ui/time/when';
import house from '@/components/ui/page/house.module.css';
import { callApi } from '@/lib/client/api/api';
import { sourceHref } from '@/lib/client/sources/source-href';
import type { JobDto } from '@/lib/contracts/routes/jobs';
import classes from './jobs.module.css';

const taskWords: Record<string, string> = {
  fetch_source: 'Fetch its page',
  watch_sources: 'Ask for a look at those that are due',
};

const states: Record<JobDto['state'], { words: string; icon: LucideIcon }> = {
  failed: { words: 'Given up', icon: CircleAlert },
  running: { words: 'Running', icon: LoaderCircle },
  queued: { words: 'Waiting', icon: Clock },
};

/** A job in the background, with a button to retry it if it was given up. */
export function JobRow({ job }: { job: JobDto }) {
  const queryClient = useQueryClient();
  const retry = useMutation({
    mutationFn: () => callApi('retryJob', { params: { number: String(job.number) } }),
    onSuccess: (list) => {
      queryClient.setQueryData(['jobs'], list);
      showDone(`It is tried again: ${job.subject}`);
    },
    onError: (error) => {
      showProblem(error, 'It is not tried again');
      void queryClient.invalidateQueries({ queryKey: ['jobs'] });
    },
  });
  const { words, icon: Icon } = states[job.state];
  return (
    <tr className={classes.row}>
      <td className={classes.about}>
        {job.sourceId === null ? (
          <span className={classes.subject}>{job.subject}</span>
        ) : (
          <Link href={sourceHref(job.sourceId)} prefetch={false} className={classes.subject} dir="auto">
            {job.subject}
          </Link>
        )}
        <span className={classes.task}>
          {taskWords[job.task] ?? job.task}, asked for <When at={job.createdAt} />
        </span>
      </td>
      <td>
        <span className={classes.state} data-state={job.state}>
          <Icon size={15} aria-hidden />
          {words}
        </span>
      </td>
      <td className={house.keepsLine}>
        {job.attempts} of {job.maxAttempts}
        {job.state === 'queued' && job.attempts > 0 && (
          <span className={classes.task}>
            next <When at={job.runAt} />
          </span>
        )}
      </td>
      <td className={classes.error} data-none={job.lastError === null || undefined} dir="auto">
        {job.lastError ?? <span className={house.faint}>None</span>}
      </td>
      <td className={classes.retry}>
        {job.state === 'failed' && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`Try again: ${job.subject}`}
            loading={retry.isPending}
            onClick={() => retry.mutate()}
          >
            Try again
          </Button>
        )}
      </td>
    </tr>
  );
}
