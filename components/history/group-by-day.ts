import { formatDay } from '@/components/ui/time/format-time';

/** Events under the days on which they happened, in their order. */
export function groupByDay<Entry extends { at: string }>(entries: readonly Entry[]): [string, Entry[]][] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = formatDay(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}
