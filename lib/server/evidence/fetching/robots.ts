import 'server-only';
import readRobots from 'robots-parser';
import type { FetchOptions } from '../door/fetch-through';
import { fetchGuarded } from './guarded-fetch';

/** As much as RFC 9309 asks to be read. */
const maxRobotsBytes = 500 * 1024;
/** The largest product of both lengths. The time for a hostile file grows with it: this one takes half a second. */
const maxEffort = 100_000_000;

/**
 * The robots.txt of a page's site. Empty if the site has none. Null if the site cannot say just now: then nothing may
 * be asked for, and another try later makes sense (RFC 9309, 2.3.1). Throws FetchFailure if it does not answer.
 */
export async function fetchRobots(pageUrl: string, options?: FetchOptions): Promise<string | null> {
  const { status, bytes } = await fetchGuarded(new URL('/robots.txt', pageUrl).href, options);
  if (status === 429 || status >= 500) return null;
  return status >= 200 && status < 300 ? bytes.subarray(0, maxRobotsBytes).toString('utf8') : '';
}

/**
 * Whether a robots.txt lets a program of this name fetch this page. It counts only for pages that nobody named just
 * now: a person who names a page is its reader, as in a browser.
 */
export function isAllowedByRobots(robotsText: string, userAgent: string, pageUrl: string): boolean {
  if (robotsText.length * pageUrl.length > maxEffort) return false;
  return readRobots(new URL('/robots.txt', pageUrl).href, robotsText).isAllowed(pageUrl, userAgent) ?? true;
}
