'use client';

import { RichText } from './rich-text';
import type { ClaimDto } from '@/lib/contracts/claims';
import classes from './claim-card.module.css';
import { RationaleEditor } from './later-card-parts';
import { useDraftField } from './use-draft-field';

/** Why the verdict is what it is. */
export function RationaleSection({ claim }: { claim: ClaimDto }) {
  const { value, type, save } = useDraftField(claim, 'rationale');
  if (claim.abilities.setVerdict.allowed) {
    return <RationaleEditor key={claim.id} value={value} onType={type} onLeave={save} />;
  }
  if (!claim.verdict?.rationale) return null;
  return (
    <section aria-label="Why">
      <div className={classes.label}>Why</div>
      <RichText document={value} />
    </section>
  );
}
