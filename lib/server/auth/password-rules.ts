import 'server-only';
import { invalidField } from '@/lib/domain/failure';
import { commonPasswords } from './common-passwords';

const minimumLength = 10;

/**
 * What is wrong with a new password, as the end of a sentence that begins with the field's name. Null if it is good.
 */
export function findPasswordFault(password: string, email: string): string | null {
  const characters = [...password.normalize('NFKC').toLowerCase()];
  const plain = characters.join('');
  if (characters.length < minimumLength) return `needs at least ${minimumLength} characters`;
  if (new Set(characters).size < 4) return 'repeats the same few characters';
  if (isCommon(plain)) return 'is one that many people use, so it is guessed first';
  const localPart = email.slice(0, email.indexOf('@'));
  // Two letters may stand in any word; they give nothing away.
  if (localPart.length > 2 && plain.includes(localPart)) return 'contains the name of the e-mail address';
  if (plain.includes('linecheck')) return 'contains the name of this site';
  return null;
}

/** 422 on `field` for a password that may not be set. */
export function checkNewPassword(field: string, password: string, email: string): void {
  const fault = findPasswordFault(password, email);
  if (fault) throw invalidField(field, fault);
}

// "P4ssw0rd2026!" is "password" to everyone who guesses: the usual replacements and what is tacked on do not count.
const replacements: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

function isCommon(plain: string): boolean {
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const readAs = (value: string) =>
    [...value].map((character) => replacements[character] ?? character).join('');
  const forms = [plain, core, readAs(plain), readAs(core), readAs(plain.replace(/[\d\W_]+$/u, ''))];
  return forms.some((form) => commonPasswords.has(form) || isTwiceCommon(form));
}

function isTwiceCommon(form: string): boolean {
  const half = form.slice(0, form.length / 2);
  return form.length % 2 === 0 && form === half + half && commonPasswords.has(half);
}
