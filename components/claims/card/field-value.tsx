'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { When } from '@/components/ui/time/when';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { DraftField, DraftSpan } from '@/lib/client/drafts/draft-field';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import type { ClaimKind, Risk } from '@/lib/domain/vocabulary';
import { claimKindWords, riskWords } from '@/lib/domain/claim-words';
import { VerdictBadge } from '@/components/claim-badges/verdict-badge';
import { RichText } from '../verdict/rich-text';

/** The value of a field, as a reader sees it. */
export function FieldValue({ field, value }: { field: DraftField; value: unknown }): ReactElement | string {
  const { ratings } = useWorkspace();
  if (value === null || value === '') return <em>Empty</em>;
  switch (field) {
    case 'span':
      return <bdi>“{(value as DraftSpan).quote}”</bdi>;
    case 'statement':
    case 'claimant':
      return <span dir="auto">{String(value)}</span>;
    case 'kind':
      return claimKindWords[value as ClaimKind];
    case 'risk':
      return riskWords[value as Risk];
    case 'dueAt':
      return <When at={String(value)} show="absolute" />;
    case 'assigneeId':
      return <MemberName id={String(value)} />;
    case 'rating': {
      const rating = ratings.find(({ id }) => id === value);
      return rating ? (
        <VerdictBadge rating={rating} size="small" />
      ) : (
        <em>A verdict that is no longer offered</em>
      );
    }
    case 'rationale':
      return <RichText document={value as DocumentNode} />;
  }
}

function MemberName({ id }: { id: string }) {
  const { data } = useQuery({
    queryKey: queryKeys.members(),
    queryFn: ({ signal }) => callApi('listMembers', { signal }),
    staleTime: 300_000,
  });
  return data?.members.find((member) => member.id === id)?.name ?? 'Somebody';
}
