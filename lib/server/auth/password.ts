import 'server-only';
import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's minimum for argon2id, the library's default algorithm: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Gives the hash of a password in the form that `verifyPassword` reads. */
export type PasswordHasher = (password: string) => Promise<string>;

let dummyHash: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), cost);
}

/**
 * Whether the password is the hashed one. Without a hash the answer is false and takes as long, so that its time does
 * not tell whether there is an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  dummyHash ??= hash(randomBytes(16), cost);
  const stored = passwordHash ?? (await dummyHash);
  const isSame = await verify(stored, normalise(password));
  return isSame && passwordHash !== null;
}

// The same keys give other code points on another system. NIST SP 800-63B-4, 3.1.1.2.
function normalise(password: string): string {
  return password.normalize('NFKC');
}
