import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Env } from '@/lib/server/env';
import { startWebSite, type WebSite } from '@/tests/support/web-site';
import { makeCertificate } from '@/tests/support/certificate';

const required = {
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  NEXTAUTH_SECRET: 'only-for-this-test-and-nothing-else',
  NEXTAUTH_URL: 'https://check.example/desk',
};

let site: WebSite;
beforeAll(async () => {
  site = await startWebSite();
});
beforeEach(() => {
  site.reset();
  vi.resetModules();
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries(required)) vi.stubEnv(name, value);
});
afterAll(() => site.stop());

/** The settings are read once in a process, so each test gets its own copy of the modules. */
async function withAllowedHosts(list: string) {
  vi.stubEnv('FETCH_ALLOWED_HOSTS', list);
  const { fetchGuarded } = await import('@/lib/server/evidence/fetching/guarded-fetch');
  const { FetchFailure } = await import('@/lib/server/evidence/door/fetch-failure');
  return async (url: string) => {
    try {
      return { page: await fetchGuarded(url), code: null };
    } catch (error) {
      if (error instanceof FetchFailure) return { page: null, code: error.code };
      throw error;
    }
  };
}

describe('FETCH_ALLOWED_HOSTS', () => {
  it('lets in nobody by default', async () => {
    const fetch = await withAllowedHosts('');
    expect((await fetch(site.url('/article'))).code).toBe('bad_port');
    expect((await fetch('http://127.0.0.1/')).code).toBe('blocked_address');
    expect((await fetch('http://localhost/')).code).toBe('blocked_address');
    expect((await fetch('https://check.example/')).code).toBe('blocked_address');
    expect(site.connections).toBe(0);
  });

  it('lets in the host that it names, on the port that it names', async () => {
    const fetch = await withAllowedHosts(`wiki.desk, ${site.host}`);
    expect((await fetch(site.url('/article'))).page?.status).toBe(200);
    expect((await fetch('http://127.0.0.1/')).code).toBe('blocked_address');
    expect((await fetch(`http://localhost:${site.port}/article`)).code).toBe('bad_port');
    expect(site.requests[0]?.headers['user-agent']).toBe(
      'Mozilla/5.0 (compatible; Linecheck; +https://check.example)',
    );
  });

  it('without a port opens the two usual ones alone', async () => {
    const fetch = await withAllowedHosts('127.0.0.1');
    expect((await fetch(site.url('/article'))).code).toBe('bad_port');
    expect(site.connections).toBe(0);
  });

  it.each(['http://wiki.desk', 'wiki.desk;files.desk', '*'])(
    'stops with its own name at “%s”',
    async (list) => {
      vi.stubEnv('FETCH_ALLOWED_HOSTS', list);
      const { getEnv } = await import('@/lib/server/env');
      expect((): Env => getEnv()).toThrow(/FETCH_ALLOWED_HOSTS must be a list/);
    },
  );
});

describe('in a process of its own', () => {
  const script = path.join(process.cwd(), 'tests', 'support', 'fetch-in-process.ts');
  const certificate = makeCertificate();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linecheck-certificate-'));
  const authority = path.join(folder, 'authority.pem');
  fs.writeFileSync(authority, certificate.cert);
  let secure: WebSite;
  beforeAll(async () => {
    secure = await startWebSite({ certificate });
  });
  afterAll(async () => {
    await secure.stop();
    fs.rmSync(folder, { recursive: true });
  });

  async function fetchInProcess(url: string, environment: Record<string, string>): Promise<unknown> {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', script, url],
      { env: { NODE_ENV: 'test', PATH: process.env.PATH ?? '', ...required, ...environment } },
    );
    return JSON.parse(stdout);
  }

  it('https works where the certificate is vouched for', async () => {
    const outcome = await fetchInProcess(secure.url('/article'), {
      FETCH_ALLOWED_HOSTS: secure.host,
      NODE_EXTRA_CA_CERTS: authority,
    });
    expect(outcome).toEqual({ status: 200 });
  }, 60_000);

  it('no environment turns the check of certificates off', async () => {
    const outcome = await fetchInProcess(secure.url('/article'), {
      FETCH_ALLOWED_HOSTS: secure.host,
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
    });
    expect(outcome).toEqual({ code: 'tls_failed' });
  }, 60_000);

  it('no proxy of the environment is asked', async () => {
    const proxy = { HTTP_PROXY: site.origin, HTTPS_PROXY: site.origin, ALL_PROXY: site.origin };
    const lower = Object.fromEntries(
      Object.entries(proxy).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const outcome = await fetchInProcess('http://127.0.0.1/article', {
      ...proxy,
      ...lower,
      NODE_USE_ENV_PROXY: '1',
    });
    expect(outcome).toEqual({ code: 'blocked_address' });
    expect(site.connections).toBe(0);

    const plain = await startWebSite();
    const allowed = { ...proxy, ...lower, NODE_USE_ENV_PROXY: '1', FETCH_ALLOWED_HOSTS: plain.host };
    expect(await fetchInProcess(plain.url('/article'), allowed)).toEqual({ status: 200 });
    expect([plain.connections, site.connections]).toEqual([1, 0]);
    await plain.stop();
  }, 60_000);
});
