'use client';

import { Button, Group } from '@mantine/core';
import { RotateCcw } from 'lucide-react';
import Link from 'next/link';
import { useHasPermission } from '@/components/shell/person/shell-person-context';
import { useListKeys } from '@/components/ui/keys/use-list-keys';
import { When } from '@/components/ui/time/when';
import { describeOrigin, describeOutcomes } from '@/lib/client/revisions/revision-words';
import type { RevisionListItem } from '@/lib/contracts/revisions';
import classes from './revisions-screen.module.css';

interface RevisionListProps {
  articleId: string;
  /** Newest first. */
  revisions: readonly RevisionListItem[];
  compared: { from: number; to: number } | null;
  onCompare: (from: number, to: number) => void;
}

/** The revisions, newest first: who, when, how, and what became of the claims. */
export function RevisionList({ articleId, revisions, compared, onCompare }: RevisionListProps) {
  const mayRevise = useHasPermission('article.edit');
  const ref = useListKeys<HTMLOListElement>();
  const newest = revisions[0]?.number;
  return (
    <ol ref={ref} className={classes.list} aria-label="Revisions">
      {revisions.map((revision) => {
        const { number, createdAt, createdBy, characters, outcomes } = revision;
        const isShown = compared !== null && number > compared.from && number <= compared.to;
        const became = describeOutcomes(outcomes);
        return (
          <li key={number} className={classes.revision} data-shown={isShown || undefined}>
            <Group component="p" gap="0 var(--space-1)" align="baseline">
              <Link
                href={`/articles/${articleId}/revisions/${number}`}
                className={classes.name}
                data-list-item
              >
                Revision {number}
              </Link>
              {number === newest && <span className={classes.now}>now</span>}
              <When at={createdAt} show="absolute" className={classes.when} />
            </Group>
            <p className={classes.facts}>
              {describeOrigin(revision)} by {createdBy.name}
              {', '}
              {characters.toLocaleString('en-GB')} characters
            </p>
            {became !== null && <p className={classes.facts}>Claims: {became}</p>}
            <Group gap={6} align="stretch" className={classes.ways}>
              {number > 1 && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Compare revision ${number} with ${number - 1}`}
                  onClick={() => onCompare(number - 1, number)}
                >
                  Compare with {number - 1}
                </Button>
              )}
              {mayRevise && number !== newest && (
                <Button
                  component={Link}
                  href={`/articles/${articleId}/revise?restore=${number}`}
                  size="compact-sm"
                  variant="default"
                  leftSection={<RotateCcw size={14} aria-hidden />}
                  aria-label={`Go back to this text, revision ${number}`}
                >
                  Go back to this text
                </Button>
              )}
            </Group>
          </li>
        );
      })}
    </ol>
  );
}
