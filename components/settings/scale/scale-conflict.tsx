'use client';

import { Alert, Button, Group } from '@mantine/core';
import { GitCompareArrows } from 'lucide-react';
import type { ScaleDto } from '@/lib/contracts/newsroom';
import classes from './scale-conflict.module.css';

interface ScaleConflictProps {
  theirs: ScaleDto;
  onTakeTheirs: () => void;
  onSaveMine: () => void;
}

/** Somebody else saved the scale first: what they made of it, and a person's choice between the two. */
export function ScaleConflict({ theirs, onTakeTheirs, onSaveMine }: ScaleConflictProps) {
  return (
    <Alert
      role="alert"
      icon={<GitCompareArrows size={18} aria-hidden />}
      title="Somebody saved the scale while you were editing"
      color="yellow"
      variant="light"
      mb="md"
    >
      <p className={classes.text}>
        Nothing of yours is lost; it is still in the form below. The saved scale is now:{' '}
        {theirs.ratings.map(({ label }) => label).join(', ')}.
      </p>
      <Group gap="xs" mt="xs">
        <Button variant="default" onClick={onTakeTheirs}>
          Drop mine, take theirs
        </Button>
        <Button onClick={onSaveMine}>Save mine over theirs</Button>
      </Group>
    </Alert>
  );
}
