'use client';

import { Alert, Button } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { ApiProblem, describeError } from '@/lib/client/api/api-problem';
import { RequestId } from './toast';

interface ErrorNoticeProps {
  error: unknown;
  title?: string;
  onRetry?: () => void;
}

/** An error, shown where it happened: what happened, whether work is safe, what to do. */
export function ErrorNotice({ error, title = 'That did not work', onRetry }: ErrorNoticeProps) {
  const requestId = error instanceof ApiProblem ? error.requestId : null;
  return (
    <Alert
      color="red"
      variant="light"
      title={title}
      icon={<CircleAlert size={18} aria-hidden />}
      role="alert"
    >
      {describeError(error)}
      {requestId !== null && <RequestId id={requestId} />}
      {onRetry && (
        <div>
          <Button size="compact-sm" variant="default" mt="xs" onClick={onRetry}>
            Try again
          </Button>
        </div>
      )}
    </Alert>
  );
}
