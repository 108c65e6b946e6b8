import { Alert, Button, Group } from '@mantine/core';
import { GitCompareArrows } from 'lucide-react';
import classes from './edit-conflict.module.css';

interface EditConflictProps {
  /** What was saved by somebody else: "source". */
  record: string;
  /** Each field that was changed here, in words. */
  fields: readonly { name: string; mine: string; theirs: string }[];
  onTakeTheirs: () => void;
  onSaveMine: () => void;
}

/** Somebody else saved the same form first: both texts side by side, and nothing is lost until one is chosen. */
export function EditConflict({ record, fields, onTakeTheirs, onSaveMine }: EditConflictProps) {
  return (
    <Alert
      role="alert"
      icon={<GitCompareArrows size={18} aria-hidden />}
      title={`Somebody saved this ${record} while you were editing`}
      color="yellow"
      variant="light"
    >
      <p className={classes.text}>
        Nothing of yours is lost; it is still in the form below. Saving it changes these and leaves the rest
        as it is saved now.
      </p>
      <dl className={classes.fields}>
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
      </dl>
      <Group gap="xs" mt="xs">
        <Button variant="default" onClick={onTakeTheirs}>
          Drop mine, take theirs
        </Button>
        <Button onClick={onSaveMine}>Save mine over theirs</Button>
      </Group>
    </Alert>
  );
}
