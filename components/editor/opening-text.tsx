import { type CSSProperties, Fragment, memo, type ReactNode, useMemo } from 'react';
import { badgeAttributes, badgeClasses } from '@/lib/client/editor/marks/claim-badge';
import { badgeColours, laneColours, tintColours } from '@/lib/client/editor/marks/claim-palette';
import { type ClaimSegment, segmentClasses } from '@/lib/client/editor/marks/claim-segments';
import type { ClaimSpans } from '@/lib/client/editor/marks/claim-spans';
import type { EditorClaim } from '@/lib/client/editor/marks/editor-claim';
import { gapWidth } from '@/lib/client/editor/text/gap-width';
import {
  cutPieces,
  nodeSize,
  type OpeningPaint,
  type OpeningPiece,
  paintOpening,
} from '@/lib/client/editor/marks/opening-paint';
import type { DocumentMark, DocumentNode } from '@/lib/domain/text/document/document';
import { safeUrl } from '@/lib/domain/text/fields/safe-url';
import type { TextRange } from '@/lib/domain/text/offsets/text-range';
import classes from './article-editor.module.css';
import icons from './claim-icons.module.css';
import marks from './claim-marks.module.css';

interface OpeningTextProps {
  /** The blocks with which the article begins. */
  document: DocumentNode;
  /** The claims that begin there. */
  claims: readonly EditorClaim[];
  dateLine: TextRange | null;
  areHighlightsVisible: boolean;
}

/**
 * The first screens of an article with their claims, to be read while the editor loads. It has the same elements and
 * style sheets as the editor, so nothing moves when the editor takes its place.
 */
export const OpeningText = memo(function OpeningText({
  document,
  claims,
  dateLine,
  areHighlightsVisible,
}: OpeningTextProps) {
  const paint = useMemo(() => paintOpening(document, claims, dateLine), [document, claims, dateLine]);
  return (
    <div className={classes.article}>
      <div
        className={`${classes.text} ${marks.marks} ${icons.icons}`}
        data-highlights={areHighlightsVisible ? 'shown' : 'hidden'}
      >
        <div className="lc-opening">
          <Nodes nodes={document.content ?? []} startPos={0} paint={paint} />
        </div>
      </div>
    </div>
  );
});

interface NodesProps {
  nodes: readonly DocumentNode[];
  startPos: number;
  paint: OpeningPaint;
}

function Nodes({ nodes, startPos, paint }: NodesProps) {
  let end = startPos;
  return nodes.map((node, index) => {
    const pos = end;
    end += nodeSize(node);
    const Part = node.type === 'text' ? Run : Block;
    return <Part key={index} node={node} pos={pos} paint={paint} />;
  });
}

interface NodeProps {
  node: DocumentNode;
  /** The position before it. */
  pos: number;
  paint: OpeningPaint;
}

function Block({ node, pos, paint }: NodeProps) {
  const nodes = node.content ?? [];
  // An empty line has the height of one, as in the editor.
  const children = nodes.length > 0 ? <Nodes nodes={nodes} startPos={pos + 1} paint={paint} /> : <br />;
  // As in the editor, a missing gap means the gap between two paragraphs.
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

function Run({ node, pos, paint }: NodeProps) {
  const text = node.text ?? '';
  return cutPieces(paint, pos, pos + text.length).map((piece) => (
    <Fragment key={piece.fromPos}>
      {(node.marks ?? []).reduceRight<ReactNode>(
        markUp,
        <Piece piece={piece} spans={paint.spans} text={text.slice(piece.fromPos - pos, piece.toPos - pos)} />,
      )}
      {piece.badges.map((claim) => (
        <Badge key={claim.id} claim={claim} />
      ))}
    </Fragment>
  ));
}

interface PieceProps {
  piece: OpeningPiece;
  spans: ClaimSpans;
  text: string;
}

function Piece({ piece: { segment, isDateLine }, spans, text }: PieceProps) {
  if (!segment) return isDateLine ? <span className="lc-date-line">{text}</span> : text;
  const names = segmentClasses(segment, spans);
  return (
    <span className={isDateLine ? `lc-date-line ${names}` : names} style={coloursOf(segment, spans)}>
      {text}
    </span>
  );
}

/**
 * Sets the colours on the element itself. Before any script has run the page has no palette, and an opening has few
 * claims.
 */
function coloursOf({ lanes, tint }: ClaimSegment, { claims }: ClaimSpans): CSSProperties {
  const colours = claims[tint] ? { ...tintColours(claims[tint]) } : {};
  lanes.forEach((index, lane) => claims[index] && Object.assign(colours, laneColours(claims[index], lane)));
  return colours;
}

function Badge({ claim }: { claim: EditorClaim }) {
  return <span className={badgeClasses(claim)} style={badgeColours(claim)} {...badgeAttributes(claim)} />;
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
