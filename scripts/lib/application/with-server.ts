import { Failure } from '@/lib/domain/failure';
import { type Db, getDb, getPool } from '@/lib/server/db';

/** Runs `work` on the command's JSON input. A failure of the domain ends the command with its one line. */
export async function withServer<Input>(work: (db: Db, input: Input) => Promise<void>): Promise<void> {
  try {
    await work(getDb(), JSON.parse(process.env.LINECHECK_INPUT ?? '{}') as Input);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    await getPool().end();
  }
}
