'use client';

import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { showDone } from '@/components/ui/notices/toast';
import house from '@/components/ui/page/house.module.css';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import { sourceHref } from '@/lib/client/sources/source-href';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { printsAlike, type SourceWords } from '@/lib/domain/report/model/print-claim';
import type { MergeTarget } from './merge-choice';

interface ConfirmMergeProps {
  source: LibrarySourceDto;
  /** Null while nothing is chosen. */
  into: MergeTarget | null;
  onClose: () => void;
}

/** Says, before a merge, what it does. It cannot be undone. */
export function ConfirmMerge({ source, into, onClose }: ConfirmMergeProps) {
  return (
    <Modal opened={into !== null} onClose={onClose} title="Merge two sources" closeOnClickOutside={false}>
      {into && <ConfirmMergeBody source={source} into={into} onClose={onClose} />}
    </Modal>
  );
}

function ConfirmMergeBody({ source: first, into, onClose }: ConfirmMergeProps & { into: MergeTarget }) {
  const router = useRouter();
  const queryClient = useQueryClient();
  // Loads its present state: it may have been edited or fetched since the page was loaded.
  const { data: source } = useQuery({
    queryKey: queryKeys.source(first.id),
    queryFn: ({ signal }) => callApi('getSource', { params: { id: first.id }, signal }),
    initialData: first,
  });
  const target = useQuery({
    queryKey: queryKeys.source(into.id),
    queryFn: ({ signal }) => callApi('getSource', { params: { id: into.id }, signal }),
  });
  const merge = useMutation({
    mutationFn: () =>
      callApi('mergeSource', { params: { id: source.id }, ifMatch: source.version, body: { into: into.id } }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: queryKeys.sources() });
      void queryClient.invalidateQueries({ queryKey: queryKeys.source(into.id) });
      void queryClient.invalidateQueries({ queryKey: queryKeys.claims() });
      showDone(`“${source.title}” was merged into “${into.title}”`);
      router.push(sourceHref(into.id));
    },
  });
  return (
    <Stack>
      <p>
        <bdi>“{source.title}”</bdi> leaves the library, and <bdi>“{into.title}”</bdi> stands for it.{' '}
        {describeUses(source.citedBy)} The stored copies are kept. This cannot be undone.
      </p>
      {target.data && <Falling source={source} into={target.data} />}
      {merge.error && <ErrorNotice error={merge.error} title="The sources were not merged" />}
      <Group gap="md" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button loading={merge.isPending || merge.isSuccess} data-autofocus onClick={() => merge.mutate()}>
          Merge
        </Button>
      </Group>
    </Stack>
  );
}

function Falling({ source, into }: { source: LibrarySourceDto; into: LibrarySourceDto }) {
  const approvals = countApprovals(source.uses);
  if (approvals === 0 || printsAlike(wordsOf(source), wordsOf(into), { printsWeighing: false })) return null;
  return (
    <p className={house.attention}>
      {approvals === 1 ? '1 approval rests' : `${approvals} approvals rest`} on what it says of itself, which
      is something else then: {approvals === 1 ? 'it' : 'they'} will fall.
    </p>
  );
}

/** The words that a report may print of it. Whether its weighing is printed is decided and explained under Settings. */
function wordsOf({ confidential: isConfidential, ...source }: LibrarySourceDto): SourceWords {
  return { ...source, isConfidential, salt: '' };
}

function describeUses(citedBy: number): string {
  if (citedBy === 0) return 'No claim cites the one that leaves.';
  return citedBy === 1
    ? 'The claim that cites it cites the other one from then on, with its passage as it is.'
    : `The ${citedBy} claims that cite it cite the other one from then on, with their passages as they are.`;
}

/** The number of approved claims that cite the source, each counted once. */
function countApprovals(uses: LibrarySourceDto['uses']): number {
  return new Set(uses.filter(({ state }) => state === 'approved').map(({ claimId }) => claimId)).size;
}
