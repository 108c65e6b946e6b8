import { describe, expect, it } from 'vitest';
import { maxTextLength } from '@/lib/contracts/articles';
import { htmlFromMarkdown } from '@/lib/server/intake/html-from-markdown';
import {
  attributesOf,
  htmlUnits,
  markdownUnits,
  repeated,
  textUnits,
} from '../../support/growth/hostile-units';
import { measureGrowth } from '../../support/growth/measure-growth';
import { htmlWork, markdownWork, plainTextWork, type TextWork } from '../../support/growth/text-work';
import { drawn, report } from '../../support/rounds';

type Make = (length: number) => string;

const textsOf = (...units: Record<string, string>[]): [string, Make][] =>
  units.flatMap((one) => Object.entries(one).map(([name, unit]): [string, Make] => [name, repeated(unit)]));

const kinds: [string, Record<string, TextWork>, [string, Make][]][] = [
  ['a text', plainTextWork, textsOf(textUnits, markdownUnits)],
  ['HTML', htmlWork, [...textsOf(htmlUnits, textUnits), ['attributes', attributesOf]]],
  ['Markdown', markdownWork, textsOf(markdownUnits, textUnits, htmlUnits)],
];
/** A short run takes another share of the texts for each piece of work. */
const share = 14;

/** What each piece of work costs grows about as its text does, whatever the text repeats. */
describe.each(kinds)('the work on %s', (_kind, works, texts) => {
  it.each(Object.entries(works))(
    'grows as the text does: %s',
    { timeout: 600_000 },
    (name, { work, length, refused = [] }) => {
      // The first runs are compiled while they are measured.
      for (let run = 0; run < 3; run += 1) work(repeated(textUnits.prose ?? '')(length / 8));
      const first = name.length % share;
      const chosen = drawn([...texts.slice(first), ...texts.slice(0, first)], share);
      let most = 0;
      const steeper: string[] = [];
      for (const [what, make] of chosen.filter(([one]) => !refused.includes(one))) {
        const { isNearLinear, ratio, cost } = measureGrowth(work, make, length);
        if (!isNearLinear) steeper.push(`${what}: ${cost.toFixed(0)} ms, ${ratio.toFixed(1)} times`);
        else most = Math.max(most, ratio);
      }
      report('growth of an eightfold text', { [name]: Number(most.toFixed(1)) });
      expect(steeper).toEqual([]);
    },
  );
});

describe('Markdown on which its parser grows faster than the text', () => {
  it.each(markdownWork['its HTML']?.refused ?? [])(
    'is refused where it is as long as it may be: %s',
    (what) => {
      const markdown = repeated(markdownUnits[what] ?? '')(maxTextLength);
      expect(() => htmlFromMarkdown(markdown, 'markdown')).toThrow('too many signs of emphasis');
    },
  );

  it('is taken as an article has it', () => {
    const paragraph = `${'Words that *mean* something, and **much** of it. '.repeat(20)}\n\n`;
    const markdown = repeated(paragraph)(maxTextLength);
    expect(htmlFromMarkdown(markdown, 'markdown')).toContain('<em>mean</em>');
  });
});
