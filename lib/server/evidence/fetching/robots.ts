import 'server-only';
import readRobots from 'robots-parser';
import type { FetchOptions } from '../door/fetch-through';
import { fetchGuarded } from './guarded-fetch';

/** As much as RFC 9309 asks to be read. */
const maxRobotsBytes = 500 * 1024;
/** The product of both lengths, to which the time that a hostile file takes is proportional: half a second. */
const maxEffort = 100_000_000;

/**
 * The robots.txt of the site that a page is on; empty when it has none. Null when the site cannot say just now: then nothing
 * may be asked for, and it is worth trying again later (RFC 9309, 2.3.1). Throws FetchFailure when it does not answer.
 */
export async function fetchRobots(pageUrl: string, options?: FetchOptions): Promise<string | null> {
  const { status, bytes } = await fetchGuarded(new URL('/robots.txt', pageUrl).href, options);
  if (status === 429 || status >= 500) return null;
  return status >= 200 && status < 300 ? bytes.subarray(0, maxRobotsBytes).toString('utf8') : '';
}

/**
 * Whether a robots.txt lets a program of this name ask for this page of its site. For pages that nobody named just now: whoever
 * names one is the reader, as in a browser.
 */
export function isAllowedByRobots(robotsText: string, userAgent: string, pageUrl: string): boolean {
  if (robotsText.length * pageUrl.length > maxEffort) return false;
  return readRobots(new URL('/robots.txt', pageUrl).href, robotsText).isAllowed(pageUrl, userAgent) ?? true;
}
