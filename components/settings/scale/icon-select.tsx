'use client';

import { Select } from '@mantine/core';
import { VerdictIcon } from '@/components/claim-badges/verdict-icon';
import { type RatingIcon, ratingIcons } from '@/lib/domain/vocabulary';
import classes from './icon-select.module.css';

const words: Record<RatingIcon, string> = {
  'circle-check': 'Tick in a ring',
  check: 'Tick',
  contrast: 'Half disc',
  puzzle: 'Puzzle piece',
  x: 'Cross',
  'circle-x': 'Cross in a ring',
  'circle-help': 'Question mark',
  'message-circle-off': 'Struck speech bubble',
  'triangle-alert': 'Warning triangle',
  clock: 'Clock',
  scale: 'Scales',
  star: 'Star',
};

interface IconSelectProps {
  value: RatingIcon;
  error: string | undefined;
  onChange: (icon: RatingIcon) => void;
}

/** The sign of a rating, chosen from those that stay readable at eleven pixels. */
export function IconSelect({ value, error, onChange }: IconSelectProps) {
  return (
    <Select
      label="Sign"
      allowDeselect={false}
      data={ratingIcons.map((icon) => ({ value: icon, label: words[icon] }))}
      value={value}
      error={error}
      leftSection={<VerdictIcon name={value} />}
      renderOption={({ option }) => (
        <span className={classes.option}>
          <VerdictIcon name={option.value} /> {option.label}
        </span>
      )}
      onChange={(icon) => {
        const chosen = ratingIcons.find((known) => known === icon);
        if (chosen) onChange(chosen);
      }}
    />
  );
}
