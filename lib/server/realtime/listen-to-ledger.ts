import 'server-only';
import postgres from 'postgres';
import { z } from 'zod';
import { getEnv } from '../env';
import { logger } from '../logger';

const channel = 'linecheck';
const notice = z.object({ scope: z.string(), sequence: z.number() });

interface Callbacks {
  /** An entry was appended to the chain of this scope. */
  onAppend: (scopeId: string) => void;
  /** Listening began, for the first time or again: whatever happened before was not heard. */
  onListening: () => void;
}

/**
 * Listens on one connection of its own for what is appended to the ledger. The library reconnects by itself, with
 * growing pauses. The returned function gives the connection up, for the case that it has died without saying so.
 */
export function listenToLedger({ onAppend, onListening }: Callbacks): () => void {
  const sql = postgres(connectionString(), {
    max: 1,
    connect_timeout: 5,
    keep_alive: 20,
    fetch_types: false,
    prepare: false,
    connection: { application_name: 'linecheck-events' },
    backoff: (retries) => Math.min(0.1 * 2 ** Math.min(retries, 6), 3),
    onnotice: () => {},
  });
  sql
    .listen(
      channel,
      (payload) => {
        const scopeId = readScope(payload);
        if (scopeId !== null) onAppend(scopeId);
      },
      onListening,
    )
    .catch((error: unknown) =>
      logger.warn({ error: messageOf(error) }, 'listening to the ledger failed, trying again'),
    );
  return () => {
    sql
      .end({ timeout: 1 })
      .catch((error: unknown) => logger.warn({ error: messageOf(error) }, 'a listener did not close'));
  };
}

// What other drivers take as options of their own would reach the server as settings here, and the server refuses
// them.
function connectionString(): string {
  const url = new URL(getEnv().DATABASE_URL);
  for (const name of [...url.searchParams.keys()]) {
    if (!['sslmode', 'ssl', 'host', 'port'].includes(name)) url.searchParams.delete(name);
  }
  return url.href;
}

function readScope(payload: string): string | null {
  try {
    return notice.parse(JSON.parse(payload)).scope;
  } catch {
    return null;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
