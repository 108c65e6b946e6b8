import { Stack } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/notices/empty-state';
import house from '@/components/ui/page/house.module.css';
import type { BlockerDto } from '@/lib/contracts/gate';
import type { BlockerCode } from '@/lib/domain/workflow/gate';
import { blockerHref } from './blocker-href';
import classes from './open-points.module.css';

/** Who can remove each kind of blocker. */
const whoActs: Record<BlockerCode, string> = {
  no_claims: 'An editor marks the first claim.',
  claim_open: 'An editor proposes a verdict.',
  claim_proposed: 'A reviewer who did not work on the verdict decides.',
  claim_returned: 'An editor answers the reviewer and proposes again.',
  claim_stale: 'A reviewer looks at what changed, and approves or returns it.',
  not_checkable_unseen: 'A reviewer other than whoever declared it confirms that.',
  claim_changed: 'An editor says whether the new words are still this claim.',
  claim_orphaned: 'An editor marks the new words, or cuts the claim.',
  places_changed: 'An editor looks whether this place still holds.',
  wording_open: 'An editor takes the words over or lets the text stand; a lead may overrule.',
  must_change: 'An editor has the words changed; a lead may let them stand.',
  closing_unseen: 'A reviewer other than whoever closed it, or worked on its verdict, confirms that.',
  original_closed: 'An editor reopens one of the two.',
  passage_not_in_copy: 'An editor corrects the passage or stores another copy.',
  copy_missing: 'An editor fetches the page or uploads it.',
  seal_outdated: 'A reviewer approves it again as it stands.',
  seal_broken: 'A reviewer looks at what differs, and approves or returns it.',
  passage_lost: 'An editor confirms the passage or cites the page anew.',
  byline_names_member:
    'An editor says who wrote it; a reviewer or admin who did not, that it is another person.',
};

interface OpenPointsProps {
  articleId: string;
  blockers: BlockerDto[];
}

/** Everything between the article and sign-off, in text order. Each point leads to its place. */
export function OpenPoints({ articleId, blockers }: OpenPointsProps) {
  if (blockers.length === 0) {
    return (
      <EmptyState icon={<CircleCheck size={32} />} title="Nothing is open">
        Every claim has an approved verdict or is closed. The article can be signed off.
      </EmptyState>
    );
  }
  return (
    <ol>
      {blockers.map((blocker) => (
        <Stack component="li" gap={2} key={`${blocker.code}-${blocker.message}`} className={classes.point}>
          <Link href={blockerHref(articleId, blocker)} className={classes.message}>
            {blocker.message}
          </Link>
          <span className={house.quiet}>{whoActs[blocker.code]}</span>
        </Stack>
      ))}
    </ol>
  );
}
