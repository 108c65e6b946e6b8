import { describe, expect, it } from 'vitest';
import { failureOfDatabase, isUniqueViolation } from '@/lib/server/http/database-failure';

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
    ['Postgres has no room for a row', ofRawQuery({ kind: 'postgres', originalCode: '53100' })],
    ['there is no room for a file', coded('ENOSPC')],
    ['nobody may use more of it', new Error('the write failed', { cause: coded('EDQUOT') })],
  ])('%s: the storage is full', (_, error) => {
    expect(failureOfDatabase(error)).toMatchObject({
      code: 'storage_full',
      message: expect.stringMatching(/storage of this server is full, so this was not saved/) as string,
    });
  });

  it.each<[string, unknown]>([
    ['a unique index', ofRawQuery({ kind: 'UniqueConstraintViolation', originalCode: '23505' })],
    ['a check', ofRawQuery({ kind: 'postgres', originalCode: '23514' })],
    ['broken SQL', ofRawQuery({ kind: 'postgres', originalCode: '42601' })],
    ['a missing table', ofRawQuery({ kind: 'TableDoesNotExist', originalCode: '42P01' })],
    ['a mistake of ours', new TypeError('undefined is not a function')],
    ['one that only talks of a timeout', new Error('The connection to the timeout page was terminated')],
    ['no error at all', 'text'],
  ])('%s: nothing that the caller could mend', (_, error) => {
    expect(failureOfDatabase(error)).toBeNull();
  });

  it.each([
    ['four_eyes_author', 'own_verdict'],
    ['four_eyes_writer', 'own_article'],
    ['four_eyes_sentence', 'own_article'],
    ['four_eyes_decision', 'own_decision'],
    ['four_eyes_reviewer', 'not_permitted'],
    ['stands_lead', 'not_lead'],
  ])('the rule “%s” by its name, whatever the sentence says', (hint, code) => {
    const message = 'duplicate key, timeout, connection';
    expect(failureOfDatabase(ofRawQuery({ originalCode: 'LC001', message, hint }))?.code).toBe(code);
    expect(failureOfDatabase(Object.assign(coded('LC001', message), { hint }))?.code).toBe(code);
  });

  it('names the field that broke a rule', () => {
    const failure = failureOfDatabase(ofRawQuery({ originalCode: 'LC001', hint: 'article_writer_signed' }));
    expect(failure?.extra.errors).toMatchObject([{ field: 'writer' }]);
  });

  it.each(['claim_identity', 'toString', 'unheard_of', undefined])(
    'a rule that no request breaks, such as “%s”, is a fault of ours',
    (hint) => {
      expect(failureOfDatabase(ofRawQuery({ originalCode: 'LC001', hint }))).toBeNull();
    },
  );
});

describe('isUniqueViolation', () => {
  const violation = (index: string) =>
    ofRawQuery({ kind: 'UniqueConstraintViolation', originalCode: '23505', constraint: { index } });

  it('tells the index that refused from any other', () => {
    expect(isUniqueViolation(violation('claim_pkey'), 'claim_pkey')).toBe(true);
    expect(isUniqueViolation(violation('claim_article_id_number_key'), 'claim_pkey')).toBe(false);
    expect(isUniqueViolation(coded('22001', 'value too long for claim_pkey'), 'claim_pkey')).toBe(false);
    expect(isUniqueViolation('claim_pkey', 'claim_pkey')).toBe(false);
  });
});
