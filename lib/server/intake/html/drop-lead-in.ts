import { type Block, isProse } from './block';

const dateWords =
  'published|updated|posted|last|modified|on|at|original|by|created|date|[ap]\\.?m\\.?|[ecmp][sd]?t|gmt|utc|bst|ces?t|ist|hst|jst|ae[sd]t|(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?|' +
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|' +
  '\\d+(?:st|nd|rd|th)?|days?|hours?|minutes?|min|read|ago';
const dateLine = new RegExp(
  `^(?:[^\\p{L}\\p{N}]*(?:${dateWords})(?![\\p{L}\\p{N}]))+[^\\p{L}\\p{N}]*$`,
  'iu',
);
const byLine = /^[^\p{L}\p{N}]*(?:by|von|por|par|di|door|от|автор:?|author:?|staff reports?)\s+\p{Lu}/iu;
const address = /^https?:\S+$/;

/** Leaves out the lines above an article's first sentences that say who wrote it, when, and at which address. */
export function dropLeadIn(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(isProse);
  return blocks.filter((block, at) => at >= first || block.kind === 'row' || !isLeadIn(block.text));
}

function isLeadIn(text: string): boolean {
  if (text.length > 160) return false;
  const isDate = text.length < 120 && /\d/.test(text) && dateLine.test(text);
  return isDate || address.test(text) || (byLine.test(text) && !/[.!?]$/.test(text));
}
