'use client';

import { Select } from '@mantine/core';

interface FilterSelectProps<Value extends string> {
  label: string;
  /** Shown while nothing is chosen. */
  placeholder: string;
  words: Readonly<Record<Value, string>>;
  values: readonly Value[];
  value: Value | null;
  onChange: (value: Value | null) => void;
}

/** One filter of a list: a value, or any. */
export function FilterSelect<Value extends string>({
  label,
  words,
  values,
  ...props
}: FilterSelectProps<Value>) {
  return (
    <Select
      aria-label={label}
      clearable
      data={values.map((value) => ({ value, label: words[value] }))}
      {...props}
    />
  );
}
