/**
 * The id `step` places from the current one, without leaving the list. If there is no current one, the first or the last.
 */
export function neighbourClaim(
  order: readonly string[],
  currentId: string | null,
  step: 1 | -1,
): string | null {
  const current = currentId === null ? -1 : order.indexOf(currentId);
  if (current === -1) return (step === 1 ? order[0] : order.at(-1)) ?? null;
  return order[current + step] ?? null;
}
