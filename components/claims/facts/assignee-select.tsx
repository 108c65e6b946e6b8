'use client';

import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { ClaimDto } from '@/lib/contracts/claims';
import { useDraftField } from '@/components/claim-session/use-draft-field';

/** Who checks the claim: an editor of the newsroom, oneself first. */
export function AssigneeSelect({ claim }: { claim: ClaimDto }) {
  const { session } = useWorkspace();
  const { value, choose } = useDraftField(claim, 'assigneeId');
  const { data } = useQuery({
    queryKey: queryKeys.members(),
    queryFn: ({ signal }) => callApi('listMembers', { signal }),
    staleTime: 300_000,
  });
  const editors = (data?.members ?? []).filter(
    ({ roles, disabled }) => !disabled && roles.includes('editor'),
  );
  const options = editors.map(({ id, name }) => ({
    value: id,
    label: id === session.member.id ? `${name} (you)` : name,
  }));
  const isKnown = claim.assignee === null || options.some((option) => option.value === claim.assignee?.id);
  const past =
    isKnown || claim.assignee === null ? [] : [{ value: claim.assignee.id, label: claim.assignee.name }];
  return (
    <Select
      size="xs"
      label="Assigned to"
      placeholder="Nobody"
      clearable
      searchable
      data-field="assignee"
      data={[...options, ...past]}
      value={value}
      onChange={choose}
    />
  );
}
