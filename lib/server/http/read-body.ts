import 'server-only';
import { Failure, invalidField } from '@/lib/domain/failure';
import type { HeldBytes } from '../limits/held-bytes';
import { checkJsonShape } from './check-json-shape';

/**
 * The bytes of a request's body, or 413 as soon as there are more than `maxBytes`. 415 when they are compressed. What
 * has come is counted in `held`, which refuses it when there is too much under way.
 */
export async function readBytes(request: Request, maxBytes: number, held: HeldBytes): Promise<Uint8Array> {
  if (!/^(?:identity)?$/i.test(request.headers.get('content-encoding') ?? '')) {
    throw new Failure('unsupported_media_type', 'Send the body as it is, without a Content-Encoding.');
  }
  const tooLarge = () =>
    new Failure('too_large', `The body is larger than ${Math.floor(maxBytes / 1024)} KiB.`);
  const declared = request.headers.get('content-length');
  if (declared !== null && Number(declared) > maxBytes) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.byteLength;
      if (size > maxBytes) throw tooLarge();
      held.add(read.value.byteLength);
      chunks.push(read.value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error;
  }
  return Buffer.concat(chunks);
}

/** The JSON of a body. 415 for another type, 422 for bytes that are not UTF-8 or not JSON, or of a shape we do not take. */
export function parseJson(bytes: Uint8Array, contentType: string | null): unknown {
  if (!/^application\/json\s*(;|$)/i.test(contentType ?? '')) {
    throw new Failure('unsupported_media_type', 'Send the body as application/json.');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw invalidField('body', 'is not valid UTF-8');
  }
  checkJsonShape(text);
  try {
    return JSON.parse(text);
  } catch {
    throw invalidField('body', 'is not valid JSON');
  }
}
