import { Stack } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { CitationDto } from '@/lib/contracts/sources';
import { findSharedOrigins, type SharedOrigin } from '@/lib/domain/evidence/same-origin';
import classes from './source-item.module.css';

const bondWords: Record<SharedOrigin['kind'], (name: string) => string> = {
  source: (name) => `are the same source, “${name}”`,
  publisher: (name) => `are both from ${name}`,
  site: (name) => `are both pages of ${name}`,
};

/** Warns that several sources are really one origin, so that the claim has only one proof. */
export function SharedOriginNote({ sources }: { sources: readonly CitationDto[] }) {
  const shared = findSharedOrigins(sources);
  if (shared.length === 0) return null;
  return (
    <Stack component="ul" gap={6} className={classes.shared}>
      {shared.map(({ kind, name, numbers }) => (
        <li key={`${kind}/${name}`}>
          <TriangleAlert size={15} aria-hidden />
          <span dir="auto">
            <strong>
              Cited {numbers.length === 2 ? 'twice' : `${numbers.length} times`} from one origin.
            </strong>{' '}
            Sources {joinNumbers(numbers)} {wordsFor(kind, name, numbers.length)}.
          </span>
        </li>
      ))}
    </Stack>
  );
}

function wordsFor(kind: SharedOrigin['kind'], name: string, count: number): string {
  const words = bondWords[kind](name);
  return count === 2 ? words : words.replace('are both', 'are all');
}

function joinNumbers(numbers: readonly number[]): string {
  return `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
