// What a thread may do, for the tests of those who start it.
import { parentPort, workerData } from 'node:worker_threads';

const cases = {
  answer: () => parentPort.postMessage({ said: workerData.say, bytes: workerData.bytes?.byteLength ?? null }),
  // Answers, and would go on for ever.
  linger: () => {
    setInterval(() => undefined, 1_000);
    parentPort.postMessage('lingers');
  },
  spin: () => {
    for (;;);
  },
  fill: () => {
    const kept = [];
    for (;;) kept.push({ more: kept.length });
  },
  throw: () => {
    throw new RangeError('of its own');
  },
  quit: () => process.exit(3),
  silent: () => undefined,
};

cases[workerData.do]();
