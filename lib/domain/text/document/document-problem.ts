/** What is wrong with a document, and where. Only the validator throws and catches it. */
export class DocumentProblem extends Error {
  constructor(
    readonly path: string,
    message: string,
  ) {
    super(message);
  }
}

/** A member's path, as in `content[3].attrs.level`. */
export function memberPath(path: string, member: string): string {
  return path === '' ? member : `${path}.${member}`;
}
