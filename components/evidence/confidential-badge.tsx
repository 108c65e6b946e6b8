import { Lock } from 'lucide-react';
import type { Person } from '@/lib/contracts/ability';
import classes from './confidential-badge.module.css';

/** Says that something is confidential and who may read it, as far as this person may know that. */
export function ConfidentialBadge({ readers }: { readers: readonly Person[] }) {
  const names = readers.map(({ name }) => name).join(', ');
  return (
    <span className={classes.badge} title={names === '' ? undefined : `Read by ${names}`}>
      <Lock size={13} aria-hidden />
      Confidential
      {names !== '' && <span className="visually-hidden">, read by {names}</span>}
    </span>
  );
}
