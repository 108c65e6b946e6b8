import 'server-only';
import { sha256 } from '../../sha256';

/** A record's id that is always the same for the same parts: a UUID of version 8 (RFC 9562), as WARC wants it written. */
export function derivedRecordId(...parts: string[]): string {
  const hash = sha256(parts.join('\n'));
  const variant = ((parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const uuid = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ];
  return `<urn:uuid:${uuid.join('-')}>`;
}
