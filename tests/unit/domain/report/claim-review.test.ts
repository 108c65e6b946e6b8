import { describe, expect, it } from 'vitest';
import { createClaimReview, createClaimReviews } from '@/lib/domain/report/linked-data/claim-review';
import { chooseClaimReviewed } from '@/lib/domain/report/linked-data/claim-reviewed';
import { createClaim, createReport, sampleScale } from './sample-report';

const day = /^\d{4}-\d{2}-\d{2}$/;

function reviewsOf(model = createReport()) {
  return JSON.parse(JSON.stringify(createClaimReviews(model)));
}

describe('createClaimReviews', () => {
  it('makes one for each approved claim and for no other', () => {
    const model = createReport();
    const approved = model.claims.filter(({ state }) => state === 'approved');
    expect(reviewsOf(model).map(({ url }: { url: string }) => url)).toEqual(
      approved.map(({ number }) => `https://courier.example/r/a/${model.article.id}/claims/${number}`),
    );
    expect(
      reviewsOf(model).map((review: Record<string, unknown>) => [review.archivedAt, review.version]),
    ).toEqual(
      approved.map(({ number }) => [`https://courier.example/r/${model.reportId}/claims/${number}`, 2]),
    );
    expect(approved.length).toBeGreaterThan(3);
  });

  it('has every field that Google requires, of the right type', () => {
    for (const review of reviewsOf()) {
      expect(review).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        claimReviewed: expect.any(String),
        url: expect.stringMatching(/^https:\/\/courier\.example\//),
        datePublished: expect.stringMatching(day),
        author: { '@type': 'Organization', name: 'The Ansel Courier', url: 'https://courier.example' },
        itemReviewed: {
          '@type': 'Claim',
          datePublished: '2026-11-20',
          appearance: { '@type': 'NewsArticle', url: 'https://courier.example/news/tunnel-opens' },
        },
        reviewRating: { '@type': 'Rating', alternateName: expect.any(String) },
      });
      expect(review.claimReviewed.toLowerCase()).not.toContain(
        review.reviewRating.alternateName.toLowerCase(),
      );
    }
  });

  it('gives numbers only where the rating and the scale have them', () => {
    for (const { reviewRating } of reviewsOf()) {
      const rating = sampleScale.find(({ label }) => label === reviewRating.alternateName);
      if (rating?.value === null) {
        expect(Object.keys(reviewRating).sort()).toEqual(['@type', 'alternateName']);
      } else {
        expect(reviewRating).toMatchObject({ ratingValue: rating?.value, bestRating: 5, worstRating: 1 });
      }
    }
  });

  it.each([
    ['one number', [5, null]],
    ['no number', [null, null]],
    ['equal numbers', [3, 3]],
    ['a worst below 1, which Google refuses', [0, 4]],
  ])('leaves numbers out of a scale with %s', (_what, values) => {
    const scale = sampleScale
      .slice(0, 2)
      .map((rating, index) => ({ ...rating, value: values[index] ?? null }));
    const claim = createClaim({ quote: '1.9 billion crowns', rating: 'True' }, undefined, scale);
    const [review] = reviewsOf(createReport([claim], { scale }));
    expect(review.reviewRating).toEqual({ '@type': 'Rating', alternateName: 'True' });
  });

  it('names the claimant as a person or an organisation, and nobody when unknown', () => {
    const quote = '1.9 billion crowns';
    const authorOf = (claimant: string | null) =>
      reviewsOf(createReport([createClaim({ quote, rating: 'True', claimant })]))[0].itemReviewed.author;
    expect(authorOf('Ilva Marsten')).toEqual({ '@type': 'Person', name: 'Ilva Marsten' });
    expect(authorOf('Sound Crossing Authority')).toEqual({
      '@type': 'Organization',
      name: 'Sound Crossing Authority',
    });
    expect(authorOf(null)).toBeUndefined();
  });

  it('leaves out an unsafe or missing appearance', () => {
    const claims = [createClaim({ quote: '1.9 billion crowns', rating: 'True' })];
    for (const sourceUrl of [null, 'javascript:alert(1)']) {
      const model = createReport(claims);
      const [review] = reviewsOf({ ...model, article: { ...model.article, sourceUrl, publishedAt: null } });
      expect(review.itemReviewed).toEqual({ '@type': 'Claim' });
    }
  });

  it('makes none for a draft', () => {
    const model = createReport(undefined, { reportId: null, edition: null });
    expect(createClaimReviews(model)).toEqual([]);
    expect(
      model.claims.map((claim) => createClaimReview(model, claim)).every((review) => review === null),
    ).toBe(true);
  });
});

describe('chooseClaimReviewed', () => {
  const anchor = (quote: string) => ({ start: 0, end: quote.length, quote, prefix: '', suffix: '' });

  it.each([
    ['the statement', 'The tunnel is 6.4 km long.', '6.4 km', 'True', 'The tunnel is 6.4 km long.'],
    [
      'the quotation where the statement holds the rating',
      'The claim of 40 per cent is false.',
      'rose by 40 per cent',
      'False',
      'rose by 40 per cent',
    ],
    [
      'the statement without a leading rating',
      'False: the tunnel leaks.',
      'false alarm',
      'False',
      'The tunnel leaks.',
    ],
    [
      'the statement without "It is … that"',
      'It is false that the tunnel leaks.',
      'false',
      'False',
      'The tunnel leaks.',
    ],
    [
      'a short quotation of several words for a long statement',
      `A ${'very '.repeat(20)}long statement.`,
      'took 50 minutes by ferry',
      'True',
      'took 50 minutes by ferry',
    ],
    [
      'the long statement for a fragment',
      `A ${'very '.repeat(20)}long statement.`,
      '50 minutes',
      'True',
      `A ${'very '.repeat(20)}long statement.`,
    ],
  ])('takes %s', (_what, statement, quote, rating, expected) => {
    const sentence = statement.length > 80 ? statement : quote;
    expect(
      chooseClaimReviewed(
        { statement, sentence: quote === 'false alarm' ? 'A false alarm.' : sentence, anchor: anchor(quote) },
        rating,
      ),
    ).toBe(expected);
  });
});
