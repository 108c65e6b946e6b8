'use client';

import { Alert, Group } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { countOf } from '@/lib/domain/report/words/report-text';
import type { FallsDto } from '@/lib/contracts/falls';
import classes from './falls-notice.module.css';

interface FallsNoticeProps {
  /** What would be saved; null while nothing is changed. */
  changes: object | null;
  /** Asks the server which approvals and signatures the change would take down. */
  tryIt: (signal: AbortSignal) => Promise<FallsDto>;
}

/** While somebody types, the server is not asked at every letter. */
const pauseMs = 400;

/** Says, before a change is saved, which approvals and signatures it takes down. */
export function FallsNotice({ changes, tryIt }: FallsNoticeProps) {
  const [settled] = useDebouncedValue(changes === null ? null : JSON.stringify(changes), pauseMs);
  const { data } = useQuery({
    queryKey: ['falls', settled],
    queryFn: ({ signal }) => tryIt(signal),
    enabled: settled !== null,
    retry: false,
    gcTime: 0,
  });
  if (changes === null || !data || data.approvals.length + data.signatures.length === 0) return null;
  return (
    <Alert role="status" color="yellow" variant="light" icon={<TriangleAlert size={18} aria-hidden />}>
      Saving this takes down {describeFalls(data)}: what is printed is no longer what was approved or signed.
      {data.approvals.length > 0 && <FallenClaims approvals={data.approvals} />}
    </Alert>
  );
}

const listed = 5;

/** The first of the claims, each with a link that leaves the edited form open. */
function FallenClaims({ approvals }: Pick<FallsDto, 'approvals'>) {
  const more = approvals.length - listed;
  return (
    <Group component="span" gap="0 var(--space-1)" align="stretch" className={classes.claims}>
      {approvals.slice(0, listed).map(({ articleId, claimId, number }) => (
        <a key={claimId} href={`/articles/${articleId}?claim=${number}`} target="_blank" rel="noreferrer">
          claim {number}
        </a>
      ))}
      {more > 0 && <span>and {more} more</span>}
    </Group>
  );
}

function describeFalls({ approvals, signatures }: FallsDto): string {
  return [
    ...(approvals.length > 0 ? [countOf(approvals.length, 'approval')] : []),
    ...(signatures.length > 0 ? [countOf(signatures.length, 'signature')] : []),
  ].join(' and ');
}
