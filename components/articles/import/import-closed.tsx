import { FileLock2 } from 'lucide-react';
import { EmptyState } from '@/components/ui/notices/empty-state';
import { describePermission } from '@/lib/domain/permissions/permissions';
import type { Role } from '@/lib/domain/vocabulary';

/** Shown on the import page to a person who may not import. */
export function ImportClosed({ roles }: { roles: readonly Role[] }) {
  return (
    <EmptyState icon={<FileLock2 size={32} />} title="You cannot bring in articles">
      {describePermission('article.create')} You hold: {roles.join(', ')}. An admin of your newsroom can
      change that.
    </EmptyState>
  );
}
