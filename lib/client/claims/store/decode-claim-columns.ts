import type { ClaimColumns } from '@/lib/contracts/claims';
import { claimKinds, claimStates, risks, type UnplacedReason } from '@/lib/domain/vocabulary';
import type { ListedClaim } from './listed-claim';

/** The answer of `GET /articles/:id/claims?view=columns` as records, in text order. */
export function decodeClaimColumns(columns: ClaimColumns): ListedClaim[] {
  const { ratingIds, people } = columns;
  const ids = decodeIds(columns.ids);
  let number = 0;
  let startOffset = 0;
  return ids.map((id, index) => {
    number += columns.numberStep[index] ?? 0;
    startOffset += columns.startStep[index] ?? 0;
    return {
      id,
      number,
      startOffset,
      endOffset: startOffset + (columns.length[index] ?? 0),
      state: claimStates[columns.state[index] ?? -1] ?? 'marked',
      kind: claimKinds[columns.kind[index] ?? -1] ?? 'other',
      risk: risks[columns.risk[index] ?? -1] ?? 'normal',
      ratingId: ratingIds[columns.rating[index] ?? -1] ?? null,
      assignee: people[columns.assignee[index] ?? -1] ?? null,
      version: columns.version[index] ?? 0,
      unplaced: unplacedOf(columns.state[index], columns.placing[index]),
      isInText: (columns.placing[index] ?? 0) < 2,
      revision: columns.revision,
      quote: null,
      isAcknowledged: columns.acknowledged[index] === 1,
      statement: null,
      isPending: false,
    };
  });
}

function unplacedOf(state: number | undefined, placing: number | undefined): UnplacedReason | null {
  if (placing === 1) return 'changed';
  return claimStates[state ?? -1] === 'orphaned' ? 'gone' : null;
}

const digitsOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** UUIDs of 16 bytes each, written in the same form as in the rest of the API. */
function decodeIds(base64: string): string[] {
  const bytes = atob(base64);
  const ids: string[] = [];
  for (let start = 0; start + 16 <= bytes.length; start += 16) {
    let id = '';
    for (let at = 0; at < 16; at += 1) {
      if (at === 4 || at === 6 || at === 8 || at === 10) id += '-';
      id += digitsOfByte[bytes.charCodeAt(start + at)];
    }
    ids.push(id);
  }
  return ids;
}
