import { createHash, randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/lib/server/db';
import { ObjectStore } from '../../../support/object-store';

let store: ObjectStore;

beforeAll(async () => {
  store = await ObjectStore.start();
});
afterAll(() => store.stop());
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const required = {
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  NEXTAUTH_SECRET: 'a secret of at least thirty-two letters',
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
};
const settings = () => ({
  S3_BUCKET: 'copies',
  S3_ENDPOINT: store.endpoint,
  S3_REGION: 'eu-north-1',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret',
});

/** The store of an installation with these variables; the database is not asked for anything. */
async function openStore(variables: Record<string, string>) {
  for (const [name, value] of Object.entries({ ...required, ...variables })) vi.stubEnv(name, value);
  const { getBlobStore } = await import('@/lib/server/evidence/blobs/blob-store');
  return getBlobStore({} as Db);
}

describe('an object store', () => {
  it('gives back the very bytes, which are stored once', async () => {
    const blobs = await openStore(settings());
    const bytes = randomBytes(300_000);
    const name = sha256(bytes);
    expect(await blobs.get(name)).toBeNull();
    await blobs.put(name, bytes);
    await blobs.put(name, bytes);
    expect(Buffer.from((await blobs.get(name)) ?? []).equals(bytes)).toBe(true);
    const key = `/copies/sha256/${name}`;
    expect(store.asked.filter((line) => line === `PUT ${key}`)).toHaveLength(1);
    expect(store.objects.get(key)?.equals(bytes)).toBe(true);
  });

  it('notices bytes that are no longer what their name says', async () => {
    const blobs = await openStore({ ...settings(), LOG_LEVEL: 'silent' });
    const bytes = Buffer.from('The council owns 41 stalls.');
    await blobs.put(sha256(bytes), bytes);
    store.objects.set(`/copies/sha256/${sha256(bytes)}`, Buffer.from('The council owns 14 stalls.'));
    await expect(blobs.get(sha256(bytes))).rejects.toMatchObject({ code: 'damaged_copy' });
  });

  it('does not take other bytes under a name', async () => {
    const blobs = await openStore(settings());
    await expect(blobs.put(sha256(Buffer.from('a')), Buffer.from('b'))).rejects.toThrow();
  });

  it('is set up whole or not at all', async () => {
    const { S3_REGION: _, ...incomplete } = settings();
    await expect(openStore(incomplete)).rejects.toThrow(/S3_REGION is missing/);
  });
});
