import type { ClaimPlan } from '../builders/build-claim';
import type { SampleStaff } from './sample-staff';

const paper = {
  kind: 'document',
  title: 'Reading room: extension of opening hours',
  publisher: 'Port Lomas Council, library committee',
  publishedAt: '2026-11-18',
  accessedAt: '2026-11-21',
  stance: 'supports',
  primary: true,
} as const;

/** The check of a short article before its text changed: two approved, one proposed, one only marked. */
export const readingRoomClaims: readonly ClaimPlan<SampleStaff>[] = [
  {
    quote: 'from 11 January',
    by: 'ben',
    statement: 'The longer hours begin on 11 January 2027.',
    claimant: 'Port Lomas Council',
    kind: 'date',
    steps: [
      {
        do: 'source',
        by: 'ben',
        source: { ...paper, passage: 'New hours take effect on Monday 11 January 2027.', locator: 'item 4' },
      },
      {
        do: 'verdict',
        by: 'ben',
        rating: 'True',
        rationale: 'The committee’s paper names the day.',
      },
      { do: 'submit', by: 'ben' },
      { do: 'approve', by: 'mara' },
    ],
  },
  {
    quote: '“I do my homework here because it is warm,” said Elif Demir, 16',
    by: 'ana',
    statement: 'Elif Demir, 16, says that she does her homework in the reading room because it is warm.',
    claimant: 'Elif Demir',
    kind: 'quote',
    steps: [
      {
        do: 'source',
        by: 'ana',
        source: {
          kind: 'phone',
          title: 'Call with Elif Demir and her mother',
          accessedAt: '2026-11-21',
          stance: 'supports',
          primary: true,
          passage: 'Yes, that is what I said, and I am sixteen since August.',
        },
      },
      {
        do: 'verdict',
        by: 'ana',
        rating: 'True',
        rationale: 'She confirms words and age; her mother was on the line.',
      },
      { do: 'submit', by: 'ana' },
      { do: 'approve', by: 'tobias' },
    ],
  },
  {
    quote: '£74,000 a year',
    by: 'ben',
    statement: 'The longer hours cost £74,000 a year.',
    kind: 'number',
    risk: 'high',
    steps: [
      {
        do: 'source',
        by: 'ben',
        source: { ...paper, passage: 'Recurrent cost of the extension: £74,000 p.a.', locator: 'item 5' },
      },
      {
        do: 'verdict',
        by: 'ben',
        rating: 'True',
        rationale: 'The committee’s paper has the same sum.',
      },
      { do: 'submit', by: 'ben' },
    ],
  },
  {
    quote: 'Two librarians were hired in October',
    by: 'ana',
    statement: 'The library hired two librarians in October 2026.',
    kind: 'number',
  },
];
