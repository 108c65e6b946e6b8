import { describe, expect, it } from 'vitest';
import { proposeWriters } from '@/lib/domain/byline/propose-writers';

const members = [
  { id: 'mara', name: 'Mara Osei' },
  { id: 'ana', name: 'Ana Lindqvist' },
  { id: 'twin1', name: 'Ben Ito' },
  { id: 'twin2', name: 'BEN ITO' },
];

describe('the members that a byline proposes', () => {
  it.each([
    [
      'Mara Osei and A. Lindqvist',
      [
        ['mara', 'exact'],
        ['ana', 'probable'],
      ],
    ],
    ['Jonah Petrie', []],
    ['  ', []],
    [null, []],
    // Two members have this name: somebody says which of them it is.
    [
      'Ben Ito',
      [
        ['twin1', 'probable'],
        ['twin2', 'probable'],
      ],
    ],
  ])('%j', (byline, proposed) => {
    expect(proposeWriters(byline, members).map((one) => [one.memberId, one.certainty])).toEqual(proposed);
  });
});
