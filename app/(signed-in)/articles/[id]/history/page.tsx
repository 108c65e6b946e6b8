import type { Metadata } from 'next';
import Link from 'next/link';
import { HistoryScreen } from '@/components/history/history-screen';
import { Page } from '@/components/ui/page/page';
import { loadPageArticle } from '../load-page-article';

interface HistoryPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: HistoryPageProps): Promise<Metadata> {
  const { article } = await loadPageArticle((await params).id);
  return { title: `History: ${article.title}` };
}

export default async function HistoryPage({ params }: HistoryPageProps) {
  const { article } = await loadPageArticle((await params).id);
  return (
    <Page
      title="History"
      width="narrow"
      lead={
        <>
          Everything that happened to <Link href={`/articles/${article.id}`}>{article.title}</Link>, newest
          first. Nothing here can be changed or removed.
        </>
      }
    >
      <HistoryScreen articleId={article.id} />
    </Page>
  );
}
