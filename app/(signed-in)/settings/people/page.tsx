import type { Metadata } from 'next';
import { People } from '@/components/settings/people/people';
import { requirePageActor } from '@/lib/server/session/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadMembers } from '@/lib/server/queries/newsrooms/load-members';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  const actor = await requirePageActor('member.read');
  return <People first={await loadMembers(getDb(), actor)} />;
}
