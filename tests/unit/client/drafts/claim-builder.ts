import { createOptimisticClaim } from '@/lib/client/claims/store/optimistic-claim';
import type { ClaimDto } from '@/lib/contracts/claims';
import { recordOf } from '@/lib/domain/record-of';
import { claimAbilities } from '@/lib/domain/workflow/claim-transitions';

const no = { allowed: false, reason: 'Not now.' };

/** A whole claim as the API gives it, with what a test says of it. */
export function claimDto(given: Partial<ClaimDto> = {}): ClaimDto {
  return {
    ...createOptimisticClaim({
      id: 'claim',
      articleId: 'article',
      number: 1,
      revision: 1,
      anchor: { start: 0, end: 4, quote: 'Rain', prefix: '', suffix: '' },
      statement: 'Rain fell.',
      createdBy: { id: 'ana', name: 'Ana' },
      at: '2026-11-22T12:00:00.000Z',
    }),
    state: 'in_progress',
    version: 1,
    sentence: 'Rain fell.',
    abilities: recordOf(claimAbilities, () => no),
    ...given,
  };
}

/** A verdict with a rating and a rationale of one paragraph. */
export function verdictDto(rating: string | null, rationale: string): NonNullable<ClaimDto['verdict']> {
  const content = rationale === '' ? undefined : [{ type: 'text', text: rationale }];
  return {
    rating,
    label: null,
    color: null,
    icon: null,
    value: null,
    definition: null,
    mustChange: false,
    rationale,
    rationaleDocument: { type: 'doc', content: [{ type: 'paragraph', ...(content ? { content } : {}) }] },
    authors: [],
    updatedAt: '2026-11-22T12:00:00.000Z',
  };
}
