/** An instant as the date picker takes it: `YYYY-MM-DD HH:mm:ss` in this browser's zone. */
export function toPickerValue(instant: string | null): string | null {
  if (instant === null) return null;
  const date = new Date(instant);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), 0].map(twoDigits).join(':')}`;
}

/** The picked local time as an instant, ISO 8601 in UTC. */
export function fromPickerValue(picked: string | null): string | null {
  if (picked === null) return null;
  const date = new Date(picked.replace(' ', 'T'));
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
