import { describe, expect, it } from 'vitest';
import { takeStreamed } from '@/lib/client/api/take-streamed';

describe('takeStreamed', () => {
  it('gives what the page brought, once', async () => {
    const streamed = Promise.resolve('{"ids":""}');
    expect(await takeStreamed(streamed)).toEqual({ ids: '' });
    expect(await takeStreamed(streamed)).toBeNull();
  });

  it.each([
    ['the page brought nothing', () => Promise.resolve(null)],
    ['the connection broke', () => Promise.reject(new Error('Connection closed.'))],
    ['it is cut off', () => Promise.resolve('{"ids":')],
  ])('gives null where %s', async (_, stream) => {
    expect(await takeStreamed(stream())).toBeNull();
  });
});
