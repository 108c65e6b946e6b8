import { fail } from './steps.mjs';

const parts = ['unit', 'integration', 'reliability', 'e2e'];

/** Reads `[part] [file filters]`; without a part all of them run. */
export function readTestPlan(args) {
  if (args.length === 0) return { parts, filters: [] };
  const [part, ...filters] = args;
  if (!parts.includes(part)) fail(`Say which tests: npm test -- ${parts.join(' | ')} [file filters]`);
  return { parts: [part], filters };
}
