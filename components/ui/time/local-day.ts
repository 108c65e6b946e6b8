/** The day of an instant in this browser's zone, `YYYY-MM-DD`. */
export function localDay(instant: string | Date): string {
  const date = new Date(instant);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** The present day in this browser's zone. */
export function today(): string {
  return localDay(new Date());
}
