const softHyphen = 0xad;
/** Stands for a hyphen that a font calls a soft one. Unicode keeps it for such uses within a program: no text has it. */
export const drawnSoftHyphen = '\ufffe';

/**
 * Runs `read` and keeps the parser, which takes soft hyphens for invisible, from losing them: what a page draws is
 * seen, and some fonts call every hyphen a soft one. Not for two at once.
 */
export async function withSoftHyphens<Result>(read: () => Promise<Result>): Promise<Result> {
  const { fromCodePoint } = String;
  String.fromCodePoint = (...codes) =>
    codes.length === 1 && codes[0] === softHyphen ? drawnSoftHyphen : fromCodePoint.apply(String, codes);
  try {
    return await read();
  } finally {
    String.fromCodePoint = fromCodePoint;
  }
}
