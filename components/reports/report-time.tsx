import { formatDay, formatInstant } from '@/lib/domain/report/words/report-dates';

/** A day or an instant in words, with the machine's form beside it. */
export function ReportTime({ value, only }: { value: string; only?: 'day' }) {
  return <time dateTime={value}>{only === 'day' ? formatDay(value) : formatInstant(value)}</time>;
}
