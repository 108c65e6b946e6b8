import 'server-only';
import { invalidField } from '@/lib/domain/failure';

/** Twice the 32 levels of a document, with room for what stands around it and inside its texts. */
const maxDepth = 80;

/**
 * Refuses three things that JSON.parse takes without a word: nesting deeper than 80 levels, which later code cannot
 * walk; a key that is given twice, of which only the last would count; and `__proto__`. The parser itself says
 * whether the text is JSON.
 */
export function checkJsonShape(text: string): void {
  // The keys of each object that is open, none for an array.
  const open: Set<string>[] = [];
  let lastString = '';
  for (let offset = 0; offset < text.length; offset += 1) {
    switch (text[offset]) {
      case '"': {
        const end = findStringEnd(text, offset);
        lastString = text.slice(offset, end);
        offset = end - 1;
        break;
      }
      case ':':
        addKey(open.at(-1), lastString);
        break;
      case '[':
      case '{':
        if (open.push(new Set()) > maxDepth) {
          throw invalidField('body', `is nested deeper than ${maxDepth} levels`);
        }
        break;
      case ']':
      case '}':
        open.pop();
        break;
    }
  }
}

/** The offset after the closing quotation mark, or the end of the text. */
function findStringEnd(text: string, start: number): number {
  for (let offset = start + 1; offset < text.length; offset += 1) {
    if (text[offset] === '\\') offset += 1;
    else if (text[offset] === '"') return offset + 1;
  }
  return text.length;
}

function addKey(keys: Set<string> | undefined, literal: string): void {
  const key = readString(literal);
  if (key === '__proto__') throw invalidField(key, 'is not known here');
  if (keys?.has(key)) throw invalidField(key, 'is given twice');
  keys?.add(key);
}

/** Two spellings of a key, one of them with escapes, are the same key. */
function readString(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  try {
    return JSON.parse(literal) as string;
  } catch {
    return literal;
  }
}
