import { describe, expect, it } from 'vitest';
import { chooseOfThree } from '@/lib/client/drafts/choose-of-three';

describe('a change over what somebody else saved meanwhile', () => {
  it.each([
    ['nobody else touched it', { base: 'a', mine: 'b', theirs: 'a' }, 'mine'],
    ['both changed it alike', { base: 'a', mine: 'b', theirs: 'b' }, 'done'],
    ['it was taken back to what is saved', { base: 'a', mine: 'a', theirs: 'a' }, 'done'],
    ['both changed it to different things', { base: 'a', mine: 'b', theirs: 'c' }, 'conflict'],
    ['the other changed it, and it was put back here', { base: 'a', mine: 'a', theirs: 'c' }, 'conflict'],
  ] as const)('where %s', (_, values, choice) => {
    expect(chooseOfThree<string>(values, Object.is)).toBe(choice);
  });
});
