import type {
  ReportClaim,
  ReportModel,
  ReportRating,
  ReportSource,
} from '@/lib/domain/report/model/report-model';
import { numberSources } from '@/lib/domain/report/model/number-sources';
import { claimStates, type ClaimState } from '@/lib/domain/vocabulary';

const headline = 'New tunnel under Ansel Sound opens two years late';
const text = `date 2026-11-20
${headline}

The 6.4-kilometre road tunnel under Ansel Sound opened to traffic on Friday, two years behind schedule and at a cost of 1.9 billion crowns, 40 per cent more than parliament approved in 2017.

“Nobody has been hurt in the whole of the building work,” said Ilva Marsten, who has led the Sound Crossing Authority since 2015. The authority counts 214 lost-time injuries over the same years.

The tunnel halves the journey between Port Ansel and Hollin, which took 50 minutes by ferry. It is the longest undersea road tunnel in the country, and, the authority says, the safest in Europe.

Ferry operator Sundline will end its service in January because of the tunnel. The company’s 130 workers were told in a letter that reads, in Greek and Arabic too, «η γραμμή κλείνει» and «الخط يغلق».

Critics such as the economist Tobin Rask call the crossing a waste; tolls will cover a third of the cost at best.
`;

/** A newsroom's scale: the eight starting ratings. */
export const sampleScale: ReportRating[] = (
  [
    ['True', 'The claim is accurate and nothing significant is missing.', '#004472', 'circle-check', 5],
    [
      'Mostly true',
      'The claim is accurate but needs clarification or additional information.',
      '#99c3e0',
      'check',
      4,
    ],
    ['Mixture', 'The claim has significant elements of both truth and falsity.', '#f6e74a', 'contrast', 3],
    ['Missing context', 'The claim is accurate but may mislead without context.', '#d4924e', 'puzzle', null],
    ['Mostly false', 'The claim has an element of truth but ignores critical facts.', '#b24322', 'x', 2],
    ['False', 'The claim is not accurate.', '#640021', 'circle-x', 1],
    ['Unproven', 'The evidence available does not settle the claim.', '#976fcc', 'circle-help', null],
    [
      'Not checkable',
      'An opinion, a forecast, or a matter no evidence can settle.',
      '#5d5f62',
      'message-circle-off',
      null,
    ],
  ] as const
).map(([label, definition, color, icon, value], index) => {
  return { id: `rating-${index + 1}`, label, definition, color, icon, value, order: index + 1 };
});

type SourceInput = Omit<ReportSource, 'id' | 'number'>;

/** A web source that supports a claim; every part can be given. */
export function createSource(given: Partial<SourceInput> = {}): SourceInput & { id: string } {
  return {
    id: `source-${given.title ?? 'register'}`,
    kind: 'web',
    title: 'Construction register, Ansel Sound crossing',
    publisher: 'Sound Crossing Authority',
    author: null,
    url: 'https://register.example/ansel-sound?year=2026&table=4',
    publishedAt: '2026-10-02',
    accessedAt: '2026-11-21T09:12:00.000Z',
    passage: 'Length between portals: 6,412 m. Opened to traffic on 20 November 2026.',
    locator: 'table 4, row 12',
    stance: 'supports',
    primary: false,
    ...given,
  };
}

interface ClaimInput extends Partial<Omit<ReportClaim, 'anchor' | 'sources' | 'verdict' | 'approval'>> {
  quote: string;
  rating?: string;
  why?: string;
  sources?: (SourceInput & { id: string })[];
}

/** A claim on the first place of `quote` in `articleText`, approved with the rating named unless another state is given. */
export function createClaim(input: ClaimInput, articleText: string = text, scale = sampleScale) {
  const { quote, rating, why = 'The register agrees with the sentence.', sources = [], ...given } = input;
  const start = articleText.indexOf(quote);
  if (start < 0) throw new Error(`not in the text: ${quote}`);
  const end = start + quote.length;
  const found = scale.find(({ label }) => label === rating);
  const state: ClaimState = given.state ?? (found ? 'approved' : 'marked');
  const at = '2026-11-21T10:30:00.000Z';
  const claim: Omit<ReportClaim, 'sources'> & { sources: (SourceInput & { id: string })[] } = {
    id: `00000000-0000-4000-8000-${String(start).padStart(6, '0')}${String(end).padStart(6, '0')}`,
    number: 1,
    kind: 'other',
    risk: 'normal',
    claimant: null,
    reason: null,
    duplicateOf: null,
    statement: `${quote.charAt(0).toUpperCase()}${quote.slice(1)}.`,
    sentence: quote,
    ...given,
    state,
    anchor: {
      start,
      end,
      quote,
      prefix: articleText.slice(Math.max(0, start - 32), start),
      suffix: articleText.slice(end, end + 32),
    },
    verdict: found
      ? {
          ratingId: found.id,
          label: found.label,
          definition: found.definition,
          color: found.color,
          icon: found.icon,
          value: found.value,
          rationale: why,
          rationaleDocument: {
            type: 'doc',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: why }] }],
          },
          authors: ['Nadja Orrell'],
          at,
        }
      : null,
    approval:
      state === 'approved' || state === 'stale'
        ? { by: 'Emil Haas', at: '2026-11-21T15:04:00.000Z', seal: 'a'.repeat(64) }
        : null,
    sources,
  };
  return claim;
}

/** A report on the claims given, sorted into text order, numbered and counted. */
export function createReport(
  claims: ReturnType<typeof createClaim>[] = sampleClaims(),
  given: Partial<ReportModel> = {},
): ReportModel {
  const sorted = [...claims].sort((a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end);
  const numbered = numberSources(sorted.map((claim, index) => ({ ...claim, number: index + 1 })));
  const byState = Object.fromEntries(
    claimStates.map((state) => [state, numbered.filter((claim) => claim.state === state).length]),
  ) as Record<ClaimState, number>;
  const scale = given.scale ?? sampleScale;
  return {
    schema: 'linecheck-report/1',
    reportId: '7d0c2f5e-1b1f-4c57-9a54-0c1d6f1f2a11',
    edition: 2,
    createdAt: '2026-11-22T12:04:00.000Z',
    newsroom: 'The Ansel Courier',
    baseUrl: 'https://courier.example',
    article: {
      id: '3f8a7f4e-2d53-4a61-8f70-5b9d3c1e7a02',
      title: headline,
      writer: 'Petra Lindqvam',
      publishedAt: '2026-11-20',
      sourceUrl: 'https://courier.example/news/tunnel-opens',
    },
    revision: { number: 3, sha256: '9f3a4c'.padEnd(64, '7b21'), text },
    counts: {
      claims: numbered.length,
      byState,
      byRating: scale.map(({ id, label, icon }) => ({
        ratingId: id,
        label,
        icon,
        count: numbered.filter(({ verdict }) => verdict?.ratingId === id).length,
      })),
    },
    scale,
    claims: numbered,
    signOffs: [
      { name: 'Emil Haas', at: '2026-11-22T11:40:00.000Z' },
      { name: 'Ruta Venn', at: '2026-11-22T11:58:00.000Z' },
    ],
    openPoints: [],
    ledgerHead: { sequence: 148, hash: '7c1e09'.padEnd(64, 'd4') },
    correction: null,
    ...given,
  };
}

/** Nine claims that nest and overlap, with every kind of outcome. */
export function sampleClaims() {
  return [
    createClaim({
      quote: '6.4-kilometre road tunnel under Ansel Sound',
      statement: 'The road tunnel under Ansel Sound is 6.4 kilometres long.',
      kind: 'number',
      rating: 'True',
      sources: [createSource({ primary: true })],
    }),
    createClaim({
      quote:
        'two years behind schedule and at a cost of 1.9 billion crowns, 40 per cent more than parliament approved in 2017',
      statement:
        'The tunnel opened two years late and cost 1.9 billion crowns, 40 per cent more than parliament approved in 2017.',
      rating: 'Mixture',
      why: 'Delay and cost are right. Parliament approved 1.45 billion crowns in 2017, so the excess is 31 per cent; 40 per cent is measured against the first estimate of 2014.',
      sources: [
        createSource({
          title: 'Supply vote 2017/88',
          publisher: 'Parliament of Ansel',
          kind: 'document',
          stance: 'refutes',
          url: 'https://parliament.example/votes/2017-88',
          passage: 'The committee approves a frame of 1,450 million crowns.',
          locator: 'page 3',
        }),
        createSource({
          title: 'Final account of the crossing',
          kind: 'report',
          passage: 'Outturn: 1,902 million crowns.',
          locator: 'page 41',
          primary: true,
        }),
      ],
    }),
    createClaim({
      quote: '1.9 billion crowns',
      statement: 'The tunnel cost 1.9 billion crowns.',
      kind: 'number',
      rating: 'True',
      sources: [
        createSource({
          title: 'Final account of the crossing',
          kind: 'report',
          passage: 'Outturn: 1,902 million crowns.',
          locator: 'page 41',
          primary: true,
        }),
      ],
    }),
    createClaim({
      quote: '“Nobody has been hurt in the whole of the building work,”',
      statement: 'Nobody was hurt while the tunnel was built.',
      claimant: 'Ilva Marsten',
      kind: 'quote',
      rating: 'False',
      why: 'The authority’s own register lists 214 lost-time injuries between 2017 and 2026, nine of them serious.',
      sources: [
        createSource({
          title: 'Register of injuries',
          kind: 'dataset',
          stance: 'refutes',
          passage: 'Lost-time injuries, all contractors: 214',
          locator: 'sheet “Totals”',
        }),
      ],
    }),
    createClaim({
      quote: 'has led the Sound Crossing Authority since 2015',
      statement: 'Ilva Marsten has led the Sound Crossing Authority since 2015.',
      kind: 'date',
      rating: 'Mostly true',
      state: 'stale',
      why: 'She was acting head from May 2015 and appointed in January 2016.',
      sources: [
        createSource({
          title: 'Appointment notice',
          kind: 'letter',
          url: null,
          publisher: null,
          passage: 'appointed with effect from 1 January 2016',
          locator: null,
        }),
      ],
    }),
    createClaim({
      quote: 'The tunnel halves the journey between Port Ansel and Hollin, which took 50 minutes by ferry',
      statement: 'The tunnel halves a journey that took 50 minutes by ferry.',
      rating: 'Missing context',
      why: 'The drive takes 24 minutes. The ferry took 50 with loading; the crossing itself took 28.',
      sources: [
        createSource({
          title: 'Winter timetable',
          publisher: 'Sundline',
          stance: 'context',
          url: 'https://sundline.example/timetable/winter',
          passage: 'Crossing time 28 min. Please be at the quay 20 min before departure.',
        }),
        createSource({
          title: 'Telephone call with the harbour master of Hollin',
          kind: 'phone',
          publisher: null,
          url: null,
          passage: '“We always told people to count on fifty.”',
          locator: 'minute 4',
          stance: 'supports',
          publishedAt: '2026-11-21',
        }),
      ],
    }),
    createClaim({
      quote: 'the safest in Europe',
      statement: 'The tunnel is the safest in Europe.',
      claimant: 'Sound Crossing Authority',
      risk: 'high',
      state: 'proposed',
      rating: 'Unproven',
      why: 'No body ranks tunnels by safety. The authority could not name the comparison it relies on.',
      sources: [
        createSource({
          title: 'E-mail from the authority’s press office',
          kind: 'email',
          url: null,
          publisher: null,
          passage: 'We do not have a published ranking at hand.',
          stance: 'context',
          locator: null,
        }),
      ],
    }),
    createClaim({
      quote: 'will end its service in January because of the tunnel',
      statement: 'Sundline ends its ferry in January because of the tunnel.',
      kind: 'cause',
      state: 'in_progress',
    }),
    createClaim({
      quote: 'call the crossing a waste',
      state: 'not_checkable',
      reason: 'An opinion, and marked as one in the sentence.',
      statement: 'The crossing is a waste.',
    }),
  ];
}
