'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { showProblem, showUndo } from '@/components/ui/notices/toast';
import { callApi } from '@/lib/client/api/api';
import type { MemberDto } from '@/lib/contracts/newsroom';
import type { Role } from '@/lib/domain/vocabulary';

interface MemberChange {
  member: MemberDto;
  part: { roles?: Role[]; disabled?: boolean; isLead?: boolean };
  /** What was done, for the toast; null while it is being undone. */
  words: string | null;
}

interface Members {
  members: MemberDto[];
}

/** Changes a person on the screen at once and offers to undo it. If the server refuses, the change is taken back. */
export function useUpdateMember() {
  const queryClient = useQueryClient();
  const put = (changed: MemberDto) =>
    queryClient.setQueryData<Members>(
      ['members'],
      (list) => list && { members: list.members.map((other) => (other.id === changed.id ? changed : other)) },
    );
  const mutation = useMutation({
    mutationFn: ({ member, part }: MemberChange) =>
      callApi('updateMember', { params: { id: member.id }, body: part, ifMatch: member.version }),
    onMutate: ({ member, part }) => put({ ...member, ...part }),
    onSuccess: (changed, { member, words }) => {
      put(changed);
      if (words === null) return;
      const back = { roles: member.roles, disabled: member.disabled, isLead: member.isLead };
      showUndo({ message: words, undo: () => mutation.mutate({ member: changed, part: back, words: null }) });
    },
    onError: (error, { member }) => {
      put(member);
      showProblem(error, `${member.name} was not changed`);
      void queryClient.invalidateQueries({ queryKey: ['members'] });
    },
  });
  return mutation;
}
