import type { ReactNode } from 'react';
import { gapWidth } from '@/lib/client/editor/gap-width';
import type { DocumentMark, DocumentNode } from '@/lib/domain/text/document';
import { safeUrl } from '@/lib/domain/text/safe-url';
import type { TextRange } from '@/lib/domain/text/text-range';
import classes from './article-editor.module.css';

interface OpeningTextProps {
  /** The blocks with which the article begins. */
  document: DocumentNode;
  dateLine: TextRange | null;
}

/**
 * The first screens of an article, to be read while the editor is on its way. Its elements are those of the editor's
 * schema under the same style sheet, so that nothing moves when the editor takes their place.
 */
export function OpeningText({ document, dateLine }: OpeningTextProps) {
  return (
    <div className={classes.article}>
      <div className={classes.text}>
        <div className="lc-opening">
          {document.content?.map((node, index) => (
            <Block key={index} node={node} dateLine={index === 0 ? dateLine : null} />
          ))}
        </div>
      </div>
    </div>
  );
}

function Block({ node, dateLine }: { node: DocumentNode; dateLine: TextRange | null }) {
  const parts = node.content?.map((child, index) => {
    const range = index === 0 ? dateLine : null;
    if (child.type === 'text') return <Run key={index} node={child} dateLine={range} />;
    return <Block key={index} node={child} dateLine={range} />;
  });
  // An empty line has the height of one, as in the editor.
  const children = parts?.length ? parts : <br />;
  // As in the editor, a missing gap is that between two paragraphs.
  const gap = gapWidth(node.attrs?.gap ?? '\n\n');
  switch (node.type) {
    case 'heading':
      return createHeading(node.attrs?.level, gap, children);
    case 'blockquote':
      return <blockquote dir="auto">{children}</blockquote>;
    case 'bulletList':
      return <ul dir="auto">{children}</ul>;
    case 'orderedList':
      return (
        <ol dir="auto" start={typeof node.attrs?.start === 'number' ? node.attrs.start : 1}>
          {children}
        </ol>
      );
    case 'listItem':
      return <li>{children}</li>;
    default:
      return (
        <p data-gap={gap} dir="auto">
          {children}
        </p>
      );
  }
}

const headings = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' } as const;

function createHeading(level: unknown, gap: string, children: ReactNode) {
  const Heading = headings[level as keyof typeof headings] ?? 'h2';
  return (
    <Heading data-gap={gap} dir="auto">
      {children}
    </Heading>
  );
}

function Run({ node, dateLine }: { node: DocumentNode; dateLine: TextRange | null }) {
  const text = node.text ?? '';
  const words =
    dateLine && dateLine.end <= text.length ? (
      <>
        {text.slice(0, dateLine.start)}
        <span className="lc-date-line">{text.slice(dateLine.start, dateLine.end)}</span>
        {text.slice(dateLine.end)}
      </>
    ) : (
      text
    );
  return (node.marks ?? []).reduceRight<ReactNode>(markUp, words);
}

function markUp(words: ReactNode, { type, attrs }: DocumentMark): ReactNode {
  const href = typeof attrs?.href === 'string' ? safeUrl(attrs.href) : null;
  if (type === 'bold') return <strong>{words}</strong>;
  if (type === 'italic') return <em>{words}</em>;
  if (type !== 'link' || href === null) return words;
  return (
    <a href={href} rel="noopener noreferrer nofollow" target="_blank">
      {words}
    </a>
  );
}
