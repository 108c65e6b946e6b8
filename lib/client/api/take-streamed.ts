const taken = new WeakSet<Promise<string | null>>();

/**
 * The value that a page brought along as JSON, the first time it is asked for; null where it brought none. A page that is
 * gone back to still holds what it once brought, so a second time the value counts as past.
 */
export async function takeStreamed<Value>(streamed: Promise<string | null>): Promise<Value | null> {
  if (taken.has(streamed)) return null;
  taken.add(streamed);
  try {
    const json = await streamed;
    return json === null ? null : (JSON.parse(json) as Value);
  } catch {
    // The connection broke while the page was coming.
    return null;
  }
}
