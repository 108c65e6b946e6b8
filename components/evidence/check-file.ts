import { formatSize } from '@/components/ui/words/format-size';
import { maxFileBytes } from '@/lib/domain/intake/file-limits';

/** How large a file may be, as it is said beside every button that takes one. */
export const fileLimitWords = `up to ${maxFileBytes / 1024 / 1024} MB`;

/** Why a file is not even sent, in a sentence; null where it may be. What is in it the server finds out. */
export function checkFile({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (size === 0) return `“${name}” is empty.`;
  return size > maxFileBytes ? `“${name}” has ${formatSize(size)}; files are taken ${fileLimitWords}.` : null;
}
