import { describe, expect, it } from 'vitest';
import { passageFinder } from '@/lib/domain/evidence/find-passage';
import { planPassage } from '@/lib/domain/evidence/plan-passage';

const passage = 'forty-one stalls';
const having = 'The council owns forty-one stalls.';
const lacking = 'The council owns a few stalls.';
const place = { start: 17, end: 33 };
const [anchored, lost] = ['copy-a', 'copy-b'];

describe('what another copy means for a cited passage', () => {
  it.each([
    ['no passage', { passage: null, snapshotId: null, lostInId: null }, having, null],
    ['a blank passage', { passage: ' \n', snapshotId: null, lostInId: null }, having, null],
    [
      'without a place, there',
      { passage, snapshotId: null, lostInId: null },
      having,
      { kind: 'found', place },
    ],
    ['without a place, not there', { passage, snapshotId: null, lostInId: null }, lacking, null],
    ['found before, there', { passage, snapshotId: anchored, lostInId: null }, having, null],
    ['found before, not there', { passage, snapshotId: anchored, lostInId: null }, lacking, { kind: 'lost' }],
    [
      'found before, a copy without words',
      { passage, snapshotId: anchored, lostInId: null },
      '',
      { kind: 'lost' },
    ],
    ['lost before, there', { passage, snapshotId: anchored, lostInId: lost }, having, { kind: 'back' }],
    ['lost before, not there', { passage, snapshotId: anchored, lostInId: lost }, lacking, null],
  ])('%s', (_, citation, text, expected) => {
    expect(planPassage(citation, passageFinder(text))).toEqual(expected);
  });
});
