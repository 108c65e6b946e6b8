import type { MeDto } from '@/lib/contracts/newsroom';
import { SettingsSection } from '../settings/settings-section';
import classes from './person-card.module.css';

/** Who is signed in. Name and roles are an admin's to change, because reports and approvals carry them. */
export function PersonCard({ me }: { me: MeDto }) {
  return (
    <SettingsSection
      title={me.name}
      lead="Your name stands in reports and approvals, so an admin changes it, and your roles."
    >
      <dl className={classes.facts}>
        <dt>E-mail</dt>
        <dd>{me.email}</dd>
        <dt>Newsroom</dt>
        <dd>{me.newsroom.name}</dd>
        <dt>Roles</dt>
        <dd>{me.roles.join(', ')}</dd>
      </dl>
    </SettingsSection>
  );
}
