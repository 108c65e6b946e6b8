import { EyeOff } from 'lucide-react';
import { EmptyState } from '@/components/ui/notices/empty-state';
import { describePermission } from '@/lib/domain/permissions/permissions';
import type { Role } from '@/lib/domain/vocabulary';

/** Shown on the review page to a person who does not review. */
export function ReviewsClosed({ roles }: { roles: readonly Role[] }) {
  return (
    <EmptyState icon={<EyeOff size={32} />} title="Reviewing is not among your roles">
      {describePermission('claim.review')} You hold: {roles.join(', ')}. An admin of your newsroom can change
      that.
    </EmptyState>
  );
}
