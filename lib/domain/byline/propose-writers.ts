import { matchName, type NameMatch } from './match-name';
import { nameWords } from './name-words';

export interface NamedMember {
  id: string;
  name: string;
}

interface WriterProposal {
  memberId: string;
  certainty: NameMatch;
}

/**
 * Which members a byline names, and how surely. If several members have one name, nobody can tell which of them is
 * meant.
 */
export function proposeWriters(byline: string | null, members: readonly NamedMember[]): WriterProposal[] {
  if (byline === null || byline.trim() === '') return [];
  const found = members.flatMap(({ id, name }) => {
    const certainty = matchName(byline, name);
    return certainty === null ? [] : [{ memberId: id, name: nameWords(name).join(' '), certainty }];
  });
  return found.map(({ memberId, name, certainty }) => ({
    memberId,
    certainty: found.filter((other) => other.name === name).length > 1 ? 'probable' : certainty,
  }));
}
