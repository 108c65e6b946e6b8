import { describe, expect, it } from 'vitest';
import { failureOfDatabase } from '@/lib/server/http/database-failure';

const coded = (code: string, message = 'something') => Object.assign(new Error(message), { code });

/** An error as Prisma gives one of a raw query: its own code, the adapter's cause in `meta`. */
const ofRawQuery = (cause: Record<string, unknown>) =>
  Object.assign(new Error('Raw query failed. Code: `N/A`.'), {
    code: 'P2010',
    meta: { driverAdapterError: { name: 'DriverAdapterError', cause } },
  });

describe('failureOfDatabase', () => {
  it.each<[string, unknown]>([
    ['a refused connection', ofRawQuery({ kind: 'DatabaseNotReachable', host: '127.0.0.1', port: 5432 })],
    ['a connection that was cut', ofRawQuery({ kind: 'ConnectionClosed' })],
    ['a connection that timed out', ofRawQuery({ kind: 'SocketTimeout' })],
    ['no connection left', ofRawQuery({ kind: 'TooManyConnections', originalCode: '53300' })],
    ['a shutdown', ofRawQuery({ kind: 'postgres', originalCode: '57P01' })],
    ['a crash of another backend', ofRawQuery({ kind: 'postgres', originalCode: '57P02' })],
    ['a database that is starting', ofRawQuery({ kind: 'postgres', originalCode: '57P03' })],
    ['a full disk', ofRawQuery({ kind: 'postgres', originalCode: '53100' })],
    ['a statement that took too long', ofRawQuery({ kind: 'postgres', originalCode: '57014' })],
    ['a refusal without Prisma', coded('ECONNREFUSED')],
    ['a host that is gone', coded('EHOSTUNREACH')],
    ['a name that does not resolve just now', coded('EAI_AGAIN')],
    ['the driver’s own words', new Error('Connection terminated unexpectedly')],
    ['the driver’s own patience', new Error('Query read timeout')],
    ['one that caused another', new Error('the read failed', { cause: coded('ECONNRESET') })],
  ])('%s: try again', (_, error) => {
    expect(failureOfDatabase(error)?.code).toBe('not_ready');
  });

  it.each<[string, unknown]>([
    ['a unique index', ofRawQuery({ kind: 'UniqueConstraintViolation', originalCode: '23505' })],
    ['a check', ofRawQuery({ kind: 'postgres', originalCode: '23514' })],
    ['broken SQL', ofRawQuery({ kind: 'postgres', originalCode: '42601' })],
    ['a missing table', ofRawQuery({ kind: 'TableDoesNotExist', originalCode: '42P01' })],
    ['a mistake of ours', new TypeError('undefined is not a function')],
    ['no error at all', 'text'],
  ])('%s: nothing that the caller could mend', (_, error) => {
    expect(failureOfDatabase(error)).toBeNull();
  });

  it.each([
    ['whoever worked on its source cannot approve a claim', 'own_verdict'],
    ['a writer of the article cannot sign it off', 'own_article'],
    ['whoever wrote the sentence of a claim cannot approve it', 'own_article'],
    ['whoever closed a claim cannot confirm it', 'own_decision'],
    ['a writer of the article cannot approve in it', 'own_article'],
    ['only a reviewer approves', 'not_permitted'],
  ])('the rule “%s” by its own name', (message, code) => {
    expect(failureOfDatabase(ofRawQuery({ originalCode: 'LC001', message }))?.code).toBe(code);
  });
});
