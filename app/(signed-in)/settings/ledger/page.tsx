import type { Metadata } from 'next';
import { Refusals } from '@/components/settings/ledger/refusals';
import { NewsroomLedger } from '@/components/settings/ledger/newsroom-ledger';
import { getDb } from '@/lib/server/db';
import { loadRefusals } from '@/lib/server/queries/newsrooms/load-refusals';
import { requirePageActor } from '@/lib/server/session/require-page-actor';

export const metadata: Metadata = { title: 'Ledger' };

export default async function LedgerPage() {
  const actor = await requirePageActor('newsroom.audit');
  const { refusals } = await loadRefusals(getDb(), actor);
  return (
    <>
      <NewsroomLedger />
      <Refusals refusals={refusals} />
    </>
  );
}
