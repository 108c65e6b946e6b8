import 'server-only';
import { createHash } from 'node:crypto';

/** SHA-256 of the UTF-8 form of a string, in lower-case hexadecimal. */
export function sha256(input: string): string {
  return createHash('sha256').update(input, 'utf8').digest('hex');
}
