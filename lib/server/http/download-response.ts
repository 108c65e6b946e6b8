import 'server-only';
import { downloadTypes } from '@/lib/domain/evidence/download-types';

const toldTypes = new Set(downloadTypes);

/**
 * A file as a download, never shown in place. The policy for its address (content-security.mjs) shuts the file in if it
 * is opened all the same.
 */
export function downloadResponse(file: { bytes: Uint8Array; mediaType: string; name: string }): Response {
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': toldTypes.has(file.mediaType) ? file.mediaType : 'application/octet-stream',
      'content-disposition': attachment(file.name),
      'cache-control': 'private, no-store',
    },
  });
}

/**
 * A safe file name in two forms: in ASCII for clients that read no other, and whole. @see
 * https://www.rfc-editor.org/rfc/rfc6266
 */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const whole = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
