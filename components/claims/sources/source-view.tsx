import { Group, Stack } from '@mantine/core';
import { CircleMinus, CirclePlus, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { ConfidentialBadge } from '@/components/evidence/confidential-badge';
import { PassageNote } from '@/components/evidence/passage-note';
import { SourceFacts } from '@/components/evidence/source-facts';
import { formatDay } from '@/components/ui/time/format-time';
import house from '@/components/ui/page/house.module.css';
import type { CitationDto } from '@/lib/contracts/sources';
import type { Stance } from '@/lib/domain/vocabulary';
import { sourceKindWords, stanceWords } from '@/lib/domain/claim-words';
import classes from './source-item.module.css';

interface SourceViewProps {
  claimId: string;
  source: CitationDto;
  number: number;
  /** Whether this person may change the claim's sources. */
  mayChange?: boolean;
  /** Says that the stored copy proves the passage although the page has changed. */
  onKeep?: () => void;
  /** Where the viewer leads back to. */
  from?: 'review' | undefined;
  /** Anything to show at its end. */
  foot?: ReactNode;
  children?: ReactNode;
}

const stanceIcons = { supports: CirclePlus, refutes: CircleMinus, context: Info } as const satisfies Record<
  Stance,
  unknown
>;

/** A source as a reader sees it: its stance, what it is, the passage, and where to look it up. */
export function SourceView({ claimId, source, number, children, ...props }: SourceViewProps) {
  const { mayChange = false, onKeep, from, foot } = props;
  const Icon = stanceIcons[source.stance];
  const origin = describeOrigin(source);
  return (
    <Stack gap="var(--space-half)" className={classes.source}>
      <Group className={classes.top}>
        <span className={classes.number}>{number}</span>
        <span className={classes.stance} data-stance={source.stance}>
          <Icon size={14} aria-hidden />
          {stanceWords[source.stance]}
        </span>
        <span className={house.muted}>
          {sourceKindWords[source.kind]}
          {source.primary && ', primary'}
        </span>
        {source.confidential && <ConfidentialBadge readers={source.readers} />}
        {children}
      </Group>
      {source.withheld ? (
        <div className={classes.withheld}>
          What this source says is kept from you. {source.addedBy.name} added it and can tell more.
        </div>
      ) : (
        <>
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
          <PassageNote claimId={claimId} source={source} mayChange={mayChange} onKeep={onKeep} from={from} />
          <SourceFacts source={source} />
          {foot}
        </>
      )}
    </Stack>
  );
}

/** Publisher, author, dates and place in the source, in one line. */
function describeOrigin({ publisher, author, publishedAt, accessedAt, locator }: CitationDto): string {
  const published = publishedAt === null ? null : formatDay(publishedAt);
  const accessed = accessedAt === null ? null : `seen ${formatDay(accessedAt)}`;
  return [publisher, author, published, locator, accessed].filter(Boolean).join(' · ');
}
