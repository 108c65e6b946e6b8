import { describe, expect, it, test } from 'vitest';
import { carryOver } from '../../../support/anchoring/carry-over';
import { prepareCarryOver } from '@/lib/domain/anchoring/carrying/prepare-carry-over';

/** Carries the part of `before` in square brackets over, and writes the answer as `outcome reason: text`. */
function carry(marked: string, after: string): string {
  const startOffset = marked.indexOf('[');
  const endOffset = marked.indexOf(']') - 1;
  const before = marked.replace('[', '').replace(']', '');
  const [carried] = carryOver(before, after, [{ startOffset, endOffset }]);
  if (carried.outcome === 'gone') return 'gone';
  const text = after.slice(carried.startOffset, carried.endOffset);
  return `${carried.outcome}${carried.reason === null ? '' : ` ${carried.reason}`}: ${text}`;
}

describe('carryOver', () => {
  test.each<[string, string, string, string]>([
    ['an untouched claim', 'Prices [rose by 4%] in May.', 'Prices rose by 4% in May.', 'same: rose by 4%'],
    ['a figure', 'Prices [rose by 4%] in May.', 'Prices rose by 5% in May.', 'changed words: rose by 5%'],
    ['a decimal point', 'Prices rose by [1.5] points.', 'Prices rose by 15 points.', 'changed words: 15'],
    ['a minus', 'It was [5 degrees] at noon.', 'It was -5 degrees at noon.', 'changed context: 5 degrees'],
    ['a currency', 'It cost [$40] to enter.', 'It cost €40 to enter.', 'changed words: €40'],
    ['a per cent sign', 'The fee is [8%] now.', 'The fee is 8 now.', 'changed words: 8'],
    ['an exponent', 'It covers [10²] metres.', 'It covers 102 metres.', 'changed words: 102'],
    ['a number word', '[Three men] were held.', 'Four men were held.', 'changed words: Four men'],
    ['an abbreviation', 'They told [US] officials.', 'They told us officials.', 'changed words: us'],
    ['a capital', 'The [Agency] said so.', 'The agency said so.', 'same: agency'],
    ['a question', '[The mayor lied.]', 'The mayor lied?', 'changed context: The mayor lied'],
    ['quotation marks', 'It is [safe], he said.', 'It is “safe”, he said.', 'changed context: safe'],
    ['a name', '[Ana Ruiz] won the seat.', 'Ana Costa won the seat.', 'changed words: Ana Costa'],
    [
      'a whole short claim',
      'It opens on [Tuesday] at nine.',
      'It opens on Friday at nine.',
      'changed words: Friday',
    ],
    ['a cut short claim', 'The [42-year-old] driver fled.', 'The driver fled.', 'gone'],
    [
      'a negation beside the claim',
      'The minister said [the tax would rise].',
      'The minister never said the tax would rise.',
      'changed context: the tax would rise',
    ],
    [
      'a negation inside the claim',
      'He said [the tax will rise] soon.',
      'He said the tax will not rise soon.',
      'changed words: the tax will not rise',
    ],
    [
      'a claim whose neighbour sentence changed',
      'It rained. [The match was off.] Nobody came.',
      'It snowed hard. The match was off. Nobody cared.',
      'same: The match was off.',
    ],
    [
      'a sentence in another order',
      '[The dam burst at noon.] The valley was flooded within the hour. Help came late.',
      'The valley was flooded within the hour. Help came late. The dam burst at noon.',
      'moved: The dam burst at noon.',
    ],
    [
      'a sentence cut, whose words stand elsewhere',
      'The dam burst at noon. [The old dam was built in 1931.] Help came late.',
      'The dam burst at noon. Help came late.',
      'gone',
    ],
    [
      'a name in one of two sentences, the other one cut',
      'Kelmar lost again. The coach of [Kelmar] has resigned from his post.',
      'The coach of Kelmar has resigned from his post.',
      'same: Kelmar',
    ],
    [
      'a name in the sentence that was cut',
      '[Kelmar] lost again. The coach of Kelmar has resigned from his post.',
      'The coach of Kelmar has resigned from his post.',
      'gone',
    ],
    [
      'one of two equal sentences, the other one cut',
      'No one came. [No one came.] The hall stayed empty all night.',
      'No one came. The hall stayed empty all night.',
      'gone',
    ],
    [
      'a claim across a paragraph that was split',
      'The dam burst. [The valley was flooded. Help came] late.',
      'The dam burst. The valley was flooded.\n\nHelp came late.',
      'same: The valley was flooded.\n\nHelp came',
    ],
    [
      'a heading taken into the paragraph',
      'Background\n\n[The dam was built in 1931.]',
      'Background: The dam was built in 1931.',
      'changed context: The dam was built in 1931.',
    ],
    [
      'words put before the sentence',
      '[The top tier has 29 councils.]',
      'In the republic the top tier has 58 councils.',
      'changed words: In the republic the top tier has 58 councils.',
    ],
    [
      'a clause put into another sentence',
      'The plan was dropped. [Officials blamed the rising cost of steel and labour].',
      'The plan, for which nobody had voted, was dropped by the board in June, and in private officials blamed the rising cost of steel and labour once more.',
      'changed context: officials blamed the rising cost of steel and labour',
    ],
    ['curly quotes', 'He said [“it’s over”].', 'He said "it\'s over".', 'same: "it\'s over"'],
    ['a dash', 'They won [3–1 at home].', 'They won 3-1 at home.', 'same: 3-1 at home'],
    ['an ellipsis', '[Well… perhaps.]', 'Well... perhaps.', 'same: Well... perhaps.'],
    ['a ligature', 'The [ﬁrst oﬃce] opened.', 'The first office opened.', 'same: first office'],
    ['full-width figures', 'In [２０２６] it rained.', 'In 2026 it rained.', 'same: 2026'],
    ['Japanese', '会議は[月曜日]に開かれた。', '会議は火曜日に開かれた。', 'changed words: 火曜日'],
    [
      'Japanese, inside a run',
      '会議は[月曜]日に開かれた。',
      '会議は月曜日に開かれた。また来週。',
      'same: 月曜',
    ],
    [
      'a text without capitals',
      'it rained. [the match was off.]',
      'it snowed. the match was off.',
      'same: the match was off.',
    ],
    ['a part of a word', 'The [over]head costs rose.', 'Indeed! The overhead costs rose.', 'same: over'],
    [
      'a part of a changed word',
      'The [over]head costs rose.',
      'The overall costs rose.',
      'changed words: overall',
    ],
    [
      'a heading joined to the line below',
      'Background\n\n[The dam] was built in 1931.',
      'Background The dam was built in 1931.',
      'same: The dam',
    ],
    [
      'a sentence wrapped into lines',
      'The dam was built in 1931, when [the valley] was still empty. Help came late.',
      'The dam was built\nin 1931, when the\nvalley was still\nempty. Help came late.',
      'moved: the\nvalley',
    ],
    [
      'wrapped lines, and a figure changed in them',
      'Kelmar\n\nThe dam was built in 1931, when [the valley] was still empty.',
      'Kelmar The dam was built\nin 1932, when the valley was still empty.',
      'changed context: the valley',
    ],
    [
      'a stop taken out between two sentences',
      'He did not say that. [Prices rose.]',
      'He did not say that prices rose.',
      'changed context: prices rose.',
    ],
    [
      'marks of a list',
      'Who pays:\n- [the state]\n- nobody',
      'Who pays:\n▪ the state\n▪ nobody',
      'same: the state',
    ],
    [
      'marks of a rating',
      'Dornau gave it [●●●○○ in May].',
      'Dornau gave it ●●●●○ in May.',
      'changed words: ●●●●○ in May',
    ],
    ['single quotation marks', 'She called it [“solid”].', 'She called it ‘solid’.', 'same: ‘solid’'],
    ['feet and inches', "The gap is [5' wide].", 'The gap is 5" wide.', 'changed words: 5" wide'],
    ['a decade', "It fell in [the 1990's].", 'It fell in the 1990s.', 'same: the 1990s'],
    [
      'a possessive',
      "[The minister's claims] were read.",
      'The ministers claims were read.',
      'changed words: The ministers claims',
    ],
    [
      'a drawn table whose drawing is gone',
      'Votes | Yes | No |\n|-------|-----|----|\n| [12 | 7] | 5 |\n\nNobody abstained.',
      'Votes Yes No 12 7 5\n\nNobody abstained.',
      'gone',
    ],
    [
      'a drawn table that is drawn again',
      '|---|---|---|---|\n| [Votes] | 7 | 5 |\n\nNobody abstained.',
      '|----|----|----|----|\n| Votes | 7 | 5 |\n\nNobody abstained.',
      'same: Votes',
    ],
    ['punctuation alone', 'It ended[…] badly.', 'It ended badly.', 'gone'],
    ['an emptied text', '[It ended badly.]', '', 'gone'],
  ])('%s', (_name, marked, after, expected) => expect(carry(marked, after)).toBe(expected));

  it('keeps every offset of a text that has not changed, cut wherever it is', () => {
    const text = ' “A\u00adb” 👍🏽\r\n\r\ne\u0301… ';
    const spans = Array.from({ length: text.length - 1 }, (_, startOffset) => ({
      startOffset,
      endOffset: startOffset + 2,
    })).slice(0, -1);
    expect(carryOver(text, text, spans)).toEqual(
      spans.map((span) => ({ outcome: 'same', ...span, reason: null })),
    );
  });

  it('refuses a span that the old text has not', () => {
    const { carry: carryOne } = prepareCarryOver('abc', 'abd');
    for (const [startOffset, endOffset] of [
      [0, 4],
      [-1, 2],
      [2, 2],
      [2, 1],
      [0.5, 2],
      [NaN, 2],
    ]) {
      expect(() => carryOne({ startOffset, endOffset })).toThrow(RangeError);
    }
  });
});
