'use client';

import { Button, CopyButton, Group } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useId } from 'react';
import classes from './shown-once.module.css';

interface ShownOnceProps {
  label: string;
  value: string;
  note: string;
}

/** A secret that can be read only now. It can be copied, and a note says what to do with it. */
export function ShownOnce({ label, value, note }: ShownOnceProps) {
  const id = useId();
  return (
    <div className={classes.box}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <Group align="stretch" wrap="nowrap" mt="var(--space-half)">
        <input
          id={id}
          readOnly
          className={classes.value}
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          autoComplete="off"
        />
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
              onClick={copy}
            >
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </Group>
      <p className={classes.note}>{note}</p>
    </div>
  );
}
