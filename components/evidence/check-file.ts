import { formatSize } from '@/components/ui/words/format-size';
import { maxFileBytes } from '@/lib/domain/intake/file-limits';

/** The largest size of a file, as it is written beside every button that takes one. */
export const fileLimitWords = `up to ${maxFileBytes / 1024 / 1024} MB`;

/** Why a file may not be sent, in a sentence; null if it may. The server checks what is in it. */
export function checkFile({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (size === 0) return `“${name}” is empty.`;
  return size > maxFileBytes ? `“${name}” has ${formatSize(size)}; files are taken ${fileLimitWords}.` : null;
}
