import 'server-only';

/** What a browser may be told of a file; it runs none of these. Anything else is only bytes to it. */
const toldTypes = new Set([
  'application/pdf',
  'application/warc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'text/csv',
  'text/plain',
]);

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
