/** The database keeps neither NUL nor half a character; what stands for them is as long, so that offsets stay true. */
export function storable(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, '\ufffd');
}

/** The same for every text in a value that is kept as JSON. */
export function storableJson<Value>(value: Value): Value {
  const storeText = (_: string, part: unknown) => (typeof part === 'string' ? storable(part) : part);
  return JSON.parse(JSON.stringify(value, storeText)) as Value;
}
