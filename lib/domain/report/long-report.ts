import type { ReportModel } from './model/report-model';

/** How much a report prints. */
export interface ReportSize {
  claims: number;
  /** Of the article's text, in UTF-16 code units. */
  characters: number;
}

/** What a report prints, the claims that were closed among it. */
export function sizeOfReport({ claims, closed, revision }: ReportModel): ReportSize {
  return { claims: claims.length + (closed?.length ?? 0), characters: revision.text.length };
}

/** Beyond either of these, nobody waits for the PDF in one request. */
const maxWaitedFor: ReportSize = { claims: 500, characters: 250_000 };

/** Whether the PDF of a report is set in the background. */
export function isLongReport({ claims, characters }: ReportSize): boolean {
  return claims > maxWaitedFor.claims || characters > maxWaitedFor.characters;
}

/** About how long its PDF takes, in seconds, as measured on two small cores: 5 ms a claim, 20 s a million characters. */
export function expectedSeconds({ claims, characters }: ReportSize): number {
  return Math.ceil(1 + claims / 200 + characters / 50_000);
}

/** How far a PDF is, from 0 to 1. It is a guess by the time that has passed, and 1 only when it is there. */
export function progressOf(expected: number, passedSeconds: number): number {
  return 1 - Math.exp((-2 * Math.max(0, passedSeconds)) / expected);
}
