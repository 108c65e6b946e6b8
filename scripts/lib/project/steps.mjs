/** An expected failure. Its message is the one line that the person sees. */
export class StepFailure extends Error {}

export function fail(message) {
  throw new StepFailure(message);
}

let output = process.stdout;

/** For commands that answer on standard output: progress goes to standard error. */
export function printStepsToStderr() {
  output = process.stderr;
}

function secondsSince(startedAt) {
  return `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
}

/** Runs one named step and prints its name, then how long it took. `work` may return a short remark. */
export async function step(name, work) {
  const startedAt = Date.now();
  output.write(`${name} … `);
  try {
    const remark = await work();
    output.write(`${typeof remark === 'string' ? remark : 'done'} (${secondsSince(startedAt)})\n`);
    return remark;
  } catch (error) {
    output.write(`failed (${secondsSince(startedAt)})\n`);
    throw error;
  }
}

/** Runs a script's main function. A known failure ends it with one line, any other with its stack. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0;
  } catch (error) {
    console.error(error instanceof StepFailure ? error.message : error);
    process.exitCode = 1;
  }
}
