import type { ClaimPlan } from '../builders/build-claim';
import { ferryCopies as copies } from './ferry-copies';
import { ferryContacts as contacts, ferrySources as sources } from './ferry-sources';
import type { SampleStaff } from './sample-staff';

/** The check of the ferry article, about half done: every state, spans that nest and overlap, and lines nobody has looked at. */
export const ferryClaims: readonly ClaimPlan<SampleStaff>[] = [
  {
    quote: 'has so far cost £26.1 million',
    by: 'ana',
    statement: 'The MV Eider has so far cost £26.1 million.',
    claimant: 'Skerrow Harbour Trust',
    kind: 'number',
    risk: 'high',
    steps: [
      { do: 'source', by: 'ana', source: sources.costs },
      { do: 'source', by: 'ana', source: sources.costReport, copy: copies.costReport },
      {
        do: 'verdict',
        by: 'ana',
        rating: 'True',
        rationale: `The Trust’s own statement of expenditure gives **£26,104,880** up to the end of October, paid or certified.

- The sum covers the ship alone; the pier is a budget of its own.
- It includes £410,000 of certified work that has not been paid out. “Has cost” holds for both.`,
      },
      { do: 'submit', by: 'ana' },
      { do: 'approve', by: 'mara' },
    ],
  },
  {
    quote: 'ordered in March 2023 for £18.4 million',
    by: 'ana',
    statement: 'The MV Eider was ordered in March 2023 for £18.4 million.',
    kind: 'number',
    steps: [
      { do: 'source', by: 'ana', source: sources.contract },
      {
        do: 'verdict',
        by: 'ana',
        rating: 'True',
        rationale:
          'Date and price stand in the contract, clauses 4.1 and 7.2. The price is before VAT, as the article’s other sums are.',
      },
      { do: 'submit', by: 'ana' },
      { do: 'approve', by: 'tobias' },
    ],
  },
  {
    quote: 'We were promised a ship in eighteen months and we have had forty months of excuses',
    by: 'ben',
    statement: 'The ferry was promised in eighteen months and has been delayed for forty.',
    claimant: 'Maud Tallis',
    kind: 'quote',
    steps: [
      {
        do: 'source',
        by: 'ben',
        source: { ...sources.contract, passage: 'Delivery: 30 September 2024.', locator: 'clause 7.2' },
      },
      {
        do: 'verdict',
        by: 'ben',
        rating: 'Mixture',
        rationale: `**Eighteen months** is right: from 14 March 2023 to 30 September 2024 it is eighteen months and a half.

**Forty months** is not: since the contract it is 44 months, and since the day of delivery 26. The words are a quotation, so they stay; the text should not repeat the figure as its own.`,
      },
      { do: 'submit', by: 'ben' },
    ],
  },
  {
    quote: 'Maud Tallis, 63, who has run the island’s only bakery since 1991',
    by: 'ana',
    statement: 'Maud Tallis is 63 and has run the only bakery on Skerrow since 1991.',
    kind: 'name',
    steps: [
      { do: 'source', by: 'ana', source: sources.tallis },
      { do: 'contact', by: 'ana', contact: contacts.tallis },
      {
        do: 'verdict',
        by: 'ana',
        rating: 'True',
        rationale:
          'She said so herself, on tape, and spelt her name. The trade directory lists no other bakery on the island.',
      },
      { do: 'submit', by: 'ana' },
    ],
  },
  {
    quote: 'raised the difference in November 2022, four months before the contract was signed',
    by: 'ben',
    statement:
      'The Trust’s engineer raised the length of the berth in November 2022, before the contract was signed.',
    claimant: 'Minutes of the Skerrow Harbour Trust',
    kind: 'date',
    risk: 'high',
    steps: [
      { do: 'source', by: 'ben', source: sources.memo, copy: copies.memo },
      {
        do: 'verdict',
        by: 'ben',
        rating: 'True',
        rationale: 'The memo is dated 8 November 2022, the contract 14 March 2023.',
      },
      { do: 'submit', by: 'ben' },
      { do: 'approve', by: 'mara' },
    ],
  },
  {
    quote: 'its engineer, Dr Callum Wray, raised the difference',
    by: 'ana',
    statement: 'The Trust’s engineer is Dr Callum Wray.',
    kind: 'name',
  },
  {
    quote: 'rose by 12 per cent in April, from £8.50 to £9.52',
    by: 'ana',
    statement: 'Harbour dues for a return passenger rose by 12 per cent in April, from £8.50 to £9.52.',
    kind: 'number',
    steps: [
      {
        do: 'verdict',
        by: 'ana',
        rating: null,
        rationale:
          'The sum is right: 8.50 × 1.12 = 9.52. The tariff itself is _not here yet_; the harbour office sends it on Monday.',
      },
    ],
  },
  {
    quote: 'is the oldest passenger ferry still in service in the country',
    by: 'ben',
    statement: 'The Fulmar is the oldest passenger ferry still in service in the country.',
    kind: 'other',
    risk: 'high',
    steps: [
      { do: 'source', by: 'ben', source: sources.register, copy: copies.register },
      { do: 'source', by: 'ben', source: sources.registrar },
      { do: 'contact', by: 'ben', contact: contacts.registrar },
      {
        do: 'verdict',
        by: 'ben',
        rating: 'Mostly false',
        rationale: `The register has an older one with a valid certificate, the **Tern**, built in 1974. She has been laid up since September:

> Whether you call that in service is up to you.

We would say “one of the two oldest”, and the sentence is safe.`,
      },
      { do: 'submit', by: 'ben' },
    ],
  },
  {
    quote:
      'She missed 61 of 364 scheduled crossings last winter, nearly one in six, because of her engines or the weather.',
    by: 'ana',
    statement:
      'The Fulmar missed 61 of 364 scheduled crossings last winter because of her engines or the weather.',
    claimant: 'Skerrow Harbour Trust',
    kind: 'number',
    steps: [
      { do: 'source', by: 'ana', source: sources.crossings, copy: copies.crossings },
      {
        do: 'verdict',
        by: 'ana',
        rating: 'True',
        rationale:
          '364 scheduled, 303 completed: 61 missed, of which 38 for technical reasons and 23 for the weather.',
      },
      { do: 'submit', by: 'ana' },
      { do: 'approve', by: 'tobias' },
    ],
  },
  {
    quote: 'nearly one in six',
    by: 'ben',
    statement: 'The Fulmar missed nearly one in six of last winter’s crossings.',
    kind: 'number',
    steps: [
      {
        do: 'source',
        by: 'ben',
        source: { ...sources.crossings, passage: 'scheduled 364; completed 303', primary: false },
      },
      { do: 'verdict', by: 'ben', rating: 'True', rationale: '61 of 364 is about a sixth.' },
      { do: 'submit', by: 'ben' },
      {
        do: 'return',
        by: 'mara',
        reason:
          '61 ÷ 364 is 16.8 per cent, and a sixth is 16.7. “Nearly” says less than a sixth, and it is a little more. Please work it out in the rationale and propose “just over”.',
      },
    ],
  },
  {
    quote: 'In the winter of 2019 she missed 23',
    by: 'ana',
    statement: 'In the winter of 2019 the Fulmar missed 23 crossings.',
    kind: 'number',
  },
  {
    quote: 'Understood. Let us keep this between us until after the vote.',
    by: 'ana',
    statement:
      'Elspeth Garrow answered on 9 January 2024 that the delay was to be kept between her and the yard until after the vote.',
    claimant: 'Elspeth Garrow',
    kind: 'quote',
    risk: 'high',
    steps: [
      { do: 'source', by: 'ana', source: sources.boardEmails, readers: ['mara'] },
      { do: 'contact', by: 'ana', contact: contacts.boardMember, readers: ['mara'] },
      { do: 'contact', by: 'ana', contact: contacts.garrow },
    ],
  },
  {
    quote: 'Plate steel cost 9 per cent less in January 2024 than in March 2023',
    by: 'ben',
    statement: 'Steel plate cost 9 per cent less in January 2024 than in March 2023.',
    claimant: 'National Office of Statistics',
    kind: 'number',
    risk: 'high',
    steps: [
      { do: 'source', by: 'ben', source: sources.steel, copy: copies.steel },
      {
        do: 'verdict',
        by: 'ben',
        rating: 'True',
        rationale: 'The index fell from 118.2 to 107.6, which is 9.0 per cent.',
      },
      { do: 'submit', by: 'ben' },
      { do: 'approve', by: 'tobias' },
      { do: 'copy', by: 'ben', copy: copies.steelRebased },
      {
        do: 'verdict',
        by: 'ana',
        rating: 'Missing context',
        rationale: `The index fell from 118.2 to 107.6, which is 9.0 per cent. But the yard **bought in the summer of 2023**, when it stood at 124.

The sentence is right and answers another question than the one it seems to.`,
      },
    ],
  },
  {
    quote: 'Isolation, people say here, is killing the island',
    by: 'ana',
    kind: 'cause',
    steps: [
      {
        do: 'not_checkable',
        by: 'ana',
        reason:
          'A figure of speech, and marked as what people say. The figures behind it are claims of their own.',
      },
      { do: 'approve', by: 'mara' },
    ],
  },
  {
    quote: '190,000 passengers in her first year',
    by: 'ben',
    statement: 'The business plan forecast 190,000 passengers in the first year.',
    kind: 'number',
  },
  {
    quote: 'twice as many ferries',
    by: 'ben',
    kind: 'number',
    steps: [
      {
        do: 'withdraw',
        by: 'ben',
        reason: 'Marked by mistake: the figure is that of the forecast, which has its own claim.',
      },
    ],
  },
  {
    quote: 'told parliament on 11 November that the government had “every confidence” in the yard',
    by: 'ana',
    statement:
      'The transport minister told parliament on 11 November that the government had “every confidence” in the yard.',
    claimant: 'Owen Sayle',
    kind: 'quote',
    steps: [
      { do: 'source', by: 'ana', source: sources.hansard, copy: copies.hansard },
      {
        do: 'verdict',
        by: 'ana',
        rating: 'Mostly true',
        rationale:
          'The words are his, and so is the day. He said “**I** have every confidence”, not the government; the report is at [column 412](https://parliament.example/report/2026-11-11/transport).',
      },
      { do: 'submit', by: 'ana' },
      { do: 'approve', by: 'tobias' },
    ],
  },
  {
    quote: 'every confidence',
    by: 'ben',
    kind: 'quote',
    steps: [
      {
        do: 'duplicate',
        by: 'ben',
        of: 'told parliament on 11 November that the government had “every confidence” in the yard',
      },
    ],
  },
  {
    quote: 'the Eider would be the finest small ferry in these waters',
    by: 'ben',
    claimant: 'Rosalind Pike',
    kind: 'other',
    risk: 'low',
    steps: [
      { do: 'not_checkable', by: 'ben', reason: 'A forecast and a matter of taste, given as her own words.' },
    ],
  },
];
