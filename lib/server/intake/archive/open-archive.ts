import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { IntakeFailure } from '@/lib/domain/intake/intake-failure';
import { checkLayout } from './check-layout';

/** Word writes a few dozen parts, and one for each picture. */
const maxEntries = 2_000;

/** An archive whose directory has been checked; nothing of it is unpacked yet. */
export class Archive {
  constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Names are compared without regard to case, as in Word. */
  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /**
   * The entry's bytes, or null when there is none. Throws `IntakeFailure` when there are more than `maxBytes`, or
   * more than the archive declares.
   */
  async read(name: string, maxBytes: number): Promise<Buffer | null> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return null;
    if (entry.uncompressedSize > maxBytes) throw tooLarge(entry.fileName, maxBytes);
    const chunks: Buffer[] = [];
    try {
      // The library counts too, and ends the stream at the first byte more than declared.
      for await (const chunk of await this.zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    } catch (cause) {
      throw isLie(cause)
        ? new IntakeFailure('unsafe_archive', 'The file lies about the size of its parts.', { cause })
        : new IntakeFailure('damaged', 'The file is damaged: a part of it cannot be unpacked.', { cause });
    }
    return Buffer.concat(chunks);
  }
}

/** Reads and checks the directory of a zip archive. Throws `IntakeFailure` for one that is damaged, locked or made to do harm. */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await fromBufferPromise(bytes).catch((cause: unknown) => {
    throw new IntakeFailure(
      'damaged',
      'The file is damaged: it is cut off, or more was put behind its end.',
      {
        cause,
      },
    );
  });
  if (zip.entryCount > maxEntries)
    throw new IntakeFailure(
      'unsafe_archive',
      `The file has ${zip.entryCount.toLocaleString('en-GB')} parts. No more than ${maxEntries.toLocaleString('en-GB')} are read.`,
    );
  const entries = await readDirectory(zip);
  checkLayout(bytes, [...entries.values()]);
  return new Archive(zip, entries);
}

async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      checkEntry(entry);
      if (entries.has(name)) throw new IntakeFailure('unsafe_archive', 'The file has two parts of one name.');
      entries.set(name, entry);
    }
  } catch (cause) {
    if (cause instanceof IntakeFailure) throw cause;
    const message = cause instanceof Error ? cause.message : '';
    if (/encrypt/i.test(message)) throw passwordProtected();
    throw /path|characters/i.test(message)
      ? new IntakeFailure('unsafe_archive', 'The file has a part whose name leads out of it.', { cause })
      : new IntakeFailure('damaged', 'The file is damaged: its list of parts cannot be read.', { cause });
  }
  return entries;
}

const fileTypeBits = 0o170000;
const symbolicLink = 0o120000;

function checkEntry(entry: Entry): void {
  if (entry.isEncrypted()) throw passwordProtected();
  if (/\p{Cc}/u.test(entry.fileName))
    throw new IntakeFailure('unsafe_archive', 'The file has a part with control characters in its name.');
  if (((entry.externalFileAttributes >>> 16) & fileTypeBits) === symbolicLink)
    throw new IntakeFailure('unsafe_archive', 'The file has a part that points to another file.');
}

function passwordProtected(): IntakeFailure {
  return new IntakeFailure(
    'password_protected',
    'The file is protected with a password. Save a copy without one and bring that in.',
  );
}

function tooLarge(name: string, maxBytes: number): IntakeFailure {
  const megabytes = Math.floor(maxBytes / 1024 / 1024);
  return new IntakeFailure(
    'too_large',
    `The file’s part ${name} is larger than ${megabytes} MB when unpacked.`,
  );
}

function isLie(cause: unknown): boolean {
  return cause instanceof Error && /^(?:too many|not enough) bytes/.test(cause.message);
}
