import { describe, expect, it } from 'vitest';
import { languageTag } from '@/lib/domain/text/fields/language-tag';

describe('languageTag', () => {
  it.each([
    ['de', 'de'],
    ['de-CH', 'de-CH'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['EN-gb', 'en-GB'],
    ['gsw', 'gsw'],
  ])('takes %s', (said, tag) => {
    expect(languageTag(said)).toBe(tag);
  });

  it.each([null, '', 'x', 'German', 'en_GB', 'en-', 'en-1', 'de" onload="x', `en${'-a'.repeat(9)}`])(
    'leaves out %s',
    (said) => {
      expect(languageTag(said)).toBeNull();
    },
  );
});
