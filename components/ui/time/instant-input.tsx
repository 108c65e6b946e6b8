'use client';

import { DateTimePicker, type DateTimePickerProps } from '@mantine/dates';

interface InstantInputProps extends Omit<DateTimePickerProps, 'value' | 'onChange' | 'valueFormat'> {
  /** An ISO 8601 instant, or null. */
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A day and time in the reader's own zone, written as "22 Nov 2026, 16:00". */
export function InstantInput({ value, onChange, ...props }: InstantInputProps) {
  return (
    <DateTimePicker
      clearable
      placeholder="Day and time"
      firstDayOfWeek={1}
      clearButtonProps={{ 'aria-label': 'Clear the day and time' }}
      timePickerProps={{ withDropdown: true, format: '24h', minutesStep: 15 }}
      submitButtonProps={{ 'aria-label': 'Take this day and time' }}
      {...props}
      valueFormat="D MMM YYYY, HH:mm"
      value={value === null ? null : localForm(value)}
      onChange={(local) => onChange(local === null ? null : new Date(local.replace(' ', 'T')).toISOString())}
    />
  );
}

function localForm(instant: string): string {
  const date = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:00`;
}
