import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { articleDigest, type DigestClaim } from '@/lib/domain/sign-off-digest';

const sha256 = (input: string) => createHash('sha256').update(input, 'utf8').digest('hex');
const text = 'a'.repeat(64);
const claims: DigestClaim[] = [
  { id: 'b', state: 'approved', approvedSeal: 'seal-b', wording: null },
  { id: 'a', state: 'not_checkable', approvedSeal: 'seal-a', wording: null },
  { id: 'c', state: 'withdrawn', approvedSeal: null, wording: null },
];

describe('articleDigest', () => {
  it('is SHA-256 over the canonical form, claims by id', () => {
    const canonical = `{"claims":[["a","not_checkable","seal-a"],["b","approved","seal-b"],["c","withdrawn",null]],"revision":"${text}"}`;
    expect(articleDigest(text, claims, sha256)).toBe(sha256(canonical));
  });

  it('does not depend on the order in which claims were read, and leaves the list as it was', () => {
    const reversed = [...claims].reverse();
    expect(articleDigest(text, reversed, sha256)).toBe(articleDigest(text, claims, sha256));
    expect(reversed.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it.each<[string, string, DigestClaim[]]>([
    ['another text', 'b'.repeat(64), claims],
    ['a state', text, claims.map((claim) => (claim.id === 'b' ? { ...claim, state: 'stale' } : claim))],
    [
      'a seal',
      text,
      claims.map((claim) => (claim.id === 'b' ? { ...claim, approvedSeal: 'seal-x' } : claim)),
    ],
    [
      'a lost approval',
      text,
      claims.map((claim) => (claim.id === 'a' ? { ...claim, approvedSeal: null } : claim)),
    ],
    [
      'an overruled wording',
      text,
      claims.map((claim) => (claim.id === 'b' ? { ...claim, wording: 'overruled' } : claim)),
    ],
    ['one claim more', text, [...claims, { id: 'd', state: 'marked', approvedSeal: null, wording: null }]],
    ['one claim fewer', text, claims.slice(1)],
  ])('changes with %s', (_, sha, changed) => {
    expect(articleDigest(sha, changed, sha256)).not.toBe(articleDigest(text, claims, sha256));
  });
});
