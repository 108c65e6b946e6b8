import { describe, expect, it } from 'vitest';
import { authorParts } from '@/lib/domain/vocabulary';
import { describeOwnWork, type Work } from '@/lib/domain/workflow/own-work';

const of = (part: Work['part'], number: number | null = null) => ({ part, number });

describe('what somebody did in a claim, said to them', () => {
  it.each([
    [[of('source', 2)], 'You gave source 2.'],
    [[of('source', 2), of('rationale')], 'You wrote the rationale and gave source 2.'],
    [[of('span'), of('rating'), of('proposal')], 'You chose the verdict, marked its words and proposed it.'],
    [
      [of('passage', 1), of('passage', 1), of('contact', 3)],
      'You gave the passage of source 1 and noted contact 3.',
    ],
    [[of('source'), of('contact')], 'You changed its sources and changed its contacts.'],
    [[of('place'), of('place', 4)], 'You compared its places and placed the passage of source 4.'],
  ])('%j', (work, sentence) => {
    expect(describeOwnWork(work)).toBe(sentence);
  });

  it('has words for every part', () => {
    const sentences = authorParts.map((part) => describeOwnWork([of(part)]));
    expect(new Set(sentences).size).toBe(authorParts.length);
  });
});
