import type { Metadata } from 'next';
import { NewsroomForm } from '@/components/settings/newsroom-form';
import { requirePageActor } from '@/lib/server/session/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadNewsroom } from '@/lib/server/queries/newsrooms/load-newsroom';

export const metadata: Metadata = { title: 'Newsroom settings' };

export default async function NewsroomPage() {
  const actor = await requirePageActor('article.read');
  return <NewsroomForm newsroom={await loadNewsroom(getDb(), actor)} />;
}
