import type { Metadata } from 'next';
import Link from 'next/link';
import { SourceClosed } from '@/components/sources/source-closed';
import { SourceEditing } from '@/components/sources/editing/source-editing';
import { Page } from '@/components/ui/page/page';
import { sourceHref } from '@/lib/client/sources/source-href';
import { loadPageSource } from '../load-page-source';

interface EditSourcePageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: EditSourcePageProps): Promise<Metadata> {
  const { title } = await loadPageSource((await params).id);
  return { title: `Edit ${title}` };
}

export default async function EditSourcePage({ params }: EditSourcePageProps) {
  const source = await loadPageSource((await params).id);
  return (
    <Page title="Edit the source" lead={<Link href={sourceHref(source.id)}>{source.title}</Link>}>
      {source.abilities.edit.allowed ? <SourceEditing source={source} /> : <SourceClosed source={source} />}
    </Page>
  );
}
