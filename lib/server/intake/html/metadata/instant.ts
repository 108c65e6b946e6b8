const zone = /T.*(?:Z|([+-])(\d{2}):?(\d{2}))\s*$/i;

/** Whether a date is written with its time and its zone. */
export function isInstant(value: string): boolean {
  return zone.test(value.trim());
}

/** The zone that an instant is written in, in minutes east of Greenwich. Null where none is said. */
export function offsetOf(value: string): number | null {
  const found = zone.exec(value.trim());
  if (!found) return null;
  const [, sign, hours, minutes] = found;
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Whether an instant is written in universal time. A site's own zone may be another. */
export function isUniversal(value: string): boolean {
  return offsetOf(value) === 0;
}

/** The day, `YYYY-MM-DD`, of a time in milliseconds in a zone so many minutes east of Greenwich. */
export function dayAt(time: number, zoneMinutes: number): string {
  const local = new Date(time + zoneMinutes * 60_000);
  return Number.isNaN(local.getTime()) ? '' : local.toISOString().slice(0, 10);
}
