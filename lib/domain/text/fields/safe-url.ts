import { checkText } from './check-text';

const maxUrlLength = 2048;
/**
 * A control character or line separator in percent-encoding. In a mail's address or fields it would end a header line and
 * begin another, such as Bcc.
 */
const encodedControl = /%(?:[01][\da-f]|7f|c2%[89][\da-f]|e2%80%a[89])/i;

/**
 * The address in its normal form if it may be shown as a link, otherwise null. It must be absolute http, https or
 * mailto, without credentials or control characters (in a mailto not encoded ones either), and at most 2,048 code units.
 */
export function safeUrl(value: string): string | null {
  const address = value.trim();
  if (address.length > maxUrlLength || checkText(address) !== null) return null;
  // The URL parser drops tabs and line ends silently, so that what is read is not what is opened.
  if (/\p{Cc}/u.test(address)) return null;
  // "https:example.org" is relative to a page served over https.
  if (!/^(?:https?:\/\/|mailto:)/i.test(address)) return null;

  const url = parseUrl(address);
  if (url === null || url.href.length > maxUrlLength) return null;
  if (url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'mailto:') {
    return /^[^\s@]+@[^\s@]+$/.test(url.pathname) && !encodedControl.test(url.href) ? url.href : null;
  }
  return url.hostname === '' ? null : url.href;
}

function parseUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
