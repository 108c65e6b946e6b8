'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useShellPerson } from '@/components/shell/person/shell-person-context';
import { showDone } from '@/components/ui/notices/toast';
import { useRecordEditor } from '@/components/ui/forms/use-record-editor';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { bodyOfChanges, draftOfSource } from './source-draft';

/** A source while it is edited. */
export function useSourceEditor(first: LibrarySourceDto) {
  const { memberId } = useShellPerson();
  const queryClient = useQueryClient();
  return useRecordEditor({
    first,
    memberId,
    scope: `source-${first.id}`,
    draftOf: (saved) => draftOfSource(saved, memberId),
    send: ({ id, version }, changes) =>
      callApi('updateLibrarySource', { params: { id }, body: bodyOfChanges(changes), ifMatch: version }),
    onSaved(source) {
      showDone('Source saved');
      queryClient.setQueryData(queryKeys.source(source.id), source);
      void queryClient.invalidateQueries({ queryKey: queryKeys.sources() });
      void queryClient.invalidateQueries({ queryKey: queryKeys.claims() });
    },
  });
}

export type SourceEditing = ReturnType<typeof useSourceEditor>;
