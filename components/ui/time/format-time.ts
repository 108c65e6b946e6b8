const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "22 Nov 2026" of a `YYYY-MM-DD`, which has no zone, or of an instant in this browser's zone. */
export function formatDay(value: string): string {
  const bare = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (bare) return `${Number(bare[3])} ${months[Number(bare[2]) - 1]} ${bare[1]}`;
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  return `${date.getDate()} ${months[date.getMonth()]} ${date.getFullYear()}`;
}

/** "12:04" in this browser's zone. */
export function formatClock(value: string): string {
  const date = new Date(value);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** "22 Nov 2026, 12:04" of an instant; a bare day stays a day. */
export function formatDayTime(value: string): string {
  return value.includes('T') ? `${formatDay(value)}, ${formatClock(value)}` : formatDay(value);
}

/** The same with the zone spelled out, for the hover text: "22 Nov 2026, 12:04 (Europe/Berlin)". */
export function formatDayTimeZone(value: string): string {
  if (!value.includes('T')) return formatDay(value);
  return `${formatDayTime(value)} (${Intl.DateTimeFormat().resolvedOptions().timeZone})`;
}

/**
 * The time between an instant and `now`, in words: "just now", "4 min ago", "3 h ago", "yesterday, 18:20", then the
 * day.
 */
export function formatRelative(value: string, now: number): string {
  const passed = now - new Date(value).getTime();
  if (passed < 0) return formatUntil(value, now);
  if (passed < minute) return 'just now';
  if (passed < hour) return `${Math.floor(passed / minute)} min ago`;
  const days = calendarDaysBetween(value, now);
  if (days === 0) return `${Math.floor(passed / hour)} h ago`;
  if (days === -1) return `yesterday, ${formatClock(value)}`;
  if (days > -7) return `${-days} days ago`;
  return formatDay(value);
}

/** The time when something is due, as people say it: "today, 16:00", "tomorrow, 09:00", "in 3 days", then the day. */
export function formatUntil(value: string, now: number): string {
  const days = calendarDaysBetween(value, now);
  if (days === 0) return `today, ${formatClock(value)}`;
  if (days === 1) return `tomorrow, ${formatClock(value)}`;
  if (days === -1) return `yesterday, ${formatClock(value)}`;
  if (days > 1 && days < 7) return `in ${days} days`;
  return formatDay(value);
}

/** The number of midnights between now and the instant, in this browser's zone. Negative for the past. */
function calendarDaysBetween(value: string, now: number): number {
  const startOf = (at: number | string) => new Date(at).setHours(0, 0, 0, 0);
  return Math.round((startOf(value) - startOf(now)) / day);
}
