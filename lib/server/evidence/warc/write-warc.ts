import 'server-only';
import { WARC_1_1, WARCRecord, type WARCRecordOpts, WARCSerializer } from 'warcio';
import type { FetchedPage } from '../door/fetch-through';
import { derivedRecordId } from './derived-record-id';
import { httpHead } from './http-head';
import { headersOfUnpacked } from './headers-of-unpacked';

/** A stored answer of a site. */
export interface FetchedCopy extends Omit<FetchedPage, 'requestedUrl' | 'bytes'> {
  bytes: Uint8Array;
  /** Of `bytes`, in hexadecimal. */
  sha256: string;
}

/** A stored file that somebody handed in. */
export interface UploadedCopy {
  bytes: Uint8Array;
  sha256: string;
  mediaType: string;
  uploadedAt: Date;
}

/**
 * A stored copy as an uncompressed WARC 1.1 file: warcinfo, then request, response and redirects, or a resource. The
 * same copy always gives the same bytes. Throws if the bytes do not match the SHA-256.
 */
export async function writeWarc(copy: FetchedCopy | UploadedCopy): Promise<Buffer> {
  const at = 'uploadedAt' in copy ? copy.uploadedAt : copy.fetchedAt;
  const url = 'uploadedAt' in copy ? nameByDigest(copy.sha256) : copy.finalUrl;
  const idOf = (type: string) => derivedRecordId(type, url, at.toISOString(), copy.sha256);
  const information = WARCRecord.createWARCInfo(
    { ...common(at), warcHeaders: { 'WARC-Record-ID': idOf('warcinfo') } },
    {
      software: 'Linecheck',
      format: 'WARC File Format 1.1',
      description: 'Bodies are kept unpacked. Headers that spoke of the packing begin with X-Orig- here.',
    },
  );
  const headersOf = (type: string) => ({
    'WARC-Record-ID': idOf(type),
    'WARC-Warcinfo-ID': idOf('warcinfo'),
  });
  const records =
    'uploadedAt' in copy
      ? [resourceRecord(copy, url, headersOf('resource'))]
      : fetchedRecords(copy, headersOf, { 'WARC-Concurrent-To': idOf('response') });
  const parts: Uint8Array[] = [];
  for (const record of [information, ...records]) parts.push(await serialise(record, copy.sha256));
  return Buffer.concat(parts);
}

type WarcHeaders = Record<string, string>;

const common = (at: Date): WARCRecordOpts => ({ date: at.toISOString(), warcVersion: WARC_1_1 });

/** RFC 6920: what came from no address is named by what it is. */
function nameByDigest(sha256: string): string {
  return `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`;
}

function resourceRecord(
  { bytes, mediaType, uploadedAt }: UploadedCopy,
  url: string,
  headers: WarcHeaders,
): WARCRecord {
  const warcHeaders = { ...headers, 'Content-Type': mediaType };
  return WARCRecord.create({ ...common(uploadedAt), type: 'resource', url, warcHeaders }, [bytes]);
}

function fetchedRecords(
  copy: FetchedCopy,
  headersOf: (type: string) => WarcHeaders,
  withResponse: WarcHeaders,
): WARCRecord[] {
  const { pathname, search } = new URL(copy.finalUrl);
  const options = { ...common(copy.fetchedAt), url: copy.finalUrl };
  const request = WARCRecord.create({
    ...options,
    type: 'request',
    warcHeaders: { ...headersOf('request'), ...withResponse },
  });
  request.httpHeaders = httpHead(`GET ${pathname}${search} HTTP/1.1`, copy.requestHeaders);
  const response = WARCRecord.create({ ...options, type: 'response', warcHeaders: headersOf('response') }, [
    copy.bytes,
  ]);
  response.httpHeaders = httpHead(
    `HTTP/${copy.httpVersion} ${copy.status} ${copy.statusText}`,
    headersOfUnpacked(copy.headers, copy.bytes.length),
  );
  const last = copy.redirects.at(-1);
  if (!last) return [request, response];
  const fields = `via: ${last.from}\r\nhopsFromSeed: ${'R'.repeat(copy.redirects.length)}\r\n`;
  const way = WARCRecord.create(
    { ...options, type: 'metadata', warcHeaders: { ...headersOf('metadata'), ...withResponse } },
    [Buffer.from(fields)],
  );
  return [request, response, way];
}

async function serialise(record: WARCRecord, sha256: string): Promise<Uint8Array> {
  const bytes = await WARCSerializer.serialize(record);
  const holdsCopy = record.warcType === 'response' || record.warcType === 'resource';
  if (holdsCopy && record.warcPayloadDigest !== `sha256:${sha256}`)
    throw new Error(`The stored bytes are not those of the hash ${sha256}`);
  return bytes;
}
