import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { OldRevision } from '@/components/revisions/old/old-revision';
import { OldRevisionActions } from '@/components/revisions/old/old-revision-actions';
import { Page } from '@/components/ui/page/page';
import { loadPageArticle } from '../../load-page-article';

interface RevisionPageProps {
  params: Promise<{ id: string; number: string }>;
}

/** The article and the number of one of its revisions. Anything else is "page not found". */
async function loadPageRevision(params: RevisionPageProps['params']) {
  const { id, number: written } = await params;
  const { article } = await loadPageArticle(id);
  const number = /^[1-9]\d{0,8}$/.test(written) ? Number(written) : 0;
  if (number < 1 || number > article.revisionNumber) notFound();
  return { article, number };
}

export async function generateMetadata({ params }: RevisionPageProps): Promise<Metadata> {
  const { article, number } = await loadPageRevision(params);
  return { title: `Revision ${number}: ${article.title}` };
}

export default async function RevisionPage({ params }: RevisionPageProps) {
  const { article, number } = await loadPageRevision(params);
  const { id, title, revisionNumber, abilities } = article;
  const isCurrent = number === revisionNumber;
  return (
    <Page
      title={`Revision ${number}`}
      lead={
        <>
          <Link href={`/articles/${id}`}>{title}</Link>{' '}
          {isCurrent ? 'stands like this now.' : `as it was; the text is at revision ${revisionNumber}.`}
        </>
      }
      actions={
        <OldRevisionActions
          articleId={id}
          number={number}
          currentRevision={revisionNumber}
          mayRevise={abilities.edit.allowed}
        />
      }
    >
      <OldRevision articleId={id} title={title} number={number} />
    </Page>
  );
}
