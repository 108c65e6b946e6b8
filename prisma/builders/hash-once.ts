import { hashPassword } from '@/lib/server/auth/password';

const hashes = new Map<string, Promise<string>>();

/** Hashes each password once a process: hashing is slow by design, and made-up people share a password. */
export function hashOnce(password: string): Promise<string> {
  const known = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, known);
  return known;
}
