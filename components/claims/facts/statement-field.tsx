'use client';

import { useWorkspace } from '@/components/claim-session/workspace-context';
import { adviseStatement } from '@/lib/client/claims/words/statement-advice';
import type { ClaimDto } from '@/lib/contracts/claims';
import { useDraftField } from '@/components/claim-session/use-draft-field';
import sectionClasses from '../parts/card-section.module.css';
import classes from './statement-field.module.css';
import { DraftTextarea } from './draft-textarea';

/** What is claimed, in one sentence that stands alone. */
export function StatementField({ claim }: { claim: ClaimDto }) {
  const { ratings } = useWorkspace();
  const { value, type, save } = useDraftField(claim, 'statement');
  const { edit } = claim.abilities;
  if (!edit.allowed) {
    return value ? (
      <div>
        <div className={sectionClasses.label}>Claim in one sentence</div>
        <p className={classes.statement} dir="auto">
          {value}
        </p>
      </div>
    ) : null;
  }
  const advice = adviseStatement(
    value,
    ratings.map(({ label }) => label),
  );
  return (
    <DraftTextarea
      label="Claim in one sentence"
      placeholder="What is claimed, so that it can be read without the article"
      field="statement"
      dir="auto"
      maxLength={2000}
      value={value}
      description={advice ?? undefined}
      inputWrapperOrder={['label', 'input', 'description']}
      classNames={{ description: classes.advice }}
      onType={type}
      onLeave={save}
    />
  );
}
