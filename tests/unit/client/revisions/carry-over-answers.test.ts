import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerFor,
  type CarryAnswers,
  countWithAnswers,
  giveAnswer,
  listDecisions,
  listUnanswered,
} from '@/lib/client/revisions/carry-over-answers';
import { groupCarryOver } from '@/lib/client/revisions/carry-over-groups';
import type { CarryOverItem } from '@/lib/contracts/revisions';
import { carryDecisions } from '@/lib/domain/vocabulary';
import { buildItem, duplicateItem, goneItem, sameItem, withdrawnItem } from './carry-over-item-builder';

const changedItem = buildItem();
const all = [changedItem, goneItem, sameItem, withdrawnItem, duplicateItem];

const answered = (...given: [CarryOverItem, Parameters<typeof giveAnswer>[2]][]) =>
  given.reduce<CarryAnswers>((answers, [item, decision]) => giveAnswer(answers, item, decision), {});

describe('the lists of a carry-over', () => {
  it('has each claim in exactly one of them', () => {
    const groups = groupCarryOver(all);
    expect(Object.values(groups).flat()).toHaveLength(all.length);
    expect(groups).toMatchObject({
      changed: [{ number: 1 }, { number: 5 }],
      gone: [{ number: 2 }],
      same: [{ number: 3 }],
      moved: [],
      closed: [{ number: 4 }],
    });
  });

  it('keeps them in the order of the new text', () => {
    const later = buildItem({ claimId: 'later', after: { ...changedItem.before, start: 90, end: 98 } });
    expect(groupCarryOver([later, changedItem]).changed).toEqual([changedItem, later]);
  });
});

describe('an answer', () => {
  it.each([
    [changedItem, ['keep', 'other', 'cut']],
    [duplicateItem, ['keep', 'other', 'cut']],
    [goneItem, ['cut']],
    [sameItem, []],
    [withdrawnItem, []],
  ])('is taken only where it fits: claim $number', (item, fitting) => {
    const taken = carryDecisions.filter(
      (decision) => answerFor(answered([item, decision]), item) === decision,
    );
    expect(taken).toEqual(fitting);
  });

  it('is taken back with null', () => {
    expect(answered([changedItem, 'cut'], [changedItem, null])).toEqual({});
  });

  it('says nothing about other words than it was given for', () => {
    const answers = answered([changedItem, 'keep']);
    const other = buildItem({
      after: { ...changedItem.before, quote: '15 boats', sentence: 'The 15 boats sank.' },
    });
    const otherSentence = buildItem({
      after: { start: 4, end: 12, quote: '14 boats', sentence: 'The 14 boats never sank.' },
    });
    expect(answerFor(answers, other)).toBeNull();
    expect(answerFor(answers, otherSentence)).toBeNull();
    expect(listUnanswered([other], answers)).toEqual([other]);
    expect(listDecisions([other], answers)).toEqual([]);
  });

  it('is missing for what changed alone: what is gone may wait in the tray', () => {
    expect(listUnanswered(all, {})).toEqual([changedItem, duplicateItem]);
    expect(listUnanswered(all, answered([changedItem, 'keep'], [duplicateItem, 'cut']))).toEqual([]);
  });
});

describe('where the claims are afterwards', () => {
  it.each([
    ['nothing', answered(), { anchored: 1, changed: 2, gone: 1, closed: 1, total: 5 }],
    ['keep', answered([changedItem, 'keep']), { anchored: 2, changed: 1, gone: 1, closed: 1, total: 5 }],
    [
      'another claim',
      answered([changedItem, 'other']),
      { anchored: 2, changed: 1, gone: 1, closed: 2, total: 6 },
    ],
    ['cut', answered([goneItem, 'cut']), { anchored: 1, changed: 2, gone: 0, closed: 2, total: 5 }],
    [
      'a duplicate kept',
      answered([duplicateItem, 'keep']),
      { anchored: 1, changed: 1, gone: 1, closed: 2, total: 5 },
    ],
  ])('counts after %s', (_words, answers, counts) => {
    expect(countWithAnswers(all, answers)).toEqual(counts);
  });

  it('always adds up', () => {
    const given = fc.array(fc.tuple(fc.constantFrom(...all), fc.constantFrom(...carryDecisions, null)));
    fc.assert(
      fc.property(given, (steps) => {
        const { anchored, changed, gone, closed, total } = countWithAnswers(all, answered(...steps));
        expect(anchored + changed + gone + closed).toBe(total);
      }),
    );
  });
});
