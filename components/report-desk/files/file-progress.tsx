'use client';

import { Anchor, Progress, Stack } from '@mantine/core';
import house from '@/components/ui/page/house.module.css';
import { describeError } from '@/lib/client/api/api-problem';
import { FileNotMade } from '@/lib/client/files/get-file';
import { progressOf } from '@/lib/domain/report/long-report';
import type { ReportFileState } from '@/lib/domain/vocabulary';
import type { FileState } from './use-file';

export const reportFileWords: Record<ReportFileState, string> = {
  waiting: 'Waiting to be made',
  setting: 'Being made',
  ready: 'Ready',
  failed: 'Not made',
};

interface FileProgressProps {
  state: FileState;
  onRetry: () => void;
  onStop: () => void;
}

/** How far a file is: what keeps it, how long that takes, and what can be done. */
export function FileProgress({ state, onRetry, onStop }: FileProgressProps) {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'saved':
      return (
        <p role="status" className={house.note}>
          Saved as a download.
        </p>
      );
    case 'failed':
      return (
        <p role="alert" className={house.attention}>
          {state.error instanceof FileNotMade ? state.error.message : describeError(state.error)}{' '}
          <Anchor component="button" type="button" inherit underline="always" c="inherit" onClick={onRetry}>
            Try again
          </Anchor>
        </p>
      );
    case 'asked':
      return (
        <p role="status" className={house.note}>
          Asking for the file …
        </p>
      );
    case 'held_up':
      return (
        <p role="status" className={house.attention}>
          {state.message} It is asked for again by itself then. <StopButton onStop={onStop} />
        </p>
      );
    case 'made': {
      const { job, passedSeconds } = state;
      const share = progressOf(job.expectedSeconds, passedSeconds);
      return (
        <Stack gap="var(--space-half)">
          <Progress value={Math.max(2, Math.round(100 * share))} aria-label="How far the PDF is" />
          <p role="status" className={house.note}>
            {reportFileWords[job.state]}
            {job.state === 'waiting' && job.ahead > 0 && `; ${job.ahead} before it`}. It is a long report, and
            takes about {secondsInWords(job.expectedSeconds)}. You may go on working; if you leave this page,
            ask for it again later. It is kept for a day. <StopButton onStop={onStop} />
          </p>
        </Stack>
      );
    }
  }
}

function StopButton({ onStop }: { onStop: () => void }) {
  return (
    <Anchor component="button" type="button" inherit underline="always" c="inherit" onClick={onStop}>
      Don’t wait
    </Anchor>
  );
}

function secondsInWords(seconds: number): string {
  return seconds === 1 ? 'a second' : `${seconds} seconds`;
}
