import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PublicFrame } from '@/components/report-desk/public/public-frame';
import { ClaimPage } from '@/components/reports/claim-page';
import { permanentClaimUrl } from '@/lib/domain/report/model/report-urls';
import { findApprovedClaim } from '@/lib/server/queries/reports/load-permanent-report';
import { findReport } from '../../find-report';

interface ClaimPageProps {
  params: Promise<{ reportId: string; number: string }>;
}

export async function generateMetadata({ params }: ClaimPageProps): Promise<Metadata> {
  const found = await findClaim(await params);
  if (!found) return { title: 'Not found' };
  const { report, claim } = found;
  const isCurrent = report.supersededBy === null;
  return {
    title: { absolute: `${claim.statement || claim.anchor.quote} · ${report.model.newsroom}` },
    description: `${claim.verdict?.label ?? ''}. Checked in “${report.model.article.title}”.`,
    alternates: { canonical: permanentClaimUrl(report.model, claim.number) },
    robots: { index: report.isPublic && isCurrent, follow: report.isPublic },
  };
}

export default async function PublicClaimPage({ params }: ClaimPageProps) {
  const found = await findClaim(await params);
  if (!found) notFound();
  const { report, claim } = found;
  return (
    <PublicFrame report={report}>
      <ClaimPage model={report.model} claim={claim} editions={report.editions} />
    </PublicFrame>
  );
}

/** Only a claim with an approved verdict has a page of its own. */
async function findClaim({ reportId, number }: { reportId: string; number: string }) {
  const report = await findReport(reportId);
  const claim = report && /^[1-9]\d{0,8}$/.test(number) ? findApprovedClaim(report, Number(number)) : null;
  return report && claim ? { report, claim } : null;
}
