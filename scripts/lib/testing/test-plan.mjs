import { fail } from '../project/steps.mjs';
import { promises } from './promises.mjs';

const parts = ['unit', 'integration', 'reliability', 'e2e', 'bench'];

/** The parts that count rounds and draw cases. The browser tests and the benches are the same in a long run. */
const longParts = ['unit', 'integration', 'reliability'];

/**
 * Reads `[--long] [part] [file filters]`, or `[--long] promise NAME`. Gives the file filters of each part that runs. Without a part,
 * all of them run.
 */
export function readTestPlan(args) {
  const isLong = args[0] === '--long';
  const [part, ...filters] = isLong ? args.slice(1) : args;
  return { isLong, filtersOf: filtersByPart({ part, filters, isLong }) };
}

function filtersByPart({ part, filters, isLong }) {
  if (part === undefined) return Object.fromEntries((isLong ? longParts : parts).map((each) => [each, []]));
  if (part === 'promise') {
    const [name] = filters;
    return promises[name] ?? fail(`Say which promise: ${Object.keys(promises).join(' | ')}`);
  }
  if (!parts.includes(part)) fail(`Say which tests: npm test -- ${parts.join(' | ')} [file filters]`);
  return { [part]: filters };
}
