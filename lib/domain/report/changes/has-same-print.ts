import { canonicalJson, type Json } from '../../canonical-json';
import type { ReportModel } from '../model/report-model';
import { reportUrl } from '../model/report-urls';

/** A part of what a report prints, in the form in which two editions are compared. */
export type Print = Json;

/** What each edition says only about itself: its number, addresses, moment, signatures, head and note. */
const ownOfEdition = new Set([
  'reportId',
  'edition',
  'createdAt',
  'ledgerHead',
  'signOffs',
  'correction',
  // An edition has no open points, and those of a draft are not part of what it prints of the article.
  'openPoints',
]);

/** Whether two reports print the same of their article, whatever each says about itself as an edition. */
export function hasSamePrint(a: ReportModel, b: ReportModel): boolean {
  return isSamePrint(printOf(a), printOf(b));
}

/** Whether two parts of reports, in the form of `plainOf`, are the same. */
export function isSamePrint(a: Print | undefined, b: Print | undefined): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

/** The value as plain JSON. A field that an older edition does not know counts as null, false or an empty list there. */
export function plainOf(value: unknown): Print | undefined {
  const json = JSON.stringify(value);
  return json === undefined
    ? undefined
    : JSON.parse(json, (_key, part: Json) => (isNothing(part) ? undefined : part));
}

/** The comparable part of a report. Addresses below the edition's own are written relative to it. */
function printOf(model: ReportModel): Print | undefined {
  const { createdAt: _, ...revision } = model.revision;
  const { byState } = model.counts;
  const stated = Object.fromEntries(Object.entries(byState).filter(([, count]) => count > 0));
  const print = { ...model, revision, counts: { ...model.counts, byState: stated } };
  const kept = Object.entries(print).filter(([key]) => !ownOfEdition.has(key));
  const ownUrl = reportUrl(model);
  return plainOf(
    JSON.parse(JSON.stringify(Object.fromEntries(kept)), (_key, value: Json) =>
      typeof value === 'string' && ownUrl !== null && value.startsWith(`${ownUrl}/`)
        ? value.slice(ownUrl.length)
        : value,
    ),
  );
}

function isNothing(value: Json): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}
