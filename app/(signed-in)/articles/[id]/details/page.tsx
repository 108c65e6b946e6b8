import type { Metadata } from 'next';
import Link from 'next/link';
import { ArticleDetails } from '@/components/articles/details/article-details';
import { ArticleWriters } from '@/components/articles/writers/article-writers';
import { ArticleClosed } from '@/components/articles/article-closed';
import { Page } from '@/components/ui/page/page';
import { loadPageArticle } from '../load-page-article';

interface DetailsPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: DetailsPageProps): Promise<Metadata> {
  const { article } = await loadPageArticle((await params).id);
  return { title: `Details: ${article.title}` };
}

export default async function DetailsPage({ params }: DetailsPageProps) {
  const { article } = await loadPageArticle((await params).id);
  const {
    id,
    version,
    title,
    writer,
    sourceUrl,
    publishedAt,
    dueAt,
    language,
    standing,
    writers,
    abilities,
  } = article;
  if (!abilities.edit.allowed && !abilities.nameWriter.allowed)
    return <ArticleClosed title="Details" articleId={id} reason={abilities.edit.reason} />;
  return (
    <Page title="Details" lead={<Link href={`/articles/${id}`}>{title}</Link>} width="narrow">
      {abilities.edit.allowed && (
        <ArticleDetails
          key={version}
          article={{ id, version, title, writer, sourceUrl, publishedAt, dueAt, language, standing }}
        />
      )}
      <ArticleWriters article={{ id, version, writers, abilities }} />
    </Page>
  );
}
