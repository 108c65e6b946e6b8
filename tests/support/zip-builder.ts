import { deflateRawSync } from 'node:zlib';

/** A part of an archive, honest unless told otherwise. */
export interface ZipPart {
  name: string;
  content: Uint8Array | string;
  /** The unpacked size that the directory gives. */
  declaredSize?: number;
  /** The name before the content, where it is not the directory's. */
  localName?: string;
  flags?: number;
  /** Unix mode bits. */
  mode?: number;
  /** Points to the part before this one instead of bringing bytes of its own. */
  sharesBytes?: boolean;
}

interface ZipFrame {
  before?: string;
  between?: string;
  comment?: string;
  behind?: string;
  /** The number of parts that the end record gives. */
  declaredParts?: number;
}

/** A zip archive written byte by byte, so that it can be wrong in every way. */
export function buildZip(parts: readonly ZipPart[], frame: ZipFrame = {}): Buffer {
  const chunks: Buffer[] = [Buffer.from(frame.before ?? '', 'latin1')];
  const directory: Buffer[] = [];
  let offset = chunks[0]?.length ?? 0;
  let lastStart = offset;
  const nothing = deflateRawSync('');
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = content.length === 0 ? nothing : deflateRawSync(content);
    if (!part.sharesBytes) {
      lastStart = offset;
      const local = record(30, 0x04034b50, part, packed.length, content.length, part.localName ?? part.name);
      const between = Buffer.from(frame.between ?? '', 'latin1');
      chunks.push(local, packed, between);
      offset += local.length + packed.length + between.length;
    }
    const central = record(
      46,
      0x02014b50,
      part,
      packed.length,
      part.declaredSize ?? content.length,
      part.name,
    );
    central.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(lastStart, 42);
    directory.push(central);
  }
  const list = Buffer.concat(directory);
  const comment = Buffer.from(frame.comment ?? '', 'latin1');
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(frame.declaredParts ?? parts.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(frame.declaredParts ?? parts.length, 0xffff), 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...chunks, list, end, comment, Buffer.from(frame.behind ?? '', 'latin1')]);
}

function record(
  length: 30 | 46,
  signature: number,
  { flags = 0x800 }: ZipPart,
  packedSize: number,
  size: number,
  name: string,
): Buffer {
  // The directory's records have the version that wrote them in front of what both kinds have.
  const shift = length === 46 ? 2 : 0;
  const head = Buffer.alloc(length);
  head.writeUInt32LE(signature, 0);
  head.writeUInt16LE(20, 4 + shift);
  head.writeUInt16LE(flags, 6 + shift);
  head.writeUInt16LE(8, 8 + shift);
  head.writeUInt32LE(packedSize, 18 + shift);
  head.writeUInt32LE(size, 22 + shift);
  const bytes = Buffer.from(name);
  head.writeUInt16LE(bytes.length, 26 + shift);
  return Buffer.concat([head, bytes]);
}
