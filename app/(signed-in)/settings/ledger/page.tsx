import type { Metadata } from 'next';
import { NewsroomLedger } from '@/components/settings/ledger/newsroom-ledger';
import { requirePageActor } from '@/lib/server/session/require-page-actor';

export const metadata: Metadata = { title: 'Ledger' };

export default async function LedgerPage() {
  await requirePageActor('newsroom.audit');
  return <NewsroomLedger />;
}
