'use client';

import { Radio, Stack } from '@mantine/core';

interface RadioChoiceProps<Value extends string> {
  label: string;
  /** Stands beside the label: where the choice comes from. */
  hint?: string | undefined;
  options: readonly { value: Value; label: string; description?: string }[];
  /** Null while nothing is chosen. */
  value: Value | null;
  error?: string | undefined;
  onChange: (value: Value) => void;
}

/** A choice of one from a few answers. Each has its words and, if there are some, its consequences. */
export function RadioChoice<Value extends string>({
  label,
  hint,
  options,
  value,
  error,
  onChange,
}: RadioChoiceProps<Value>) {
  return (
    <Radio.Group
      label={label}
      description={hint}
      value={value}
      error={error}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      <Stack gap="xs" mt="xs">
        {options.map((option) => (
          <Radio key={option.value} {...option} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
