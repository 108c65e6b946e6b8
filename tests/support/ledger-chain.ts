import { createHash } from 'node:crypto';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import type { Json } from '@/lib/domain/canonical-json';
import { genesisHash, type LedgerEntry, type LedgerFormat, ledgerDigestInput } from '@/lib/domain/ledger';

/** A ledger as the API answers it. */
export interface LedgerFile {
  schema: string;
  scopeId: string;
  entries: LedgerEntry[];
  head: { sequence: number; hash: string };
}

export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const scopeId = '5f0c2f5e-1b1f-4c57-9a54-0c1d6f1f2a11';
const claimId = '0b6f1f2a-1b1f-4c57-9a54-0c1d6f1f2a12';
const ana = { actorId: '1b6f1f2a-1b1f-4c57-9a54-0c1d6f1f2a13', actor: 'Ana Þórsdóttir' };
const ben = { actorId: '2b6f1f2a-1b1f-4c57-9a54-0c1d6f1f2a14', actor: 'Ben “B.” Ode' };
const linecheck = { actorId: null, actor: null };

type Note = { actorId: string | null; actor: string | null; action: string; data: Json; ofClaim?: boolean };

/** One entry of each kind that an article's chain knows. */
const notes: Note[] = [
  { ...ana, action: 'article.created', data: { title: 'Quay rents', writer: null, characters: 1204 } },
  { ...ana, action: 'claim.created', ofClaim: true, data: { quote: 'by 12 per cent', start: 10, end: 24 } },
  {
    ...ana,
    action: 'claim.updated',
    ofClaim: true,
    data: { changes: { statement: ['', 'Ünïcode \u2028 \\ "x"\n'], claimant: [null, ''] } },
  },
  { ...ana, action: 'verdict.set', ofClaim: true, data: { changes: { verdict: [null, 'True'] } } },
  { ...ben, action: 'source.added', ofClaim: true, data: { confidential: true, digest: 'f00', value: 1.5 } },
  { ...linecheck, action: 'source.stored', ofClaim: true, data: { size: 1e21, passage: null, parts: [] } },
  {
    ...ana,
    action: 'contact.added',
    ofClaim: true,
    data: { changes: { contact: [null, { person: 'Per' }] } },
  },
  { ...ana, action: 'wording.proposed', ofClaim: true, data: { wording: 'by 11 per cent', note: null } },
  { ...ana, action: 'claim.proposed', ofClaim: true, data: { seal: 'a'.repeat(64) } },
  { ...ben, action: 'claim.returned', ofClaim: true, data: { reason: 'Which year?' } },
  {
    ...ben,
    action: 'claim.approved',
    ofClaim: true,
    data: { seal: 'b'.repeat(64), state: ['proposed', 'approved'] },
  },
  { ...ana, action: 'revision.created', data: { revision: 2, outcomes: { same: 1, moved: 0 } } },
  { ...ben, action: 'article.signed_off', data: { digest: 'c'.repeat(64) } },
];

/** Puts the right hashes to entries, each to follow from the one before. */
export function chainOf(entries: readonly LedgerEntry[], from = 0): LedgerEntry[] {
  const chained = entries.slice(0, from);
  for (const entry of entries.slice(from)) {
    const linked = {
      ...entry,
      sequence: chained.length + 1,
      previousHash: chained.at(-1)?.hash ?? genesisHash,
    };
    chained.push({ ...linked, hash: sha256(ledgerDigestInput(linked)) });
  }
  return chained;
}

/** A ledger of these entries, its head at the last. */
export function fileOf(entries: readonly LedgerEntry[]): LedgerFile {
  const { sequence, hash } = entries.at(-1) ?? { sequence: 0, hash: genesisHash };
  return { schema: 'linecheck-ledger/2', scopeId, entries: [...entries], head: { sequence, hash } };
}

/** An entry of every kind; the first ones of format 1, as of a newsroom that has been there for long. */
export function makeLedger(ofFormat1 = 4): LedgerFile {
  const entries = notes.map(({ actor, ofClaim = false, ...note }, index): LedgerEntry => {
    const format: LedgerFormat = index < ofFormat1 ? 1 : 2;
    return {
      ...note,
      format,
      scopeId,
      sequence: index + 1,
      at: `2026-11-22T12:00:${String(index).padStart(2, '0')}.123456Z`,
      actor: format === 1 ? null : actor,
      claimId: ofClaim ? claimId : null,
      previousHash: '',
      hash: '',
    };
  });
  return fileOf(chainOf(entries));
}

/** The edition with each approval that it prints given by the ledger's own entry, or for another seal. */
export function approvedIn({ entries }: LedgerFile, model: ReportModel, seal?: string): ReportModel {
  const given = entries.find(({ action }) => action === 'claim.approved');
  const { seal: entered } = (given?.data ?? {}) as { seal?: string };
  const claims = model.claims.map((claim) => ({
    ...claim,
    id: given?.claimId ?? '',
    approval: claim.approval && { ...claim.approval, seal: seal ?? entered ?? '' },
  }));
  return { ...model, claims };
}
