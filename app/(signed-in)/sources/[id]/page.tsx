import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SourceViewer } from '@/components/source-viewer/source-viewer';
import { loadPageSource } from './load-page-source';

interface SourcePageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: SourcePageProps): Promise<Metadata> {
  const { title } = await loadPageSource((await params).id);
  return { title };
}

export default async function SourcePage({ params }: SourcePageProps) {
  const source = await loadPageSource((await params).id);
  if (source.mergedInto !== null) redirect(`/sources/${source.mergedInto}`);
  return <SourceViewer key={source.id} initial={source} />;
}
