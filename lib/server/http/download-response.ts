import 'server-only';
import { downloadTypes } from '@/lib/domain/evidence/download-types';

const toldTypes = new Set(downloadTypes);

/**
 * A file as a download, never shown in place. Its policy, which shuts it in wherever it is opened all the same, is set
 * for its address in next.config.js.
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

/** A safe file name twice: in ASCII for whoever knows no better, and whole. @see https://www.rfc-editor.org/rfc/rfc6266 */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const whole = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
