import { formatDay, formatInstant } from '@/lib/domain/report/words/report-dates';

/** A day or an instant in words, together with its form for machines. */
export function ReportTime({ value, only }: { value: string; only?: 'day' }) {
  return <time dateTime={value}>{only === 'day' ? formatDay(value) : formatInstant(value)}</time>;
}
