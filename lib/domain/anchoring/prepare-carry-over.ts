import type { CarriedSpan } from './carried-span';

export function prepareCarryOver(before: string, after: string) {
  return {
    carry({ startOffset, endOffset }: { startOffset: number; endOffset: number }): CarriedSpan {
      const quote = before.slice(startOffset, endOffset);
      const found = after.indexOf(quote);
      const isUnique = found >= 0 && after.indexOf(quote, found + 1) < 0;
      if (isUnique) {
        return { outcome: found === startOffset ? 'same' : 'moved', startOffset: found, endOffset: found + quote.length, reason: null };
      }
      const prefix = before.slice(Math.max(0, startOffset - 16), startOffset);
      const suffix = before.slice(endOffset, endOffset + 8);
      const at = prefix === '' ? 0 : after.indexOf(prefix);
      const start = at + prefix.length;
      const end = suffix === '' ? after.length : after.indexOf(suffix, start);
      if (at < 0 || end <= start || end - start > quote.length * 3 + 40) return { outcome: 'gone', startOffset: null, endOffset: null, reason: null };
      return { outcome: 'changed', startOffset: start, endOffset: end, reason: 'words' };
    },
  };
}
