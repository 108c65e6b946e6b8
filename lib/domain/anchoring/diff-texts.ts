import { type DiffPart, diffWords } from './diff-words';
interface Range { startOffset: number; endOffset: number }
export interface DiffRow { kind: 'equal' | 'changed' | 'removed' | 'added' | 'moved'; before: Range | null; after: Range | null; parts: DiffPart[] }
export function diffTexts(before: string, after: string): DiffRow[] {
  return [{ kind: before === after ? 'equal' : 'changed', before: { startOffset: 0, endOffset: before.length }, after: { startOffset: 0, endOffset: after.length }, parts: diffWords(before, after) }];
}
