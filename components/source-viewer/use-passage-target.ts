'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { showDone, showProblem, showUndo } from '@/components/ui/notices/toast';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { LibrarySourceDto, CitationDto } from '@/lib/contracts/sources';
import type { Stance } from '@/lib/domain/vocabulary';
import { type ChosenPassage, citePassage, replacePassage, type TakenPassage } from './take-passage';
import type { ViewerParams } from './use-viewer-params';

/** The claim for which words are looked for. */
export interface PassageTarget {
  claim: ClaimDto;
  /** The citation of the claim that gets the passage. Null if there is none yet. */
  citation: CitationDto | null;
  /** The address from which the person came. */
  href: string;
  /** Why this person cannot take words; null if they can. */
  disabledReason: string | null;
  isTaking: boolean;
  /** Writes the passage to the citation, or makes a citation. A new one needs a stance. */
  take: (chosen: ChosenPassage, stance: Stance | null) => void;
}

/**
 * The claim in the address, and the function that gives it a passage. Null if none is named, or if it does not exist.
 */
export function usePassageTarget(source: LibrarySourceDto, params: ViewerParams): PassageTarget | null {
  const queryClient = useQueryClient();
  const router = useRouter();
  const claimId = params.claim ?? '';
  const { data: claim } = useQuery({
    queryKey: queryKeys.claim(claimId),
    queryFn: ({ signal }) => callApi('getClaim', { params: { id: claimId }, signal }),
    enabled: claimId !== '',
  });
  const citation = claim ? findCitation(claim, source.id, params.citation) : null;
  const href = claim ? hrefOf(claim, params.from) : '/sources';

  function settle(changed: ClaimDto): void {
    queryClient.setQueryData(queryKeys.claim(changed.id), changed);
    void queryClient.invalidateQueries({ queryKey: queryKeys.source(source.id) });
    void queryClient.invalidateQueries({ queryKey: queryKeys.gate(changed.articleId) });
  }
  /** By then the person is back in the article, where the claim may have changed again. */
  async function takeBack(taken: TakenPassage): Promise<void> {
    try {
      const known = queryClient.getQueryData<ClaimDto>(queryKeys.claim(taken.claim.id));
      settle(await taken.takeBack(known ?? taken.claim));
      showDone(`Undone: the passage of claim ${taken.claim.number}.`);
    } catch (error) {
      showProblem(error, 'The passage stays');
    }
  }
  const { mutate, isPending } = useMutation({
    mutationFn({ chosen, stance }: { chosen: ChosenPassage; stance: Stance | null }) {
      if (!claim) throw new Error('There is no claim to give the passage to.');
      return citation
        ? replacePassage(claim, citation, chosen)
        : citePassage(claim, source, chosen, stance ?? 'context');
    },
    onSuccess(taken) {
      settle(taken.claim);
      showUndo({
        message: `Passage taken over for claim ${taken.claim.number}.`,
        undo: () => void takeBack(taken),
      });
      router.push(href);
    },
    onError(error) {
      showProblem(error, 'The passage was not taken over');
      void queryClient.invalidateQueries({ queryKey: queryKeys.claim(claimId) });
    },
  });

  if (!claim) return null;
  const { allowed, reason } = claim.abilities.editSources;
  return {
    claim,
    citation,
    href,
    disabledReason: allowed ? null : reason,
    isTaking: isPending,
    take: (chosen, stance) => mutate({ chosen, stance }),
  };
}

/** The named citation, or else one of this source that has no words yet. */
function findCitation({ sources }: ClaimDto, sourceId: string, named: string | null): CitationDto | null {
  const known = sources.find(({ id }) => id === named);
  const empty = sources.find((one) => one.sourceId === sourceId && one.passage === null);
  return known ?? empty ?? null;
}

function hrefOf({ articleId, number }: ClaimDto, from: 'review' | null): string {
  return `/articles/${articleId}${from === null ? '' : `/${from}`}?claim=${number}`;
}
