/**
 * Whether the text is the form of a record's id, in either case.
 * @see https://www.rfc-editor.org/rfc/rfc9562#section-4
 */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
