import type { ReportModel } from '../model/report-model';
import { permanentUrl, reportUrl } from '../model/report-urls';

/**
 * The Link header of an edition's file: the permanent address, the edition's own page, and the editions before and after
 * it. Null for a draft. `editions` holds all of the article's.
 * @see https://www.rfc-editor.org/rfc/rfc8288 and https://www.rfc-editor.org/rfc/rfc5829
 */
export function editionLinks(
  model: ReportModel,
  editions: readonly { id: string; edition: number }[],
): string | null {
  const own = reportUrl(model);
  if (own === null || model.edition === null) return null;
  const { edition, baseUrl } = model;
  const neighbour = (by: 1 | -1) => {
    const found = editions.find((one) => one.edition === edition + by);
    return found ? reportUrl({ baseUrl, reportId: found.id }) : null;
  };
  const links: [url: string | null, relation: string][] = [
    [permanentUrl(model), 'canonical latest-version'],
    [own, 'alternate'],
    [neighbour(-1), 'predecessor-version'],
    [neighbour(1), 'successor-version'],
  ];
  return links
    .filter(([url]) => url !== null)
    .map(([url, relation]) => `<${url}>; rel="${relation}"`)
    .join(', ');
}
