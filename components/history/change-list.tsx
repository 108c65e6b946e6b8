import { Stack } from '@mantine/core';
import { type ChangedField, describeField, describeValue, isForReaders, isProse } from './describe-change';
import classes from './change-list.module.css';
import { WeightyText, WordDiff } from './word-diff';

/** The changes, field by field. Prose shows its changed words, every other value stands before and after. */
export function ChangeList({ changes }: { changes: readonly ChangedField[] }) {
  const shown = changes.filter(isForReaders);
  if (shown.length === 0) return null;
  return (
    <Stack component="dl" gap={6} mt={6} fz="var(--text-md)">
      {shown.map((change, index) => (
        <div key={index} className={classes.change}>
          <dt>{describeField(change.field)}</dt>
          <dd>
            <ChangeValue change={change} />
          </dd>
        </div>
      ))}
    </Stack>
  );
}

function ChangeValue({ change }: { change: ChangedField }) {
  if (isProse(change)) return <WordDiff before={String(change.before)} after={String(change.after)} />;
  const before = describeValue(change.field, change.before);
  const after = describeValue(change.field, change.after);
  return (
    <span className={classes.values} dir="auto">
      {before !== null && (
        <del>
          <WeightyText text={before} />
        </del>
      )}
      {after !== null ? (
        <ins>
          <WeightyText text={after} />
        </ins>
      ) : (
        <em>nothing</em>
      )}
    </span>
  );
}
