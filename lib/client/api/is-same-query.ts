/** Whether two queries ask for the same: what is undefined is not asked for. */
export function isSameQuery(one: object, other: object): boolean {
  return JSON.stringify(definedEntries(one)) === JSON.stringify(definedEntries(other));
}

function definedEntries(query: object): [string, unknown][] {
  return Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .sort();
}
