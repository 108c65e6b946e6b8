const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A bare day, or an instant with its zone. The engine would guess at anything else, in the machine's own time zone. */
const isoForm = /^\d{4}-\d{2}-\d{2}(?<time>T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

function parseIso(value: string): Date | null {
  const date = isoForm.test(value) ? new Date(value) : null;
  return date === null || Number.isNaN(date.getTime()) ? null : date;
}

/** "22 Nov 2026": the day in UTC of a `YYYY-MM-DD` or an ISO 8601 instant. Any other text is returned unchanged. */
export function formatDay(value: string): string {
  const date = parseIso(value);
  if (date === null) return value;
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** "22 Nov 2026, 12:04 UTC" for an ISO 8601 instant. A bare day stays a day. */
export function formatInstant(value: string): string {
  const date = parseIso(value);
  if (date === null || !isoForm.exec(value)?.groups?.time) return formatDay(value);
  const time = [date.getUTCHours(), date.getUTCMinutes()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return `${formatDay(value)}, ${time} UTC`;
}

/** `YYYY-MM-DD` in UTC, or null if the text is no date. */
export function dayOf(value: string | null): string | null {
  return value === null ? null : (parseIso(value)?.toISOString().slice(0, 10) ?? null);
}

/** An instant as xsd:dateTime in UTC with "Z", or null if the text is no date. */
export function utcInstantOf(value: string): string | null {
  return parseIso(value)?.toISOString() ?? null;
}
