const taken = new WeakSet<Promise<string | null>>();

/**
 * The value that a page brought as JSON, the first time it is asked for. Null if the page brought none. On going back, a
 * page still holds what it brought once, so a second time the value counts as out of date.
 */
export async function takeStreamed<Value>(streamed: Promise<string | null>): Promise<Value | null> {
  if (taken.has(streamed)) return null;
  taken.add(streamed);
  try {
    const json = await streamed;
    return json === null ? null : (JSON.parse(json) as Value);
  } catch {
    // The connection broke while the page was loading.
    return null;
  }
}
