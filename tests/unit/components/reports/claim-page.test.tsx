import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ClaimPage } from '@/components/reports/claim-page';
import { createClaimReview } from '@/lib/domain/report/linked-data/claim-review';
import type { ReportClaim, ReportModel } from '@/lib/domain/report/model/report-model';
import { hostileStrings } from '../../domain/report/hostile-strings';
import { createClaim, createReport } from '../../domain/report/sample-report';

function firstOf(model: ReportModel): ReportClaim {
  const [claim] = model.claims;
  if (!claim) throw new Error('no claim');
  return claim;
}

function render(model: ReportModel, claim = firstOf(model)) {
  const editions = [
    {
      edition: 2,
      at: '2026-11-22T12:04:00.000Z',
      correction: 'The length was wrong.',
      url: 'https://courier.example/r/b',
    },
    {
      edition: 1,
      at: '2026-11-21T12:04:00.000Z',
      correction: null,
      url: 'https://courier.example/r/a',
    },
  ];
  return parseHTML(
    `<html><body>${renderToStaticMarkup(<ClaimPage model={model} claim={claim} editions={editions} />)}</body></html>`,
  ).document;
}

const text = (node: { textContent: string | null } | null) =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('ClaimPage', () => {
  it('shows the claim, its verdict, why, sources, dates and corrections', () => {
    const document = render(createReport());
    expect(text(document.querySelector('h1'))).toBe(
      'The road tunnel under Ansel Sound is 6.4 kilometres long.',
    );
    for (const part of [
      'True',
      'The claim is accurate',
      'The register agrees',
      'Length between portals',
      'Approved by Emil Haas',
      'Edition 1',
      ': The length was wrong.',
    ]) {
      expect(text(document.body)).toContain(part);
    }
  });

  it('carries one ClaimReview that agrees with the page', () => {
    const model = createReport();
    const scripts = [...render(model).querySelectorAll('script')];
    expect(scripts.map((script) => script.getAttribute('type'))).toEqual(['application/ld+json']);
    expect(JSON.parse(scripts[0]?.textContent ?? '')).toEqual(createClaimReview(model, firstOf(model)));
  });

  it('has no review for a claim that is not approved', () => {
    const model = createReport();
    const open = model.claims.find(({ state }) => state === 'proposed');
    expect(render(model, open).querySelectorAll('script')).toHaveLength(0);
  });

  it('lets no string end the data block or become markup', { timeout: 60_000 }, () => {
    for (const hostile of hostileStrings.filter((_string, index) => index < 20 || index % 5 === 0)) {
      const model = createReport([
        createClaim({
          quote: '1.9 billion crowns',
          rating: 'True',
          statement: hostile,
          claimant: hostile,
          why: hostile,
        }),
      ]);
      const document = render({ ...model, newsroom: hostile });
      const scripts = [...document.querySelectorAll('script')];
      expect(scripts).toHaveLength(1);
      expect(JSON.parse(scripts[0]?.textContent ?? '')['@type']).toBe('ClaimReview');
      expect(document.querySelectorAll('img, iframe, style, object, form')).toHaveLength(0);
    }
  });
});
