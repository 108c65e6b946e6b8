import { describeContact } from '@/lib/domain/report/words/evidence-text';
import type { ReportClaim } from '@/lib/domain/report/model/report-model';
import classes from './report-contacts.module.css';

/** Who was asked about a claim, and what they said. `label` is shown above them if there is no heading. */
export function ReportContacts({ claim, label }: { claim: ReportClaim; label?: string }) {
  // An edition from before contacts were noted has none.
  const { number, contacts = [] } = claim;
  if (contacts.length === 0) return null;
  return (
    <div className={classes.contacts}>
      {label && <p className={classes.label}>{label}</p>}
      <ul aria-label={`Asked about claim ${number}`}>
        {contacts.map((contact) => (
          <li key={contact.id} className={classes.contact} dir="auto">
            {describeContact(contact)}
          </li>
        ))}
      </ul>
    </div>
  );
}
