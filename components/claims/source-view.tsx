import { CircleMinus, CirclePlus, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatDay } from '@/components/ui/format-time';
import type { SourceDto } from '@/lib/contracts/sources';
import type { Stance } from '@/lib/domain/vocabulary';
import { sourceKindWords, stanceWords } from '@/lib/domain/claim-words';
import classes from './source-item.module.css';

interface SourceViewProps {
  source: SourceDto;
  number: number;
  children?: ReactNode;
}

const stanceIcons = { supports: CirclePlus, refutes: CircleMinus, context: Info } as const satisfies Record<
  Stance,
  unknown
>;

/** A source as it reads: which way it points, what it is, the passage. */
export function SourceView({ source, number, children }: SourceViewProps) {
  const Icon = stanceIcons[source.stance];
  const origin = describeOrigin(source);
  return (
    <div className={classes.source}>
      <div className={classes.top}>
        <span className={classes.number}>{number}</span>
        <span className={classes.stance} data-stance={source.stance}>
          <Icon size={14} aria-hidden />
          {stanceWords[source.stance]}
        </span>
        <span className={classes.kind}>
          {sourceKindWords[source.kind]}
          {source.primary && ', primary'}
        </span>
        {children}
      </div>
      <div className={classes.title} dir="auto">
        {source.url ? (
          <a href={source.url} target="_blank" rel="noopener noreferrer nofollow">
            {source.title}
          </a>
        ) : (
          source.title
        )}
      </div>
      {origin && <div className={classes.origin}>{origin}</div>}
      {source.passage ? (
        <blockquote className={classes.passage} dir="auto">
          {source.passage}
        </blockquote>
      ) : (
        <div className={classes.missing}>No passage yet: the words that bear on the claim.</div>
      )}
    </div>
  );
}

/** Publisher, author, dates and place in the source, in one line. */
function describeOrigin({ publisher, author, publishedAt, accessedAt, locator }: SourceDto): string {
  const published = publishedAt === null ? null : formatDay(publishedAt);
  const accessed = accessedAt === null ? null : `seen ${formatDay(accessedAt)}`;
  return [publisher, author, published, locator, accessed].filter(Boolean).join(' · ');
}
