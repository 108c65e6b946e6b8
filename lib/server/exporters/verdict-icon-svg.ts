import type { RatingIcon } from '@/lib/domain/vocabulary';

/** Signs for paper, on a grid of 24 with a stroke of 2.4: the same ideas as the icons on the screen, drawn plainer. */
const shapes: Record<RatingIcon, string> = {
  'circle-check': '<circle cx="12" cy="12" r="9.5"/><path d="M7.5 12.4l3.2 3.2 5.8-6.4"/>',
  check: '<path d="M4 12.8l5.4 5.4L20 6.4"/>',
  contrast:
    '<circle cx="12" cy="12" r="9.5"/><path d="M12 2.5a9.5 9.5 0 0 1 0 19z" fill="INK" stroke="none"/>',
  puzzle: '<path d="M4 8h5.2a2.8 2.8 0 1 1 5.6 0H20v4.6a2.8 2.8 0 1 0 0 5.2V21H4z"/>',
  x: '<path d="M5.5 5.5l13 13M18.5 5.5l-13 13"/>',
  'circle-x': '<circle cx="12" cy="12" r="9.5"/><path d="M8.6 8.6l6.8 6.8M15.4 8.6l-6.8 6.8"/>',
  'circle-help':
    '<circle cx="12" cy="12" r="9.5"/><path d="M9.2 9.4a2.9 2.9 0 1 1 4.3 2.6c-1 .5-1.5 1-1.5 2M12 17.3v.2"/>',
  'message-circle-off':
    '<path d="M6.6 4.6A9.3 9.3 0 0 1 20 17M17.6 19.6A9.3 9.3 0 0 1 7.8 20L3 21.4l1.5-4.6A9.3 9.3 0 0 1 4 7.6M3 3l18 18"/>',
  'triangle-alert': '<path d="M12 3.4l9.6 17.2H2.4zM12 9.6v5M12 17.6v.2"/>',
  clock: '<circle cx="12" cy="12" r="9.5"/><path d="M12 6.4V12l3.6 2.4"/>',
  scale:
    '<path d="M12 3v18M7 21h10M4 7h16M4 7l-2.4 7a3.4 3.4 0 0 0 4.8 0zM20 7l-2.4 7a3.4 3.4 0 0 0 4.8 0z"/>',
  star: '<path d="M12 2.8l2.9 6 6.5.9-4.7 4.6 1.1 6.5-5.8-3.1-5.8 3.1 1.1-6.5-4.7-4.6 6.5-.9z"/>',
};

/** The sign of a rating as an SVG document in one ink (`#rrggbb`), or null for a name that is not known. */
export function drawVerdictIcon(icon: string, ink: string): string | null {
  const shape = Object.hasOwn(shapes, icon) ? shapes[icon as RatingIcon].replaceAll('INK', ink) : null;
  if (shape === null) return null;
  const frame = 'xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"';
  return `<svg ${frame}><g fill="none" stroke="${ink}" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">${shape}</g></svg>`;
}
