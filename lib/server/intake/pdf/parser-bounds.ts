import { IntakeFailure, type IntakeFailureReason } from '@/lib/domain/intake/intake-failure';

/** Of one stream, as it doubles while it is unpacked: the text of a page takes a few hundred kilobytes, a font some megabytes. */
const maxBufferBytes = 16 * 1024 * 1024;
/** Of all buffers that were ever made. */
const maxTotalBytes = 256 * 1024 * 1024;
/** Smaller ones are no streams, and there are very many of them. */
const countedBytes = 16 * 1024;
/** What pages may draw that are maps or plans, and what each page may beside: a full one takes one or two thousand. */
const maxOperators = { once: 500_000, aPage: 3_000 };
/** The parser looks at the clock whenever it has done so many. */
const operatorsALook = 100;

export interface ParserBounds {
  /** Another page is read now; throws when the parser was stopped before and made the best of it. */
  allowPage(): void;
}

/**
 * Runs `read` while the parser, which has no bounds of its own, is kept from unpacking or doing more than any text takes. It is
 * held where it asks for memory and where it looks at the clock: whatever a file calls its streams, however often it packs or
 * repeats them, it comes by there. Throws `IntakeFailure` for such a file, whatever `read` makes of it. Not for two at once.
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
  // Unpacks outside of our sight; without it the parser does it by itself.
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
