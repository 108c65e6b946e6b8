import { getDocumentProxy } from 'unpdf';
import { IntakeFailure } from '@/lib/domain/intake/intake-failure';
import type { PdfDocument } from './read-fragments';

const maxPages = 1_000;

/** Opens a PDF for its text alone: no script of it runs, nothing is fetched. Throws `IntakeFailure`. */
export async function openPdf(bytes: Buffer): Promise<PdfDocument> {
  if (!/^(?:\xef\xbb\xbf)?\s*%PDF-/.test(bytes.toString('latin1', 0, 1_024)))
    throw new IntakeFailure('wrong_kind', 'The file is not a PDF.');
  // A copy: the parser takes what it is given.
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    verbosity: 0,
  }).catch((cause: unknown) => {
    throw cause instanceof Error && cause.name === 'PasswordException'
      ? new IntakeFailure(
          'password_protected',
          'The file is protected with a password. Save a copy without one and bring that in.',
        )
      : new IntakeFailure('damaged', 'The file is damaged: it cannot be opened as a PDF.', { cause });
  });
  if (document.numPages > maxPages)
    throw new IntakeFailure(
      'too_large',
      `The PDF has ${document.numPages.toLocaleString('en-GB')} pages. No more than ${maxPages.toLocaleString('en-GB')} are read.`,
    );
  return document;
}
