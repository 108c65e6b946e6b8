import type { Entry } from 'yauzl';
import { IntakeFailure } from '@/lib/domain/intake/intake-failure';

/** Text shrinks ten to fifty times. An archive that unpacks to more than this was made to do harm. */
const maxRatio = 150;
/** Below this many bytes no ratio does harm: a few hundred spaces shrink as far. */
const harmlessBytes = 1024 * 1024;
/** What may follow a part: its sizes again, at most 24 bytes. */
const maxGap = 64;

/** Stands for an offset that the record of the 64-bit form has. */
const inLargeForm = 0xffffffff;

const localHeaderLength = 30;
const endRecordLength = 22;

/**
 * Throws `IntakeFailure` unless the parts lie one after the other, from the file's first byte to its directory,
 * each under the name that the directory gives it. So no bytes are in two parts, and no other file is hidden
 * before, between or behind them.
 */
export function checkLayout(bytes: Buffer, entries: readonly Entry[]): void {
  let end = 0;
  for (const entry of entries.toSorted(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  )) {
    checkRatio(entry);
    const start = entry.relativeOffsetOfLocalHeader;
    if (start < end) throw unsafe('has parts that lie on top of each other');
    checkGap(start - end, end === 0);
    const name = localName(bytes, start);
    if (!name.equals(entry.fileNameRaw)) throw unsafe('has a part with two names');
    end = start + localHeaderLength + name.length + bytes.readUInt16LE(start + 28) + entry.compressedSize;
    if (end > bytes.length) throw new IntakeFailure('damaged', 'The file is damaged: it is cut off.');
  }
  const directory = directoryOffset(bytes);
  if (directory !== inLargeForm) checkGap(directory - end, entries.length === 0);
}

/** Checks the ratio of markup alone. A blank picture may well shrink further, and is never unpacked. */
function checkRatio({ fileName, uncompressedSize, compressedSize }: Entry): void {
  if (!/\.(?:xml|rels)$/i.test(fileName)) return;
  if (uncompressedSize > harmlessBytes && uncompressedSize > compressedSize * maxRatio)
    throw unsafe(`has a part that unpacks to more than ${maxRatio} times its size`);
}

function checkGap(gap: number, isStart: boolean): void {
  if (gap < 0) throw unsafe('has parts that lie on top of each other');
  if (gap > (isStart ? 0 : maxGap)) throw unsafe('has other things hidden between its parts');
}

function localName(bytes: Buffer, start: number): Buffer {
  if (start + localHeaderLength > bytes.length || bytes.readUInt32LE(start) !== 0x04034b50)
    throw new IntakeFailure('damaged', 'The file is damaged: a part is not where it should be.');
  const nameStart = start + localHeaderLength;
  return bytes.subarray(nameStart, nameStart + bytes.readUInt16LE(start + 26));
}

/**
 * The offset of the directory. Nothing but a comment may stand behind the end record, or the archive would not have
 * been opened.
 */
function directoryOffset(bytes: Buffer): number {
  const endRecord = bytes.length - endRecordLength;
  if (bytes.readUInt32LE(endRecord) !== 0x06054b50) throw unsafe('has other things hidden behind its end');
  return bytes.readUInt32LE(endRecord + 16);
}

/** Whether a file of another kind is an archive as well: readers find an archive from its end. */
export function endsAsArchive(bytes: Buffer): boolean {
  const last = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (last < 0 || last + endRecordLength > bytes.length) return false;
  return last + endRecordLength + bytes.readUInt16LE(last + 20) === bytes.length;
}

function unsafe(what: string): IntakeFailure {
  return new IntakeFailure('unsafe_archive', `The file ${what}, as no word processor writes it.`);
}
