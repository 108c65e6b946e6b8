import { VerdictBadge } from '@/components/claim-badges/verdict-badge';
import type { ScaleDto } from '@/lib/contracts/newsroom';
import { describePermission } from '@/lib/domain/permissions/permissions';
import { SettingsSection } from '../settings-section';
import classes from './scale-list.module.css';

/** The verdict scale for people who use it but may not change it. */
export function ScaleList({ scale }: { scale: ScaleDto }) {
  return (
    <SettingsSection
      title="Verdict scale"
      lead={`What a verdict chooses from. To change it: ${describePermission('scale.write').toLowerCase()}`}
    >
      <dl className={classes.list}>
        {scale.ratings.map((rating) => (
          <div key={rating.id} className={classes.row}>
            <dt>
              <VerdictBadge rating={rating} />
            </dt>
            <dd dir="auto">{rating.definition}</dd>
          </div>
        ))}
      </dl>
    </SettingsSection>
  );
}
