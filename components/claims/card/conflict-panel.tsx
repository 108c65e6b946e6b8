'use client';

import { Button } from '@mantine/core';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import house from '@/components/ui/page/house.module.css';
import { draftFieldWords, valuesOfClaim } from '@/lib/client/drafts/draft-field';
import { type FieldConflict, isOfOtherText } from '@/lib/client/drafts/merge-draft';
import type { ClaimDto } from '@/lib/contracts/claims';
import classes from './conflict-panel.module.css';
import { FieldValue } from './field-value';

interface ConflictPanelProps {
  claim: ClaimDto;
  conflicts: readonly FieldConflict[];
}

/**
 * Shown when two people changed the same field. Both texts stand side by side, and nothing is lost until one is chosen.
 */
export function ConflictPanel({ claim, conflicts }: ConflictPanelProps) {
  const { session } = useWorkspace();
  if (conflicts.length === 0) return null;
  const saved = valuesOfClaim(claim);
  return (
    <section className={classes.panel} aria-labelledby="conflict-heading">
      <h3 id="conflict-heading" className={house.subheading}>
        You and somebody else changed this at the same time
      </h3>
      {conflicts.map(({ field, mine, theirs }) => (
        <div key={field} className={classes.conflict}>
          <div className={classes.field}>The {draftFieldWords[field]}</div>
          <div className={classes.sides}>
            {(['mine', 'theirs'] as const).map((side) => (
              <div key={side} className={classes.side}>
                <div className={classes.whose}>
                  {side === 'mine' ? 'What you typed' : 'What is saved now'}
                </div>
                <div className={classes.value}>
                  <FieldValue field={field} value={side === 'mine' ? mine : theirs} />
                </div>
                {side === 'mine' && isOfOtherText(field, mine, saved) ? (
                  <p className={classes.whose}>Moved in an older text. Move the edges in the newer one.</p>
                ) : (
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => session.saver.resolve(claim.id, field, side)}
                  >
                    {side === 'mine' ? 'Keep mine' : 'Keep the saved one'}
                  </Button>
                )}
              </div>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
