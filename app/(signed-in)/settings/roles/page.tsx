import type { Metadata } from 'next';
import { RolesMatrix } from '@/components/settings/people/roles-matrix';
import { requirePageActor } from '@/lib/server/session/require-page-actor';

export const metadata: Metadata = { title: 'Roles' };

export default async function RolesPage() {
  const { roles } = await requirePageActor('article.read');
  return <RolesMatrix held={roles} />;
}
