'use client';

import { DateInput, type DateInputProps } from '@mantine/dates';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';

dayjs.extend(customParseFormat);

/** The formats in which a day may be typed. In none of them can day and month be confused. */
const typedFormats = ['D MMM YYYY', 'D MMMM YYYY', 'YYYY-MM-DD', 'D MMM YY', 'MMM D YYYY', 'MMMM D YYYY'];

interface DayInputProps extends Omit<DateInputProps, 'value' | 'onChange' | 'dateParser' | 'valueFormat'> {
  /** `YYYY-MM-DD`, or null. */
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A day, written as "22 Nov 2026"; typed or picked. */
export function DayInput(props: DayInputProps) {
  return (
    <DateInput
      clearable
      placeholder="22 Nov 2026"
      firstDayOfWeek={1}
      clearButtonProps={{ 'aria-label': 'Clear the day' }}
      {...props}
      valueFormat="D MMM YYYY"
      dateParser={parseDay}
    />
  );
}

function parseDay(typed: string): string | null {
  const words = typed.trim().replace(/[.,]/g, '').replace(/\s+/g, ' ');
  const capital = words.replace(/\p{L}+/u, (month) => month[0]?.toUpperCase() + month.slice(1).toLowerCase());
  for (const format of typedFormats) {
    const day = dayjs(capital, format, true);
    if (day.isValid()) return day.format('YYYY-MM-DD');
  }
  return null;
}
