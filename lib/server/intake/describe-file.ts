import { fileTypeFromBuffer } from 'file-type';

const families: Record<string, string | undefined> = {
  image: 'a picture',
  audio: 'a recording',
  video: 'a video',
  font: 'a font',
};
const byMime: Record<string, string | undefined> = {
  'application/epub+zip': 'an e-book (EPUB)',
  'application/x-msdownload': 'a program for Windows',
  'application/x-elf': 'a program',
};

/** What a binary file is, in a person's words; null when nobody knows. */
export async function describeFile(bytes: Uint8Array): Promise<string | null> {
  const type = await fileTypeFromBuffer(bytes);
  if (!type) return null;
  const family = families[type.mime.split('/')[0] ?? ''];
  if (family !== undefined) return `${family} (${type.ext.toUpperCase()})`;
  return byMime[type.mime] ?? `a file of the kind ${type.ext.toUpperCase()}`;
}
