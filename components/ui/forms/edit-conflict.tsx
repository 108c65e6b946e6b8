import { Stack } from '@mantine/core';
import classes from './edit-conflict.module.css';
import { SavedMeanwhile } from './saved-meanwhile';

interface EditConflictProps {
  /** What was saved by somebody else: "source". */
  record: string;
  /** Each field that was changed here, in words. */
  fields: readonly { name: string; mine: string; theirs: string }[];
  onTakeTheirs: () => void;
  onSaveMine: () => void;
}

/** Shown when somebody else saved the same form first. Both texts of each field stand side by side. */
export function EditConflict({ record, fields, onTakeTheirs, onSaveMine }: EditConflictProps) {
  return (
    <SavedMeanwhile
      what={`this ${record}`}
      detail="Saving it changes these and leaves the rest as it is saved now."
      onTakeTheirs={onTakeTheirs}
      onSaveMine={onSaveMine}
    >
      <Stack component="dl" gap="var(--space-1)" my="var(--space-1)">
        {fields.map(({ name, mine, theirs }) => (
          <div key={name} className={classes.field}>
            <dt>{name}</dt>
            <dd>
              <span className={classes.whose}>What you typed</span>
              <span dir="auto">{mine}</span>
            </dd>
            <dd>
              <span className={classes.whose}>What is saved now</span>
              <span dir="auto">{theirs}</span>
            </dd>
          </div>
        ))}
      </Stack>
    </SavedMeanwhile>
  );
}
