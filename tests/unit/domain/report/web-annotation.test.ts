import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnnotationPage } from '@/lib/domain/report/linked-data/web-annotation';
import { hostileStrings, sharedPath } from './hostile-strings';
import { listAnnotationFaults } from './list-annotation-faults';
import { createClaim, createReport, createSource } from './sample-report';

interface Item {
  id: string;
  motivation: string;
  body: Record<string, unknown>[];
  target: { selector: [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }] };
}

function itemsOf(model = createReport()): Item[] {
  return JSON.parse(JSON.stringify(createAnnotationPage(model))).items;
}

describe('createAnnotationPage', () => {
  it('meets every MUST of the data model', () => {
    expect(itemsOf().map((item) => listAnnotationFaults(item))).toEqual(createReport().claims.map(() => []));
    expect(
      itemsOf(createReport(undefined, { reportId: null, edition: null })).flatMap(listAnnotationFaults),
    ).toEqual([]);
  });

  it('is a page with one annotation per claim, each with its own id', () => {
    const model = createReport();
    const page = createAnnotationPage(model);
    expect(page).toMatchObject({
      type: 'AnnotationPage',
      partOf: { type: 'AnnotationCollection', total: model.claims.length },
    });
    expect(new Set(itemsOf(model).map(({ id }) => id)).size).toBe(model.claims.length);
  });

  it('counts code points, so that the selectors agree', () => {
    const text = '🇺🇳 👩‍👩‍👧‍👦 said: 𝒳 is 5 per cent. “𝒴 too” 🎈.\nAnd 𝒳 is 7 per cent.';
    const claims = ['𝒳 is 5 per cent', '“𝒴 too”', '🎈', '𝒳 is 7 per cent'].map((quote) =>
      createClaim({ quote }, text),
    );
    const model = createReport(claims, { revision: { number: 1, sha256: '0'.repeat(64), text } });
    const codePoints = [...text];
    for (const { target } of itemsOf(model)) {
      const [quote, position] = target.selector;
      expect(codePoints.slice(position.start, position.end).join('')).toBe(quote.exact);
    }
  });

  it('carries verdict, rationale, sources and the review, and keeps unsafe addresses out', () => {
    const claim = createClaim({
      quote: '1.9 billion crowns',
      rating: 'True',
      sources: [createSource(), createSource({ url: 'javascript:alert(1)', title: 'Bad', passage: 'words' })],
    });
    const [item] = itemsOf(createReport([claim]));
    expect(item?.motivation).toBe('assessing');
    expect(item?.body.map(({ purpose, type }) => [purpose, type])).toEqual([
      ['classifying', 'TextualBody'],
      ['identifying', 'TextualBody'],
      ['describing', 'TextualBody'],
      ['linking', 'SpecificResource'],
      ['linking', 'TextualBody'],
      [undefined, 'schema:ClaimReview'],
    ]);
  });

  it('survives hostile strings', () => {
    const text = hostileStrings.join('\n');
    const quote = hostileStrings[0] ?? '';
    const claims = hostileStrings
      .slice(0, 50)
      .map((hostile) => createClaim({ quote, statement: hostile, why: hostile, rating: 'False' }, text));
    const items = itemsOf(createReport(claims, { revision: { number: 1, sha256: '0'.repeat(64), text } }));
    expect(items.flatMap(listAnnotationFaults)).toEqual([]);
  });
});

describe('the check itself', () => {
  const samples = sharedPath('webannotation/tools/samples');

  it.skipIf(!existsSync(samples))('passes the correct samples of the W3C', () => {
    const faults = readdirSync(path.join(samples, 'correct'))
      .filter((file) => file.startsWith('anno'))
      .map(
        (file) =>
          [
            file,
            listAnnotationFaults(JSON.parse(readFileSync(path.join(samples, 'correct', file), 'utf8'))),
          ] as const,
      )
      .filter(([, found]) => found.length > 0);
    expect(faults).toEqual([]);
  });

  it('finds breaches', () => {
    const [good] = itemsOf();
    const bad = [
      { '@context': 'https://schema.org' },
      { id: ['https://a.example/1', 'https://a.example/2'] },
      { type: 'Note' },
      { target: undefined },
      { bodyValue: 'twice' },
      { created: '22 Nov 2026' },
      { motivation: 'gossiping' },
      { target: { type: 'SpecificResource', selector: { type: 'TextQuoteSelector', exact: 'x' } } },
      {
        target: {
          type: 'SpecificResource',
          source: 'https://a.example',
          selector: { type: 'TextPositionSelector', start: -1, end: 2 },
        },
      },
    ];
    for (const change of bad) expect(listAnnotationFaults({ ...good, ...change })).not.toEqual([]);
  });
});
