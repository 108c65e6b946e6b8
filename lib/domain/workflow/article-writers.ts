import { matchName } from '../byline/match-name';
import type { NamedMember } from '../byline/propose-writers';
import type { WriterStatus } from '../vocabulary';

/** What is known of who wrote an article: its byline, and what is noted of members. */
export interface WriterFacts {
  byline: string | null;
  writers: readonly { memberId: string; status: WriterStatus }[];
}

/**
 * Everyone who counts as a writer, proposed ones too. Members whom the byline may name count as well until somebody
 * says whom it means. They may have come to the newsroom, or got another name, after the byline was read.
 */
export function listWriterIds(article: WriterFacts, members: readonly NamedMember[]): string[] {
  const noted = article.writers.filter(({ status }) => status !== 'other').map(({ memberId }) => memberId);
  return [...new Set([...noted, ...listUnanswered(article, members).map(({ id }) => id)])];
}

/**
 * Members who may have written the article and about whom nobody has decided. They are noted as proposed, or the byline
 * names them and nothing is noted.
 */
export function listUnanswered(
  { byline, writers }: WriterFacts,
  members: readonly NamedMember[],
): NamedMember[] {
  const noted = new Map(writers.map(({ memberId, status }) => [memberId, status]));
  const isOpen = ({ id, name }: NamedMember) =>
    noted.has(id) ? noted.get(id) === 'proposed' : byline !== null && matchName(byline, name) !== null;
  return members.filter(isOpen);
}
