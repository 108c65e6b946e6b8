import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Workspace } from '@/components/workspace/workspace';
import { workspaceArticleOf } from '@/components/claim-session/workspace-article';
import { getDb } from '@/lib/server/db';
import { loadOpening } from '@/lib/server/queries/articles/load-opening';
import { loadScale } from '@/lib/server/queries/newsrooms/load-scale';
import { streamWorkspace } from '@/lib/server/queries/articles/stream-workspace';
import { loadPageArticle } from './load-page-article';

interface ArticlePageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ArticlePageProps): Promise<Metadata> {
  const { article } = await loadPageArticle((await params).id);
  return { title: article.title };
}

export default async function ArticlePage({ params, searchParams }: ArticlePageProps) {
  const { actor, article } = await loadPageArticle((await params).id);
  // Report files that were made earlier contain addresses of this form for the text of a revision.
  const { revision } = await searchParams;
  if (typeof revision === 'string')
    redirect(`/articles/${article.id}/revisions/${encodeURIComponent(revision)}`);
  const db = getDb();
  const stream = streamWorkspace(db, actor, article);
  const [opening, scale] = await Promise.all([loadOpening(db, actor, article), loadScale(db, actor)]);
  return (
    <Workspace
      key={`${article.id}/${article.revisionNumber}`}
      article={workspaceArticleOf(article)}
      member={{ id: actor.memberId, name: actor.name }}
      scale={scale}
      opening={opening}
      stream={stream}
    />
  );
}
