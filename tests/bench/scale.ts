/** Whether the benches only show that they still run: each once, over little. Their figures say nothing then. */
const isSmall = process.env.BENCH_SMALL === '1';

/** What a bench works on: `full` when it measures, `small` when it only shows that it runs. */
export function atScale<Scale>(full: Scale, small: Scale): Scale {
  return isSmall ? small : full;
}

/** How often each thing is measured over HTTP. */
export const runs = Number(process.env.BENCH_RUNS ?? atScale(5, 1));
