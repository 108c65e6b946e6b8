import type { Metadata } from 'next';
import Link from 'next/link';
import { RevisionsScreen } from '@/components/revisions/list/revisions-screen';
import { Page } from '@/components/ui/page/page';
import { loadPageArticle } from '../load-page-article';

interface RevisionsPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: RevisionsPageProps): Promise<Metadata> {
  const { article } = await loadPageArticle((await params).id);
  return { title: `Versions: ${article.title}` };
}

export default async function RevisionsPage({ params }: RevisionsPageProps) {
  const { article } = await loadPageArticle((await params).id);
  return (
    <Page
      title="Versions"
      lead={
        <>
          Every state of the text of <Link href={`/articles/${article.id}`}>{article.title}</Link>. None of
          them can be changed or removed.
        </>
      }
    >
      <RevisionsScreen articleId={article.id} />
    </Page>
  );
}
