import 'server-only';
import { isUtf8 } from 'node:buffer';

/**
 * A header's value as it was meant. Node makes a character of each byte. Valid UTF-8 is decoded, as a browser does.
 */
export function headerText(value: string): string {
  const bytes = Buffer.from(value, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : value;
}
