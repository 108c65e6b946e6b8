/** The browser's store as the drafts use it, in memory: what one page kept, the next one finds. */
const kept = new Map<unknown, unknown>();

const later = async <Value>(work: () => Value): Promise<Value> => {
  await Promise.resolve();
  return work();
};

export const createStore = () => null;
export const get = (key: unknown) => later(() => kept.get(key));
export const set = (key: unknown, value: unknown) => later(() => void kept.set(key, structuredClone(value)));
export const del = (key: unknown) => later(() => void kept.delete(key));
export const delMany = (keys: unknown[]) => later(() => keys.forEach((key) => kept.delete(key)));
export const entries = () => later(() => structuredClone([...kept]));
export const keys = () => later(() => [...kept.keys()]);
export const clear = () => kept.clear();
