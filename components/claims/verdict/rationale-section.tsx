'use client';

import { createLaterPart } from '@/components/ui/page/later-part';
import type { ClaimDto } from '@/lib/contracts/claims';
import { useDraftField } from '@/components/claim-session/use-draft-field';
import sectionClasses from '../parts/card-section.module.css';
import { RichText } from './rich-text';

const RationaleEditor = createLaterPart(
  async () => (await import('./rationale-editor')).RationaleEditor,
  150,
);

/** The reason for the verdict. */
export function RationaleSection({ claim }: { claim: ClaimDto }) {
  const { value, type, save } = useDraftField(claim, 'rationale');
  if (claim.abilities.setVerdict.allowed) {
    return <RationaleEditor key={claim.id} value={value} onType={type} onLeave={save} />;
  }
  if (!claim.verdict?.rationale) return null;
  return (
    <section aria-label="Why">
      <div className={sectionClasses.label}>Why</div>
      <RichText document={value} />
    </section>
  );
}
