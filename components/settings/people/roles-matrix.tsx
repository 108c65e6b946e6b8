import { Check, Minus } from 'lucide-react';
import { permissions, type Permission } from '@/lib/domain/permissions/permissions';
import { type Role, roles } from '@/lib/domain/vocabulary';
import { SettingsSection } from '../settings-section';
import { permissionWords } from './permission-words';
import classes from './roles-matrix.module.css';

/** Who may do what. It shows the same table that the server uses. */
export function RolesMatrix({ held }: { held: readonly Role[] }) {
  const rows = Object.keys(permissions) as Permission[];
  return (
    <SettingsSection
      title="Roles"
      lead="This is the table that the server asks at every step. A person may hold several roles. An admin manages people and settings, and does not check or approve by virtue of being admin."
    >
      <div className={classes.scroll} tabIndex={0} role="region" aria-label="Roles and what they may do">
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">May</th>
              {roles.map((role) => (
                <th key={role} scope="col" data-held={held.includes(role)}>
                  {role}
                  {held.includes(role) && <span className={classes.held}>yours</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((permission) => (
              <tr key={permission}>
                <th scope="row">{permissionWords[permission]}</th>
                {roles.map((role) => (
                  <td key={role} data-held={held.includes(role)}>
                    <Answer isGranted={permissions[permission].some((granted) => granted === role)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </SettingsSection>
  );
}

function Answer({ isGranted }: { isGranted: boolean }) {
  return isGranted ? (
    <>
      <Check size={18} aria-hidden className={classes.yes} />
      <span className="visually-hidden">yes</span>
    </>
  ) : (
    <>
      <Minus size={16} aria-hidden className={classes.no} />
      <span className="visually-hidden">no</span>
    </>
  );
}
