import { safeUrl } from '../../text/fields/safe-url';
import type { DocumentNode } from '../../text/document/document';
import type { ReportVerdict } from '../model/report-model';

/** A stretch of text with the marks that a report may show. `href` has passed `safeUrl`. */
export interface RichInline {
  text: string;
  bold: boolean;
  italic: boolean;
  href: string | null;
}

/** The few block forms that a report prints. Everything else in a stored document is reduced to these. */
export type RichBlock =
  | { kind: 'paragraph' | 'heading'; inlines: RichInline[] }
  | { kind: 'quote'; blocks: RichBlock[] }
  | { kind: 'list'; ordered: boolean; items: RichBlock[][] };

/** Deeper nesting is cut off, so that no renderer has to recurse further than this. */
const maxDepth = 32;

/** The rationale as safe blocks. If the document has no words, the lines of its plain text. */
export function rationaleBlocks(
  verdict: Pick<ReportVerdict, 'rationale' | 'rationaleDocument'>,
): RichBlock[] {
  const blocks = blocksOf(verdict.rationaleDocument, 0);
  if (blocks.length > 0) return blocks;
  return verdict.rationale
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .map((text) => ({ kind: 'paragraph', inlines: [{ text, bold: false, italic: false, href: null }] }));
}

function blocksOf(node: DocumentNode, depth: number): RichBlock[] {
  if (depth > maxDepth) return [];
  const children = Array.isArray(node.content) ? node.content : [];
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      const inlines = children.flatMap((child) => inlinesOf(child));
      return inlines.length > 0 ? [{ kind: node.type, inlines }] : [];
    }
    case 'text':
      return [{ kind: 'paragraph', inlines: inlinesOf(node) }];
    case 'blockquote': {
      const blocks = children.flatMap((child) => blocksOf(child, depth + 1));
      return blocks.length > 0 ? [{ kind: 'quote', blocks }] : [];
    }
    case 'bulletList':
    case 'orderedList': {
      const items = children.map((child) => blocksOf(child, depth + 1)).filter((blocks) => blocks.length > 0);
      return items.length > 0 ? [{ kind: 'list', ordered: node.type === 'orderedList', items }] : [];
    }
    default:
      return children.flatMap((child) => blocksOf(child, depth + 1));
  }
}

function inlinesOf(node: DocumentNode): RichInline[] {
  if (node.type === 'hardBreak') return [{ text: '\n', bold: false, italic: false, href: null }];
  if (typeof node.text !== 'string' || node.text === '') return [];
  const marks = Array.isArray(node.marks) ? node.marks : [];
  const href = marks.find(({ type }) => type === 'link')?.attrs?.href;
  return [
    {
      text: node.text,
      bold: marks.some(({ type }) => type === 'bold'),
      italic: marks.some(({ type }) => type === 'italic'),
      href: typeof href === 'string' ? safeUrl(href) : null,
    },
  ];
}
