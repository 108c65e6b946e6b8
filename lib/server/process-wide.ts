import 'server-only';

const holder = globalThis as typeof globalThis & { linecheck?: Map<string, unknown> };

/**
 * The one thing of this name in the process, made when it is first asked for. Next loads a module once for each of
 * its bundles, so what a module keeps by itself exists more than once. scripts/serve.mjs reads
 * `jobs` and makes `requests`.
 */
export function processWide<Value>(name: string, make: () => Value): Value {
  const known = (holder.linecheck ??= new Map<string, unknown>());
  if (!known.has(name)) known.set(name, make());
  return known.get(name) as Value;
}
