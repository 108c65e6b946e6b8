import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FormerClaim } from '@/components/report-desk/public/former-claim';
import { PublicFrame } from '@/components/report-desk/public/public-frame';
import { ClaimPage } from '@/components/reports/claim-page';
import { permanentClaimUrl } from '@/lib/domain/report/model/report-urls';
import { claimTitle } from '@/lib/domain/report/words/report-text';
import { findPermanentClaim } from '../../find-permanent';

interface PermanentClaimProps {
  params: Promise<{ articleId: string; number: string }>;
}

export async function generateMetadata({ params }: PermanentClaimProps): Promise<Metadata> {
  const { articleId, number } = await params;
  const found = await findPermanentClaim(articleId, number);
  if (!found) return { title: 'Not found' };
  const { report, claim, isCurrent } = found;
  return {
    title: { absolute: `${claimTitle(claim)} · ${report.model.newsroom}` },
    description: `${claim.verdict?.label ?? ''}. Checked in “${report.model.article.title}”.`,
    alternates: { canonical: permanentClaimUrl(report.model, claim.number) },
    robots: { index: report.isPublic && isCurrent, follow: report.isPublic },
  };
}

export default async function PermanentClaimPage({ params }: PermanentClaimProps) {
  const { articleId, number } = await params;
  const found = await findPermanentClaim(articleId, number);
  if (!found) notFound();
  const { report, claim, isCurrent } = found;
  if (!isCurrent) return <FormerClaim report={report} claim={claim} />;
  return (
    <PublicFrame report={report}>
      <ClaimPage model={report.model} claim={claim} editions={report.editions} />
    </PublicFrame>
  );
}
