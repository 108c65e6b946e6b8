// What a thread that is kept may do with a task, for the tests of those who ask it.
import { parentPort, threadId } from 'node:worker_threads';

const cases = {
  answer: () => parentPort.postMessage(threadId),
  spin: () => {
    for (;;);
  },
  throw: () => {
    throw new RangeError('of its own');
  },
  quit: () => process.exit(3),
};

parentPort.on('message', (what) => cases[what]());
