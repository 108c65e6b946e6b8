import type { ClaimPlan } from '../builders/build-claim';
import type { SampleStaff } from './sample-staff';

const notice = {
  kind: 'document',
  title: 'Market hall, reinstatement after fire: final account',
  publisher: 'Port Lomas Council',
  publishedAt: '2026-11-12',
  accessedAt: '2026-11-20',
  stance: 'supports',
  primary: true,
} as const;

/** A short article whose check is done: every claim approved or confirmed, so that it can be signed off. */
export const marketClaims: readonly ClaimPlan<SampleStaff>[] = [
  {
    quote: 'for the first time since the fire of 3 May 2024',
    by: 'ana',
    statement: 'The market hall has been closed since the fire of 3 May 2024.',
    kind: 'date',
    steps: [
      {
        do: 'source',
        by: 'ana',
        source: {
          ...notice,
          passage: 'Date of loss: 3 May 2024. Premises closed to the public from that date.',
          locator: 'page 1',
        },
      },
      {
        do: 'verdict',
        by: 'ana',
        rating: 'True',
        rationale: 'The final account gives both the date and the closure.',
      },
      { do: 'submit', by: 'ana' },
      { do: 'approve', by: 'mara' },
    ],
  },
  {
    quote: 'took eighteen months and cost £2.3 million',
    by: 'ana',
    statement: 'The repair took eighteen months and cost £2.3 million.',
    claimant: 'Port Lomas Council',
    kind: 'number',
    risk: 'high',
    steps: [
      {
        do: 'source',
        by: 'ana',
        source: {
          ...notice,
          passage:
            'Works 12 May 2025 to 11 November 2026. Final account £2,304,115, recovered in full from insurers.',
          locator: 'page 2',
        },
      },
      {
        do: 'verdict',
        by: 'ana',
        rating: 'True',
        rationale: 'Eighteen months to the day, and **£2,304,115**, all of it recovered from the insurers.',
      },
      { do: 'submit', by: 'ana' },
      { do: 'approve', by: 'tobias' },
    ],
  },
  {
    quote: 'room for 48 stalls, six more than before',
    by: 'ana',
    statement: 'The market hall has room for 48 stalls, six more than before the fire.',
    kind: 'number',
    steps: [
      {
        do: 'source',
        by: 'ana',
        source: { ...notice, passage: 'Stalls: 48 (previously 42).', locator: 'page 4' },
      },
      { do: 'verdict', by: 'ana', rating: 'True', rationale: '48 now and 42 before: six more.' },
      { do: 'submit', by: 'ana' },
      { do: 'approve', by: 'mara' },
    ],
  },
  {
    quote: 'It is the handsomest hall on this coast',
    by: 'ana',
    claimant: 'Joan Brodie',
    kind: 'quote',
    risk: 'low',
    steps: [
      { do: 'not_checkable', by: 'ana', reason: 'A matter of taste.' },
      { do: 'approve', by: 'tobias' },
    ],
  },
];
