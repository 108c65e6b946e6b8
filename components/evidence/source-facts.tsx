import { Stack } from '@mantine/core';
import Link from 'next/link';
import { formatDay } from '@/components/ui/time/format-time';
import { sourceHref } from '@/lib/client/sources/source-href';
import type { CitationDto } from '@/lib/contracts/sources';
import { reliabilityWords } from '@/lib/domain/claim-words';
import classes from './passage-note.module.css';

/** The facts that help to judge a source, beside what it says. */
export function SourceFacts({ source }: { source: CitationDto }) {
  const { sourceId, reliability, interestNote, health, checkedAt, lostIn, citedBy } = source;
  const checked = checkedAt === null ? '' : ` (${formatDay(checkedAt)})`;
  const others = citedBy - 1;
  const hasFacts = reliability !== null || interestNote !== null || health !== null || others > 0;
  if (source.withheld || !hasFacts) return null;
  return (
    <Stack component="ul" gap={2} className={classes.facts}>
      {health === 'dead' && (
        <li data-tone="warning">Nothing answers at its address any more{checked}. The stored copy stays.</li>
      )}
      {health === 'changed' && lostIn === null && <li>The page has changed since{checked}.</li>}
      {reliability !== null && (
        <li data-tone={reliability === 'low' ? 'warning' : undefined}>
          Reliability: {reliabilityWords[reliability].toLowerCase()}
        </li>
      )}
      {interestNote !== null && (
        <li data-tone="warning" dir="auto">
          Conflict of interest: {interestNote}
        </li>
      )}
      {others > 0 && (
        <li>
          <Link href={sourceHref(sourceId)}>
            Also cited by {others === 1 ? '1 other claim' : `${others} other claims`}
          </Link>
        </li>
      )}
    </Stack>
  );
}
