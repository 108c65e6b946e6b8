import { describe, expect, it } from 'vitest';
import type { Json } from '@/lib/domain/canonical-json';
import { historyChanges, historyReason } from '@/lib/domain/history-changes';

describe('historyChanges', () => {
  it.each<[string, string, { [key: string]: Json }, [string, Json, Json][]]>([
    ['nothing', 'claim.updated', {}, []],
    [
      'fields in their order',
      'claim.updated',
      { changes: { kind: ['other', 'date'], risk: ['low', 'high'] } },
      [
        ['kind', 'other', 'date'],
        ['risk', 'low', 'high'],
      ],
    ],
    [
      'a transition after the fields',
      'verdict.set',
      { changes: { verdict: [null, 'True'] }, state: ['marked', 'in_progress'] },
      [
        ['verdict', null, 'True'],
        ['state', 'marked', 'in_progress'],
      ],
    ],
    [
      'a span, itself a pair',
      'claim.updated',
      {
        changes: {
          span: [
            [0, 5],
            [0, 9],
          ],
        },
      },
      [['span', [0, 5], [0, 9]]],
    ],
    [
      'an added source',
      'source.added',
      { changes: { source: [null, { title: 'Register' }] } },
      [['source', null, { title: 'Register' }]],
    ],
    [
      'what a claim began with',
      'claim.created',
      { quote: '12 per cent', statement: '', claimant: null, kind: 'number', start: 4 },
      [
        ['quote', null, '12 per cent'],
        ['kind', null, 'number'],
      ],
    ],
    ['no beginnings for another action', 'claim.proposed', { quote: 'x' }, []],
    [
      'nothing from shapes it does not know',
      'claim.updated',
      { changes: { a: 'x', b: [1], c: [1, 2, 3] }, state: 'approved' },
      [],
    ],
    ['nothing from a list of changes', 'claim.updated', { changes: [['a', 1]] }, []],
  ])('reads %s', (_, action, data, expected) => {
    expect(historyChanges(action, data)).toEqual(
      expected.map(([field, before, after]) => ({ field, before, after })),
    );
  });
});

describe('historyReason', () => {
  it.each<[{ [key: string]: Json }, string | null]>([
    [{ reason: 'no source' }, 'no source'],
    [{ reason: '' }, null],
    [{ reason: 5 }, null],
    [{}, null],
  ])('of %j is %j', (data, expected) => {
    expect(historyReason(data)).toBe(expected);
  });
});
