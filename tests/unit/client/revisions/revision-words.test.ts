import { describe, expect, it } from 'vitest';
import { findQuote } from '@/lib/client/revisions/find-quote';
import { describeOrigin, describeOutcomes, describeReason } from '@/lib/client/revisions/revision-words';
import { inputOfDraft } from '@/components/revisions/revise/input-of-draft';
import { formatOfFile } from '@/components/revisions/revise/text-format';
import { buildItem, goneItem } from './carry-over-item-builder';

describe('finding a quote in its sentence', () => {
  const text = 'First line.\nTwelve boats met twelve boats, said twelve men.';
  const sentence = 'Twelve boats met twelve boats, said twelve men.';

  it('tells words apart that the sentence has twice', () => {
    const start = text.lastIndexOf('twelve');
    expect(findQuote({ sentence, quote: 'twelve', start }, text)).toBe(sentence.lastIndexOf('twelve'));
  });

  it('takes the first ones where the text is not at hand', () => {
    expect(findQuote({ sentence, quote: 'twelve', start: 999 }, null)).toBe(sentence.indexOf('twelve'));
  });

  it('stays inside a sentence that does not have them', () => {
    expect(findQuote({ sentence, quote: 'thirteen', start: 0 }, text)).toBe(0);
  });
});

describe('words for revisions', () => {
  it.each([
    ['import', null, 'Brought in'],
    ['text', null, 'New text'],
    ['edit', null, 'Edited'],
    ['wording', null, 'Accepted wording'],
    ['restore', 2, 'Back to revision 2'],
  ] as const)('%s', (origin, restoredFrom, words) => {
    expect(describeOrigin({ origin, restoredFrom })).toBe(words);
  });

  it('names only what happened to claims', () => {
    expect(describeOutcomes({ same: 9, moved: 0, changed: 1, gone: 0 })).toBe('9 same, 1 changed');
    expect(describeOutcomes({ same: 0, moved: 0, changed: 0, gone: 0 })).toBeNull();
  });

  it('says why a claim asks', () => {
    expect(describeReason(buildItem({ reason: 'context' }))).toContain('sentence around them');
    expect(describeReason(buildItem({ reason: 'ambiguous' }))).toContain('more than one place');
    expect(describeReason(goneItem)).toContain('mark them anew later, or cut');
  });
});

describe('the format of a file', () => {
  it.each([
    ['copy.txt', 'text'],
    ['copy', 'text'],
    ['Copy.MD', 'markdown'],
    ['page.html', 'html'],
    ['page.htm', 'html'],
    ['about-html.txt', 'text'],
  ] as const)('%s is %s', (name, format) => {
    expect(formatOfFile(name)).toBe(format);
    expect(Object.keys(inputOfDraft({ format, text: 'words', file: null }))).toEqual([format]);
  });
});
