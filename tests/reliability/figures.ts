/** What a proof has counted, as one line of JSON. `promise` is its number; docs/reliability.md says what it promises. */
export function printFigures(promise: string, figures: Record<string, number | string>): void {
  process.stdout.write(`${JSON.stringify({ promise, ...figures })}\n`);
}

/** The value below which this share of all values is; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const rounded = (value: number) => Math.round(value * 10) / 10;
