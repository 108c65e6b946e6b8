import fs from 'node:fs';

const status = '/proc/self/status';

/**
 * Does `work` and gives the MiB by which the whole process, threads and all, held more at most than before it; null where
 * the system does not tell. Linux alone does.
 */
export async function growthDuring(work: () => Promise<unknown>): Promise<number | null> {
  if (!fs.existsSync(status)) {
    await work();
    return null;
  }
  // The highest mark begins again at what is held now. @see https://man7.org/linux/man-pages/man5/proc_pid_clear_refs.5.html
  fs.writeFileSync('/proc/self/clear_refs', '5');
  const before = readKibibytes('VmRSS');
  await work();
  return (readKibibytes('VmHWM') - before) / 1024;
}

function readKibibytes(field: string): number {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(fs.readFileSync(status, 'utf8'));
  return Number(found?.[1] ?? 0);
}
