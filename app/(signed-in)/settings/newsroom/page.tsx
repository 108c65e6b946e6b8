import type { Metadata } from 'next';
import { NewsroomForm } from '@/components/settings/newsroom-form';
import { StorageUse } from '@/components/settings/storage-use';
import { hasPermission } from '@/lib/domain/permissions/permissions';
import { requirePageActor } from '@/lib/server/session/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadStorage } from '@/lib/server/queries/newsrooms/load-storage';
import { loadNewsroom } from '@/lib/server/queries/newsrooms/load-newsroom';

export const metadata: Metadata = { title: 'Newsroom settings' };

export default async function NewsroomPage() {
  const actor = await requirePageActor('article.read');
  const mayAudit = hasPermission(actor.roles, 'newsroom.audit');
  const [newsroom, storage] = await Promise.all([
    loadNewsroom(getDb(), actor),
    mayAudit ? loadStorage(getDb(), actor) : null,
  ]);
  return (
    <>
      <NewsroomForm newsroom={newsroom} />
      {storage && <StorageUse storage={storage} />}
    </>
  );
}
