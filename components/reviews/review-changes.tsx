import { ChangeList } from '@/components/history/change-list';
import { When } from '@/components/ui/time/when';
import house from '@/components/ui/page/house.module.css';
import type { ChangesSinceSeen } from '@/lib/contracts/reviews';
import classes from './review-claim.module.css';

/**
 * What is new since this reviewer last approved or ticked the claim. A reviewer who never looked has nothing to
 * compare.
 */
export function ReviewChanges({ changes }: { changes: ChangesSinceSeen | null }) {
  if (!changes || changes.seenAt === null) return null;
  return (
    <section className={house.framed} aria-labelledby="review-changes">
      <h3 id="review-changes" className={house.subheading}>
        {changes.isSinceApproval ? 'Since you approved it' : 'Since you looked'}, <When at={changes.seenAt} />
      </h3>
      {changes.changes.length === 0 ? (
        <p className={classes.nothing}>Nothing has changed.</p>
      ) : (
        <>
          <ChangeList changes={changes.changes} />
          <p className={classes.nothing}>
            Changed by {[...new Set(changes.changes.map(({ by }) => by))].join(', ')}
          </p>
        </>
      )}
    </section>
  );
}
