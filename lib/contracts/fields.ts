import { z } from 'zod';
import { checkText } from '@/lib/domain/text/fields/check-text';
import { normaliseEmail } from '@/lib/domain/text/fields/email';
import { languageTag } from '@/lib/domain/text/fields/language-tag';
import { safeUrl } from '@/lib/domain/text/fields/safe-url';

const textFaults = {
  nul: 'contains an unsupported character (U+0000)',
  lone_surrogate: 'contains half of a surrogate pair, which is not text',
} as const;

/** Text as a person typed it, kept exactly as sent: no NUL, well-formed Unicode, at most `max` UTF-16 code units. */
export function rawText(max: number) {
  // The sentence is made only when it is needed: the first number that a browser formats costs every page tens of
  // milliseconds.
  const error = () => `is longer than ${max.toLocaleString('en-GB')} characters`;
  return z
    .string()
    .max(max, { error, abort: true })
    .superRefine((value, context) => {
      // The check before this one counts code points, and a text never has more of those than code units.
      const fault = value.length > max ? error() : faultOf(value);
      if (fault) context.addIssue({ code: 'custom', message: fault });
    });
}

function faultOf(value: string): string | null {
  const fault = checkText(value);
  return fault && textFaults[fault];
}

/** Text that must say something: not only white space. */
export function filledText(max: number) {
  return rawText(max).refine((value) => value.trim().length > 0, 'must not be empty');
}

/** One line of a form: trimmed, at most `max`, not empty. */
export function lineText(max: number) {
  return filledText(max).transform((value) => value.trim());
}

/** An optional line. Empty or null clears it. */
export function optionalLine(max: number) {
  return rawText(max)
    .nullable()
    .transform((value) => value?.trim() || null);
}

export const uuid = z.uuid('is not an id');

/** An existing day of the calendar, `YYYY-MM-DD`. The calendar has no year 0. */
export const day = z.iso
  .date('is not a date of the form YYYY-MM-DD')
  .refine((value) => !value.startsWith('0000'), 'is before the year 1');

/** An instant, ISO 8601 with a zone. It is passed on in UTC, where its year must be 1 to 9999. */
export const instant = z.iso
  .datetime({ offset: true, message: 'is not a date and time with its zone' })
  .transform((value, context) => {
    const at = new Date(value);
    const year = at.getUTCFullYear();
    if (year >= 1 && year <= 9999) return at.toISOString();
    context.addIssue({ code: 'custom', message: 'is not in the years 1 to 9999' });
    return z.NEVER;
  });

/** The tag of a language in its usual spelling, e.g. `pt-BR`. Source: BCP 47, https://www.rfc-editor.org/info/bcp47. */
export const language = rawText(35).transform((value, context) => {
  const tag = languageTag(value.trim());
  if (tag === null) {
    context.addIssue({ code: 'custom', message: 'is not the tag of a language, such as en or pt-BR' });
    return z.NEVER;
  }
  return tag;
});

/** An absolute http, https or mailto address without credentials. */
export const link = rawText(2048).transform((value, context) => {
  const safe = safeUrl(value.trim());
  if (safe === null) {
    context.addIssue({ code: 'custom', message: 'is not an address that starts with http:// or https://' });
    return z.NEVER;
  }
  return safe;
});

/** An e-mail address in its normal form. */
export const email = rawText(320).transform((value, context) => {
  const normal = normaliseEmail(value);
  if (normal === null) {
    context.addIssue({ code: 'custom', message: 'is not an e-mail address' });
    return z.NEVER;
  }
  return normal;
});

/** A position in a revision's text, in UTF-16 code units. */
export const offset = z
  .int('must be a whole number')
  .min(0, 'must not be negative')
  .max(2_147_483_647, 'is too large');

/** A rich-text or article document as JSON. Its shape is checked where its kind is known. */
export const documentJson = z.record(z.string(), z.unknown());
