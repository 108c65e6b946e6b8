const units = ['B', 'kB', 'MB', 'GB'];

/** A number of bytes as people say it, in powers of a thousand: "84 kB", "1.2 MB". */
export function formatSize(bytes: number): string {
  let value = Math.max(0, bytes);
  let unit = 0;
  // A value that rounds to a thousand is shown as one of the next unit.
  while (unit < units.length - 1 && value >= 999.5) {
    value /= 1000;
    unit += 1;
  }
  const written = unit > 0 && value < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : Math.round(value);
  return `${written} ${units[unit]}`;
}
