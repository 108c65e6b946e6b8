import { Fragment, type ReactNode } from 'react';
import type { RichBlock, RichInline } from '@/lib/domain/report/words/rich-text';

/** Blocks as plain elements: text nodes and links that have passed `safeUrl`, nothing else. */
export function ReportRichText({ blocks }: { blocks: readonly RichBlock[] }) {
  return blocks.map((block, index) => <Fragment key={index}>{renderBlock(block)}</Fragment>);
}

function renderBlock(block: RichBlock): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p dir="auto">{block.inlines.map(renderInline)}</p>;
    case 'heading':
      return (
        <p dir="auto">
          <strong>{block.inlines.map(renderInline)}</strong>
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <ReportRichText blocks={block.blocks} />
        </blockquote>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <ReportRichText blocks={item} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

function renderInline({ text, bold, italic, href }: RichInline, index: number): ReactNode {
  let content: ReactNode = text;
  if (italic) content = <em>{content}</em>;
  if (bold) content = <strong>{content}</strong>;
  if (href === null) return <Fragment key={index}>{content}</Fragment>;
  return (
    <a key={index} href={href} rel="nofollow noopener noreferrer">
      {content}
    </a>
  );
}
