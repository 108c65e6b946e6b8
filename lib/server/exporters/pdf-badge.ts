import { inkOn } from '@/lib/domain/report/appearance/contrast';
import { drawVerdictIcon } from './verdict-icon-svg';

/** A badge's label, fill `#rrggbb`, ink and sign, as the PDF template sets it. */
export function badgeOf(label: string, icon: string, fill: string) {
  const ink = inkOn(fill);
  return { label, fill, ink, svg: drawVerdictIcon(icon, ink) };
}
