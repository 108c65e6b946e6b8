import { Parser } from 'htmlparser2';
import { IntakeFailure } from '@/lib/domain/intake/intake-failure';

/**
 * What a page may hold before it is made into a tree. Real news pages stay under 5,000 tags and 60 levels; a long
 * table of statistics has ten times the tags. A reference or a stray bracket is a text node of its own, so texts
 * are counted too.
 */
const limits = { characters: 12_000_000, tags: 60_000, attributes: 300_000, texts: 200_000, levels: 400 };
/** The most levels of all tags added up. Each level reads everything inside it once more. */
const maxTotalLevels = 2_000_000;
const maxClassLength = 20_000;

/**
 * Throws `IntakeFailure` for a page too large or nested too deep. It reads the tags once, by the rules of the later
 * parser, and stops at the first limit.
 */
export function checkPageSize(html: string): void {
  const counted = { tags: 0, attributes: 0, texts: 0, levels: 0 };
  let totalLevels = 0;
  const refuse = (what: keyof typeof limits) => {
    throw tooLarge(`has more than ${limits[what].toLocaleString('en-GB')} ${what}`);
  };
  const count = (what: keyof typeof counted) => {
    counted[what] += 1;
    if (counted[what] > limits[what]) refuse(what);
  };
  const countText = () => count('texts');
  if (html.length > limits.characters) refuse('characters');
  const parser = new Parser({
    onopentagname() {
      count('tags');
      count('levels');
      totalLevels += counted.levels;
      if (totalLevels > maxTotalLevels) throw tooLarge('has too many tags nested too deep');
    },
    onattribute(name, value) {
      count('attributes');
      // A list of names is taken apart in one call.
      if (name === 'class' && value.length > maxClassLength)
        throw tooLarge('has too many names in one class');
    },
    onclosetag() {
      counted.levels -= 1;
    },
    ontext: countText,
    oncomment: countText,
    onprocessinginstruction: countText,
  });
  parser.end(html);
}

function tooLarge(what: string): IntakeFailure {
  return new IntakeFailure('too_large', `The page is too large to read: it ${what}.`);
}
