import { connect } from 'node:net';
import { type Door, fetchLimits } from '@/lib/server/evidence/door/door';
import { webPorts } from '@/lib/server/allowed-hosts';
import { FetchFailure, type FetchFailureCode } from '@/lib/server/evidence/door/fetch-failure';

/** A door that knows no names and lets nothing private in, unless a test says so. */
export function testDoor(changes: Partial<Door> = {}): Door {
  return {
    allowedHosts: [],
    ports: webPorts,
    ownHost: 'check.example',
    userAgent: 'Mozilla/5.0 (compatible; Linecheck; +https://check.example)',
    limits: fetchLimits,
    resolve: (name) => Promise.reject(new Error(`This test knows no ${name}`)),
    dial: (address, port) => connect({ host: address, port }),
    ownAddresses: () => [],
    ...changes,
  };
}

/** The code that a fetch fails with; null when it does not fail. */
export async function failureCode(fetch: Promise<unknown>): Promise<FetchFailureCode | null> {
  try {
    await fetch;
    return null;
  } catch (error) {
    if (error instanceof FetchFailure) return error.code;
    throw error;
  }
}
