import { When } from '@/components/ui/time/when';
import type { RefusalDto } from '@/lib/contracts/refusals';
import { SettingsSection } from '../settings-section';
import classes from './refusals.module.css';

/** Who asked for what they may not do, and how often. A slip of a hand stands here once, whoever tries doors often. */
export function Refusals({ refusals }: { refusals: RefusalDto[] }) {
  return (
    <SettingsSection
      title="Refused"
      lead="Who asked for what they may not do, by page, token or program. Kept for 90 days."
    >
      {refusals.length === 0 ? (
        <p className={classes.none}>Nobody was refused anything.</p>
      ) : (
        <div className={classes.frame} tabIndex={0} role="region" aria-label="Refused">
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">Who</th>
                <th scope="col">What</th>
                <th scope="col">Why</th>
                <th scope="col">How often</th>
                <th scope="col">Last</th>
              </tr>
            </thead>
            <tbody>
              {refusals.map(({ day, person, code, route, count, lastAt }) => (
                <tr key={`${day} ${person.id} ${code} ${route}`}>
                  <th scope="row">{person.name}</th>
                  <td>{route}</td>
                  <td>{code.replaceAll('_', ' ')}</td>
                  <td className={classes.count}>{count}</td>
                  <td>
                    <When at={lastAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </SettingsSection>
  );
}
