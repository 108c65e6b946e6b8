import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { signInWithPassword } from '@/lib/server/sign-in/sign-in';
import { consumeAttempt } from '@/lib/server/sign-in/sign-in-limits';
import { getDb } from '@/lib/server/db';
import { Browser, signInError } from '../../support/browser';
import { call } from '../../support/http';
import { makeStaff, type StaffMember } from '../../support/staff';

// Every refusal is logged; here there are hundreds.
vi.hoisted(() => {
  process.env.LOG_LEVEL = 'silent';
});

let staff: Record<'admin' | 'editor' | 'viewer', StaffMember>;

beforeAll(async () => {
  staff = await makeStaff({ admin: ['admin'], editor: ['editor'], viewer: ['viewer'] });
});

const newEmail = () => `${randomUUID()}@example.com`;
const newAddress = () => `test-${randomUUID()}`;

async function countAllowed(tries: number, next: () => [string | null, string]): Promise<number> {
  let allowed = 0;
  for (let index = 0; index < tries; index += 1) {
    const isAllowed = await consumeAttempt(...next(), null).then(
      () => true,
      () => false,
    );
    if (isAllowed) allowed += 1;
  }
  return allowed;
}

describe('over HTTP', () => {
  it('answers 429 from the eleventh failure on, whatever the spelling and the headers; others still get in', async () => {
    const { email, password } = staff.editor;
    const spellings = [email, email.toUpperCase(), ` ${email}`, `${email}\t`];
    for (let index = 0; index < 10; index += 1) {
      const headers = { 'x-forwarded-for': `203.0.113.${index}`, 'x-real-ip': `203.0.113.${index}` };
      const answer = await new Browser(headers).signIn(
        spellings[index % 4] ?? email,
        `wrong guess number ${index}`,
      );
      expect(answer.status).toBe(401);
    }
    const refused = await new Browser().signIn(email, password);
    expect(refused.status).toBe(429);
    expect(await signInError(refused)).toBe('TooManyRequests');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(15 * 60);
    expect((await new Browser().signIn(staff.viewer.email, staff.viewer.password)).status).toBe(200);
  });

  it('counts guesses at the current password of a change alike', async () => {
    const body = { currentPassword: 'not the password', newPassword: 'seven herons by the weir' };
    const change = () => call('POST', '/me/password', { token: staff.admin.token, body });
    for (let index = 0; index < 10; index += 1) {
      const answer = await change();
      expect(answer.status).toBe(403);
      expect(answer.body).toMatchObject({ code: 'wrong_password', errors: [{ field: 'currentPassword' }] });
    }
    const refused = await change();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).not.toBeNull();
    expect((await new Browser().signIn(staff.admin.email, staff.admin.password)).status).toBe(429);
  });
});

describe('the limits', () => {
  it('are 10 for one guesser at one account', async () => {
    const [email, address] = [newEmail(), newAddress()];
    expect(await countAllowed(30, () => [email, address])).toBe(10);
  });

  it('are 50 an hour for one account from everywhere', async () => {
    const email = newEmail();
    expect(await countAllowed(70, () => [email, newAddress()])).toBe(50);
  });

  it('are 100 an hour for one address, whatever it tries', async () => {
    const address = newAddress();
    expect(await countAllowed(120, () => [newEmail(), address])).toBe(100);
    expect(await countAllowed(1, () => [null, address])).toBe(0);
  });

  it('hold when the attempts come at once', async () => {
    const [email, address] = [newEmail(), newAddress()];
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, () => consumeAttempt(email, address, null)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  });

  it('a guesser who is stopped no longer counts against the account', async () => {
    const [email, address] = [newEmail(), newAddress()];
    await countAllowed(60, () => [email, address]);
    expect(await countAllowed(1, () => [email, newAddress()])).toBe(1);
  });

  it('success costs nothing', async () => {
    const { email, password } = staff.viewer;
    const address = newAddress();
    for (let index = 0; index < 12; index += 1) {
      expect(await signInWithPassword(getDb(), { email, password, address, cookies: null })).toMatchObject({
        memberId: staff.viewer.id,
      });
    }
  });
});

describe('the time of the answer', () => {
  it('does not tell whether there is an account', async () => {
    const address = newAddress();
    const measure = async (email: string) => {
      const startedAt = performance.now();
      await signInWithPassword(getDb(), {
        email,
        password: 'not the password at all',
        address: `${address}-${randomUUID()}`,
        cookies: null,
      });
      return performance.now() - startedAt;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let index = 0; index < 40; index += 1) {
      known.push(await measure(staff.viewer.email));
      unknown.push(await measure(newEmail()));
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[values.length / 2] ?? 0;
    const [a, b] = [median(known), median(unknown)];
    // Without the work for an unknown address the second would be a tenth of the first.
    expect(Math.min(a, b) / Math.max(a, b)).toBeGreaterThan(0.6);
  });
});
