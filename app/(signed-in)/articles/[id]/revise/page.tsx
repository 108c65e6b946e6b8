import type { Metadata } from 'next';
import { ArticleClosed } from '@/components/articles/article-closed';
import { ReviseScreen } from '@/components/revisions/revise/revise-screen';
import { loadPageArticle } from '../load-page-article';

interface RevisePageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: RevisePageProps): Promise<Metadata> {
  const { article } = await loadPageArticle((await params).id);
  return { title: `New text: ${article.title}` };
}

export default async function RevisePage({ params }: RevisePageProps) {
  const { article } = await loadPageArticle((await params).id);
  const { id, title, abilities, revisionNumber } = article;
  if (!abilities.edit.allowed)
    return <ArticleClosed title="New text" articleId={id} reason={abilities.edit.reason} />;
  return <ReviseScreen articleId={id} title={title} revisionNumber={revisionNumber} />;
}
