import { Group, Stack } from '@mantine/core';
import { RichText } from '@/components/claims/verdict/rich-text';
import { VerdictBadge } from '@/components/claim-badges/verdict-badge';
import { When } from '@/components/ui/time/when';
import house from '@/components/ui/page/house.module.css';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import classes from './review-claim.module.css';

/** The proposed verdict: the definition of its rating, who gave it and why. */
export function ReviewVerdict({ claim: { verdict, state } }: { claim: ClaimDto }) {
  if (!verdict || state === 'not_checkable') return null;
  const { label, color, icon, definition, authors, updatedAt } = verdict;
  return (
    <Stack component="section" gap="var(--space-1)" align="flex-start" aria-label="Verdict">
      <Group gap="var(--space-half) 0.75rem">
        {label !== null && (
          <VerdictBadge rating={{ label, color: color ?? '', icon: icon ?? '' }} size="large" />
        )}
        <p className={house.quiet}>
          {authors.map(({ name }) => name).join(', ')}, <When at={updatedAt} />
        </p>
      </Group>
      {definition && (
        <p className={classes.definition} dir="auto">
          {definition}
        </p>
      )}
      <RichText document={verdict.rationaleDocument as DocumentNode} />
    </Stack>
  );
}
