import 'server-only';
import { escapeHtml } from '../intake/escape-html';

/** What may be said at an address where there was something before. */
export interface GonePage {
  title: string;
  text: string;
  /** In the newsroom's own words. */
  notice: string | null;
}

const styles = `
  :root { color-scheme: light dark; --paper: #faf8f4; --ink: #1d1b17; --rule: #cbc6ba; }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #191816; --ink: #ebe8e1; --rule: #4a463f; }
  }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
  main { max-width: 40rem; margin: 0 auto; padding: clamp(2rem, 12vh, 8rem) clamp(1rem, 5vw, 2rem); }
  h1 { margin: 0 0 0.75rem; font: 600 1.75rem/1.2 Georgia, 'Times New Roman', serif; }
  p { margin: 0; overflow-wrap: anywhere; }
  .notice { margin-top: 1.5rem; padding-top: 1.5rem; border-top: 1px solid var(--rule); white-space: pre-wrap; }
`;

/** A page of its own, without script or file, for an address at which there is nothing to read any more. */
export function createGonePage({ title, text, notice }: GonePage): string {
  const said = notice === null ? '' : `\n<p class="notice" dir="auto">${escapeHtml(notice)}</p>`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<title>${escapeHtml(title)}</title>
<style>${styles}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p dir="auto">${escapeHtml(text)}</p>${said}
</main>
</body>
</html>
`;
}
