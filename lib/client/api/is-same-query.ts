/** Whether two queries ask for the same. Undefined fields do not count. */
export function isSameQuery(one: object, other: object): boolean {
  return JSON.stringify(definedEntries(one)) === JSON.stringify(definedEntries(other));
}

function definedEntries(query: object): [string, unknown][] {
  return Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .sort();
}
