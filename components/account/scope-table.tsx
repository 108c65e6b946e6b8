import { Checkbox } from '@mantine/core';
import house from '@/components/ui/page/house.module.css';
import { type TokenScope, tokenAreas } from '@/lib/domain/vocabulary';
import { areaWords, scopeWords } from './scope-words';
import classes from './scope-table.module.css';

interface ScopeTableProps {
  held: readonly TokenScope[];
  onChange: (held: TokenScope[]) => void;
  error?: string | undefined;
}

/** What a token may read and write: everything, or only in some areas. Everything takes the areas along. */
export function ScopeTable({ held, onChange, error }: ScopeTableProps) {
  const box = (scope: TokenScope, whole: TokenScope) => {
    const isTaken = scope !== whole && held.includes(whole);
    return (
      <td className={classes.box}>
        <Checkbox
          aria-label={scopeWords[scope]}
          checked={isTaken || held.includes(scope)}
          disabled={isTaken}
          onChange={({ currentTarget }) => {
            const others = held.filter((one) => one !== scope);
            onChange(currentTarget.checked ? [...others, scope] : others);
          }}
        />
      </td>
    );
  };
  return (
    <div>
      <table className={classes.table}>
        <caption className={house.label}>What it may do</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Read</th>
            <th scope="col">Write</th>
          </tr>
        </thead>
        <tbody>
          <tr className={classes.whole}>
            <th scope="row">Everything</th>
            {box('read', 'read')}
            {box('write', 'write')}
          </tr>
          {tokenAreas.map((area) => (
            <tr key={area}>
              <th scope="row">{areaWords[area]}</th>
              {box(`${area}_read`, 'read')}
              {box(`${area}_write`, 'write')}
            </tr>
          ))}
        </tbody>
      </table>
      {error !== undefined && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}
