import { describe, expect, it } from 'vitest';
import { type CitedOrigin, findSharedOrigins } from '@/lib/domain/evidence/same-origin';

const origin = (sourceId: string, over: Partial<CitedOrigin> = {}): CitedOrigin => ({
  sourceId,
  title: `Title of ${sourceId}`,
  publisher: null,
  url: null,
  ...over,
});

interface Case {
  what: string;
  cited: CitedOrigin[];
  found: string[];
}

const cases: Case[] = [
  { what: 'nothing', cited: [], found: [] },
  { what: 'one source', cited: [origin('a', { publisher: 'Post' })], found: [] },
  { what: 'nothing known of either', cited: [origin('a'), origin('b')], found: [] },
  {
    what: 'one source twice',
    cited: [origin('a'), origin('b'), origin('a')],
    found: ['source “Title of a”: 1, 3'],
  },
  {
    what: 'one publisher, however it is written',
    cited: [origin('a', { publisher: 'The Quay Post' }), origin('b', { publisher: ' quay  post.' })],
    found: ['publisher “The Quay Post”: 1, 2'],
  },
  {
    what: 'an article is no name',
    cited: [origin('a', { publisher: 'The' }), origin('b', { publisher: 'The Quay' })],
    found: [],
  },
  {
    what: 'one site, with and without www',
    cited: [
      origin('a', { url: 'https://www.quay.example/rents' }),
      origin('b', { url: 'http://quay.example/stalls?page=2' }),
    ],
    found: ['site “quay.example”: 1, 2'],
  },
  {
    what: 'two hosts under one name are two sites',
    cited: [
      origin('a', { url: 'https://rents.quay.example/' }),
      origin('b', { url: 'https://quay.example/' }),
    ],
    found: [],
  },
  {
    what: 'a site of many publishers',
    cited: [
      origin('a', { url: 'https://video.example/1', publisher: 'Harbour council' }),
      origin('b', { url: 'https://video.example/2', publisher: 'Stallholders’ union' }),
    ],
    found: [],
  },
  {
    what: 'a site where only one page names its publisher',
    cited: [
      origin('a', { url: 'https://quay.example/1', publisher: 'Quay Post' }),
      origin('b', { url: 'https://quay.example/2' }),
    ],
    found: ['site “quay.example”: 1, 2'],
  },
  {
    what: 'the same set is told once, by what binds it most',
    cited: [
      origin('a', { url: 'https://quay.example/1', publisher: 'Quay Post' }),
      origin('a', { url: 'https://quay.example/1', publisher: 'Quay Post' }),
    ],
    found: ['source “Title of a”: 1, 2'],
  },
  {
    what: 'a larger set is told as well',
    cited: [
      origin('a', { publisher: 'Quay Post' }),
      origin('a', { publisher: 'Quay Post' }),
      origin('b', { publisher: 'Quay Post' }),
    ],
    found: ['source “Title of a”: 1, 2', 'publisher “Quay Post”: 1, 2, 3'],
  },
  {
    what: 'mail has no site',
    cited: [origin('a', { url: 'mailto:a@quay.example' }), origin('b', { url: 'mailto:b@quay.example' })],
    found: [],
  },
  {
    what: 'what is no address',
    cited: [origin('a', { url: 'quay' }), origin('b', { url: 'quay' })],
    found: [],
  },
  {
    what: 'a name in another script',
    cited: [origin('a', { publisher: 'Новая Газета' }), origin('b', { publisher: 'новая газета' })],
    found: ['publisher “Новая Газета”: 1, 2'],
  },
];

describe('citations from one origin', () => {
  it.each(cases)('$what', ({ cited, found }) => {
    const told = findSharedOrigins(cited).map(
      ({ kind, name, numbers }) => `${kind} “${name}”: ${numbers.join(', ')}`,
    );
    expect(told).toEqual(found);
  });
});
