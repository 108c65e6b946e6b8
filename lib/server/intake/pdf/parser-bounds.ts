import { IntakeFailure, type IntakeFailureReason } from '@/lib/domain/intake/intake-failure';

/**
 * The most of one stream, whose buffer doubles while it is unpacked. The text of a page takes a few hundred
 * kilobytes, a font some megabytes.
 */
const maxBufferBytes = 16 * 1024 * 1024;
/** The most of all buffers together that were ever made. */
const maxTotalBytes = 256 * 1024 * 1024;
/** Smaller ones are no streams, and there are very many of them. */
const countedBytes = 16 * 1024;
/**
 * What pages that are maps or plans may draw once, and what each page may draw besides. A full page takes one or
 * two thousand.
 */
const maxOperators = { once: 500_000, aPage: 3_000 };
/** The parser looks at the clock each time it has done this many. */
const operatorsALook = 100;

export interface ParserBounds {
  /** Another page is read now. Throws when the parser was stopped before and went on with what it had. */
  allowPage(): void;
}

/**
 * Runs `read` and keeps the parser, which has no bounds of its own, from unpacking or doing more than any text
 * takes. It is stopped where it asks for memory or looks at the clock: it must do so whatever a file calls its
 * streams and however often it packs or repeats them. Throws `IntakeFailure` for such a file, whatever `read` makes
 * of it. Not for two at once.
 */
export async function withParserBounds<Result>(
  read: (bounds: ParserBounds) => Promise<Result>,
): Promise<Result> {
  const { Uint8Array, DecompressionStream, Date } = globalThis;
  const { now } = Date;
  let failure: IntakeFailure | null = null;
  const refuse = (reason: IntakeFailureReason, sentence: string) =>
    (failure ??= new IntakeFailure(reason, sentence));
  let bytes = 0;
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(target, given: unknown[], newTarget) {
      const [size] = given;
      if (typeof size === 'number' && size >= countedBytes) {
        bytes += size;
        if (size > maxBufferBytes || bytes > maxTotalBytes)
          throw refuse('unsafe_archive', 'The PDF unpacks to far more than a text takes.');
      }
      return Reflect.construct(target, given, newTarget) as object;
    },
  });
  let operators = 0;
  let allowed = maxOperators.once;
  Date.now = () => {
    operators += operatorsALook;
    if (operators > allowed) throw refuse('too_large', 'The PDF draws far more than a text takes.');
    return now.call(Date);
  };
  // This class unpacks where we cannot watch it. Without the class the parser unpacks by itself.
  Reflect.deleteProperty(globalThis, 'DecompressionStream');
  try {
    const allowPage = () => {
      if (failure !== null) throw failure;
      allowed += maxOperators.aPage;
    };
    const result = await read({ allowPage });
    if (failure === null) return result;
  } catch (error) {
    if (failure === null) throw error;
  } finally {
    Object.assign(globalThis, { Uint8Array, DecompressionStream });
    Date.now = now;
  }
  throw failure;
}
