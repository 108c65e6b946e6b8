import { IntakeFailure } from '@/lib/domain/intake/intake-failure';

/** The names of streams by which old Office files are told apart. */
const streams: [name: string, what: string][] = [
  ['WordDocument', 'a Word file of the old format (DOC)'],
  ['Workbook', 'an Excel workbook of the old format (XLS)'],
  ['PowerPoint Document', 'a PowerPoint presentation of the old format (PPT)'],
  ['__properties_version1.0', 'an Outlook message (MSG)'],
];

export function isCompoundFile(bytes: Buffer): boolean {
  return bytes.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1';
}

/**
 * Why such a file is refused. It may also be a newer file with a password, which Office wraps into this old format.
 */
export function describeCompoundFile(bytes: Buffer): IntakeFailure {
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage'))
    return new IntakeFailure(
      'password_protected',
      'The file is protected with a password. Save a copy without one and bring that in.',
    );
  const what = streams.find(([name]) => has(name))?.[1] ?? 'an Office file of the old format';
  return new IntakeFailure('wrong_kind', `The file is ${what}. Save it as .docx or PDF and bring that in.`);
}
