/** How often the longer text may cost what the shorter one costs, which is an eighth of it. A square would cost 64 times. */
const mostAllowed = 32;
const times = 8;
/** Less than this, in milliseconds of processor time, is the clock and the collector. */
const noise = 2;
const attempts = 5;

export interface Growth {
  isNearLinear: boolean;
  /** Processor time of the longest text, in milliseconds. */
  cost: number;
  ratio: number;
}

/**
 * Compares what work costs on a text and on one eight times as long. It is processor time, the least of several runs,
 * so that other work on the machine makes no difference, and a suspicion is looked at again.
 */
export function measureGrowth(
  work: (text: string) => unknown,
  make: (length: number) => string,
  length: number,
): Growth {
  const short = make(length / times);
  const long = make(length);
  let least = costOf(() => work(short));
  let most = costOf(() => work(long));
  const isNearLinear = () => most <= mostAllowed * Math.max(least, noise);
  for (let attempt = 1; attempt < attempts && !isNearLinear(); attempt += 1) {
    // The short one is taken anew, as it may have been quick by chance; the long one at its best.
    least = Math.max(
      least,
      Math.min(
        costOf(() => work(short)),
        costOf(() => work(short)),
      ),
    );
    most = Math.min(
      most,
      costOf(() => work(long)),
    );
  }
  return { isNearLinear: isNearLinear(), cost: most, ratio: most / Math.max(least, noise) };
}

function costOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
