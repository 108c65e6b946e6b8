import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { processWide } from '../process-wide';
import { failureOfDatabase } from './database-failure';

/**
 * Notes for the request under way that its error is that of a database which does not answer. The framework answers every error of a
 * page with 500; scripts/serve.mjs makes 503 of it.
 */
export function noteUnready(error: unknown): void {
  if (failureOfDatabase(error)?.code !== 'not_ready') return;
  const request = processWide('requests', () => new AsyncLocalStorage<{ isUnready: boolean }>()).getStore();
  if (request) request.isUnready = true;
}
