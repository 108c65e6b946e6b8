import type { ClaimLayerApi } from '@/lib/client/editor/layer/claim-layer-api';
import type { SpanRange } from '@/lib/client/editor/selection/selection-range';

/** Set on the claims' element, so that its place over the article can be measured. */
export const sheetAttribute = 'data-claims-sheet';

const margin = 16;

/** Scrolls the words out from under a sheet that comes from below, as on a phone. On other screens it does nothing. */
export function clearOfSheet(api: ClaimLayerApi, range: SpanRange, coveredTop: number): void {
  const sheet = document.querySelector(`[${sheetAttribute}]`);
  const place = api.measureSpan(range);
  if (!sheet || !place || getComputedStyle(sheet).position !== 'fixed') return;
  const { width } = sheet.getBoundingClientRect();
  if (width < window.innerWidth * 0.9) return;
  // The sheet's final place: while it slides in, it is measured further down.
  const bottom = Number.parseFloat(getComputedStyle(sheet).bottom) || 0;
  const sheetTop = window.innerHeight - bottom - (sheet as HTMLElement).offsetHeight;
  const isHidden = place.end.bottom > sheetTop - margin || place.start.top < coveredTop;
  if (isHidden) window.scrollBy({ top: place.start.top - coveredTop - margin, behavior: 'instant' });
}
