/**
 * A text that the database can keep: it accepts neither NUL nor half a character. The replacement is as long, so that
 * offsets stay right.
 */
export function storable(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, '\ufffd');
}

/** The same for every text in a value that is kept as JSON. */
export function storableJson<Value>(value: Value): Value {
  const storeText = (_: string, part: unknown) => (typeof part === 'string' ? storable(part) : part);
  return JSON.parse(JSON.stringify(value, storeText)) as Value;
}
