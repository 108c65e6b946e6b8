'use client';

import { Group } from '@mantine/core';
import { useId } from 'react';
import house from '@/components/ui/page/house.module.css';
import { stances, type Stance } from '@/lib/domain/vocabulary';
import { stanceWords } from '@/lib/domain/claim-words';
import classes from './source-form.module.css';

interface StanceChoiceProps {
  value: Stance | '';
  error: string | undefined;
  onChange: (stance: Stance) => void;
}

/** The stance of a source. Nothing is chosen at first: a default would be a statement that nobody made. */
export function StanceChoice({ value, error, onChange }: StanceChoiceProps) {
  const name = useId();
  const errorId = useId();
  return (
    <fieldset className={classes.stances} aria-describedby={error ? errorId : undefined}>
      <legend className={classes.legend}>Which way it points</legend>
      <Group gap={6} wrap="nowrap">
        {stances.map((stance) => (
          <label
            key={stance}
            className={classes.stance}
            data-stance={stance}
            data-chosen={stance === value || undefined}
          >
            <input
              type="radio"
              className={house.wholeInput}
              name={name}
              checked={stance === value}
              onChange={() => onChange(stance)}
            />
            {stanceWords[stance]}
          </label>
        ))}
      </Group>
      {error && (
        <div id={errorId} className={classes.error}>
          {error}
        </div>
      )}
    </fieldset>
  );
}
