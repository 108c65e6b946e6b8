export interface DiffPart { kind: 'equal' | 'removed' | 'added'; text: string; emphasis: 'number' | 'date' | 'name' | 'negation' | null }
export function diffWords(before: string, after: string): DiffPart[] {
  if (before === after) return [{ kind: 'equal', text: before, emphasis: null }];
  const parts: DiffPart[] = [];
  if (before) parts.push({ kind: 'removed', text: before, emphasis: null });
  if (after) parts.push({ kind: 'added', text: after, emphasis: null });
  return parts;
}
