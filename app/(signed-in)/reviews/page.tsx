import type { Metadata } from 'next';
import { ReviewQueue } from '@/components/desk/review-queue';
import { ReviewsClosed } from '@/components/desk/reviews-closed';
import { Page } from '@/components/ui/page/page';
import { hasPermission } from '@/lib/domain/permissions/permissions';
import { requirePageActor } from '@/lib/server/session/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadDesk } from '@/lib/server/queries/gate/load-desk';
import { loadScale } from '@/lib/server/queries/newsrooms/load-scale';

export const metadata: Metadata = { title: 'Reviews' };

export default async function ReviewsPage() {
  const actor = await requirePageActor('article.read');
  if (!hasPermission(actor.roles, 'claim.review')) {
    return (
      <Page title="Reviews">
        <ReviewsClosed roles={actor.roles} />
      </Page>
    );
  }
  const [desk, scale] = await Promise.all([loadDesk(getDb(), actor), loadScale(getDb(), actor)]);
  return (
    <Page title="Reviews" lead="Decisions that wait for a second pair of eyes, article by article.">
      <ReviewQueue desk={desk} ratings={scale.ratings} />
    </Page>
  );
}
