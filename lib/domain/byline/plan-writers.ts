import { invalidField } from '../failure';
import type { WriterStatus } from '../vocabulary';
import { proposeWriters } from './propose-writers';

/** Somebody who is to be noted as a writer: a member, or somebody from outside by name. */
export interface NewWriter {
  memberId: string | null;
  name: string | null;
  status: 'writer' | 'proposed';
}

/** A person with a note that says whether they wrote the article. `member` is null for a person from outside. */
interface NotedWriter {
  member: Member | null;
  name: string | null;
  status: WriterStatus;
}

interface Member {
  id: string;
  name: string;
}

/** Who a request says wrote it. */
interface GivenWriter {
  memberId?: string | undefined;
  name?: string | undefined;
}

/**
 * The writers to add to those already noted: people whom the request names, and people whom the byline names. A member
 * whose whole name is there wrote it. If the byline only may mean a member, or the member was said not to have written
 * it, a person is asked. Throws 422 for an id that belongs to no member.
 */
export function planWriters(
  { byline, given }: { byline: string | null; given: readonly GivenWriter[] },
  noted: readonly NotedWriter[],
  members: readonly Member[],
): NewWriter[] {
  const planned = new Map<string, NewWriter>();
  const statusOf = (key: string) => noted.find(({ member, name }) => (member?.id ?? name) === key)?.status;
  for (const { memberId, certainty } of proposeWriters(byline, members)) {
    const before = statusOf(memberId);
    if (before === 'writer' || (before !== undefined && certainty === 'probable')) continue;
    const isCertain = certainty === 'exact' && before !== 'other';
    planned.set(memberId, { memberId, name: null, status: isCertain ? 'writer' : 'proposed' });
  }
  for (const [index, { memberId, name }] of given.entries()) {
    if (memberId !== undefined && !members.some(({ id }) => id === memberId))
      throw invalidField(`writers.${index}.memberId`, 'names nobody in this newsroom');
    const key = memberId ?? name ?? '';
    if (statusOf(key) === 'writer') continue;
    planned.set(key, { memberId: memberId ?? null, name: name ?? null, status: 'writer' });
  }
  return [...planned.values()];
}

/** The writers as a line of the ledger and of the history. */
export function writersLine(
  noted: readonly NotedWriter[],
  added: readonly NewWriter[],
  members: readonly Member[],
): string {
  const lines = new Map<string, string>();
  for (const { member, name, status } of noted) {
    if (status !== 'other') lines.set(member?.id ?? name ?? '', describe(member?.name ?? name ?? '', status));
  }
  for (const { memberId, name, status } of added) {
    const own = members.find(({ id }) => id === memberId)?.name ?? name ?? '';
    lines.set(memberId ?? name ?? '', describe(own, status));
  }
  return [...lines.values()].join(', ');
}

function describe(name: string, status: 'writer' | 'proposed'): string {
  return status === 'proposed' ? `${name} (proposed)` : name;
}
