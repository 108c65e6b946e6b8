/**
 * The fields of an edited form that differ from the saved one. White space at the ends makes no difference, and neither
 * does the order of a list.
 */
export function changesBetween<Draft extends object>(saved: Draft, edited: Draft): Partial<Draft> {
  const names = Object.keys(edited) as (keyof Draft)[];
  const changed = names.filter((name) => !isSame(saved[name], edited[name]));
  return Object.fromEntries(changed.map((name) => [name, edited[name]])) as Partial<Draft>;
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return one.trim() === other.trim();
  if (Array.isArray(one) && Array.isArray(other)) return [...one].sort().join() === [...other].sort().join();
  return one === other;
}
