/** A stretch of words in one style. */
export interface Run {
  text: string;
  /** An absolute http, https or mailto address. */
  href: string | null;
  isStrong: boolean;
  isEmphasised: boolean;
}

/** A list, an item or a quotation that holds blocks. All blocks in it have the same object. */
export interface Enclosure {
  tag: 'ul' | 'ol' | 'li' | 'blockquote';
}

/** A heading, a paragraph or a table's row with its words, in the order of the page. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'row';
  /** 1 to 6 for a heading, else 0. */
  level: number;
  runs: Run[];
  text: string;
  /** From the outermost to the innermost. */
  within: readonly Enclosure[];
}

/** The share of a block's letters and digits that are linked, from 0 to 1. */
export function linkShare({ runs }: Block): number {
  let linked = 0;
  let all = 0;
  for (const { text, href } of runs) {
    const length = text.replace(/[^\p{L}\p{N}]/gu, '').length;
    all += length;
    if (href !== null) linked += length;
  }
  return all === 0 ? 0 : linked / all;
}

/** Whether the block was written to be read: it is long enough, ends like a sentence, and is not a link. */
export function isProse(block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    block.text.length >= 80 &&
    /[.!?…。！？।؟:;"”’»)]\s*$/u.test(block.text) &&
    linkShare(block) < 0.5
  );
}
