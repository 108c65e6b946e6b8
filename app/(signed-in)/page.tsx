import type { Metadata } from 'next';
import { DeskView } from '@/components/desk/desk-view';
import { requirePageActor } from '@/lib/server/session/require-page-actor';
import { getDb } from '@/lib/server/db';
import { loadArticles } from '@/lib/server/queries/articles/load-articles';
import { loadDesk } from '@/lib/server/queries/gate/load-desk';
import { loadNewsroom } from '@/lib/server/queries/newsrooms/load-newsroom';
import { loadScale } from '@/lib/server/queries/newsrooms/load-scale';

export const metadata: Metadata = { title: 'Your desk' };

export default async function DeskPage() {
  const actor = await requirePageActor('article.read');
  const db = getDb();
  const [desk, scale, newsroom, { articles }] = await Promise.all([
    loadDesk(db, actor),
    loadScale(db, actor),
    loadNewsroom(db, actor),
    loadArticles(db, actor, { limit: 5 }),
  ]);
  // The sample article with the most claims shows the most.
  const [sample] = [...articles].sort((a, b) => b.claims.total - a.claims.total);
  const sampleArticleId = newsroom.isSample ? (sample?.id ?? null) : null;
  return <DeskView desk={desk} ratings={scale.ratings} recent={articles} sampleArticleId={sampleArticleId} />;
}
