import { fail } from '../project/steps.mjs';

const parts = ['unit', 'integration', 'reliability', 'e2e', 'bench'];

/** The parts that count rounds and draw cases. The browser tests and the benches are the same in a long run. */
const longParts = ['unit', 'integration', 'reliability'];

/** Reads `[--long] [part] [file filters]`. Without a part, all of them run. */
export function readTestPlan(args) {
  const isLong = args[0] === '--long';
  const [part, ...filters] = isLong ? args.slice(1) : args;
  if (part === undefined) return { parts: isLong ? longParts : parts, filters: [], isLong };
  if (!parts.includes(part)) fail(`Say which tests: npm test -- ${parts.join(' | ')} [file filters]`);
  return { parts: [part], filters, isLong };
}
