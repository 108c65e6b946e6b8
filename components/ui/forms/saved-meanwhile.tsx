import { Alert, Button, Group, type MantineSpacing } from '@mantine/core';
import { GitCompareArrows } from 'lucide-react';
import type { ReactNode } from 'react';

interface SavedMeanwhileProps {
  /** What was saved by somebody else: "this source". */
  what: string;
  /** The consequences of the choice. */
  detail: ReactNode;
  mb?: MantineSpacing;
  /** What differs. */
  children?: ReactNode;
  onTakeTheirs: () => void;
  onSaveMine: () => void;
}

/** Shown when somebody else saved the same form first. Nothing is lost until a person has chosen between the two. */
export function SavedMeanwhile({
  what,
  detail,
  mb,
  children,
  onTakeTheirs,
  onSaveMine,
}: SavedMeanwhileProps) {
  return (
    <Alert
      role="alert"
      icon={<GitCompareArrows size={18} aria-hidden />}
      title={`Somebody saved ${what} while you were editing`}
      color="yellow"
      variant="light"
      mb={mb}
    >
      <p>Nothing of yours is lost; it is still in the form below. {detail}</p>
      {children}
      <Group gap="xs" mt="xs">
        <Button variant="default" onClick={onTakeTheirs}>
          Drop mine, take theirs
        </Button>
        <Button onClick={onSaveMine}>Save mine over theirs</Button>
      </Group>
    </Alert>
  );
}
