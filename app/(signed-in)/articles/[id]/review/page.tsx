import type { Metadata } from 'next';
import { Review } from '@/components/reviews/review';
import { workspaceArticleOf } from '@/components/claim-session/workspace-article';
import { getDb } from '@/lib/server/db';
import { loadScale } from '@/lib/server/queries/newsrooms/load-scale';
import { streamWorkspace } from '@/lib/server/queries/articles/stream-workspace';
import { loadPageArticle } from '../load-page-article';

interface ReviewPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: ReviewPageProps): Promise<Metadata> {
  const { article } = await loadPageArticle((await params).id);
  return { title: `Review: ${article.title}` };
}

export default async function ReviewPage({ params }: ReviewPageProps) {
  const { actor, article } = await loadPageArticle((await params).id);
  const db = getDb();
  const stream = streamWorkspace(db, actor, article);
  return (
    <Review
      key={`${article.id}/${article.revisionNumber}`}
      article={workspaceArticleOf(article)}
      member={{ id: actor.memberId, name: actor.name }}
      scale={await loadScale(db, actor)}
      stream={stream}
    />
  );
}
