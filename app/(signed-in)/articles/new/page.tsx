import type { Metadata } from 'next';
import { ImportScreen } from '@/components/intake/import-screen';
import { ImportClosed } from '@/components/articles/import/import-closed';
import { Page } from '@/components/ui/page/page';
import { hasPermission } from '@/lib/domain/permissions/permissions';
import { requirePageActor } from '@/lib/server/session/require-page-actor';

export const metadata: Metadata = { title: 'Import an article' };

export default async function ImportPage() {
  const { roles } = await requirePageActor('article.read');
  return (
    <Page title="Bring in an article">
      {hasPermission(roles, 'article.create') ? <ImportScreen /> : <ImportClosed roles={roles} />}
    </Page>
  );
}
