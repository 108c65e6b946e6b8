import { redirect } from 'next/navigation';
import { requirePageActor } from '@/lib/server/session/require-page-actor';

export default async function SettingsPage() {
  await requirePageActor('article.read');
  redirect('/settings/newsroom');
}
