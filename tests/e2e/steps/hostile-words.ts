import { existsSync, readFileSync } from 'node:fs';
import { checkText } from '@/lib/domain/text/fields/check-text';

/** Words that would run something where text is taken for markup, script, style or an address. */
const ownWords = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '<img src=x onerror="window.__xss=1">',
  '<svg onload=alert(1)>',
  '<svg><script>alert&#40;1)</script></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<body onpageshow=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<input autofocus onfocus=alert(1)>',
  '<video><source onerror="alert(1)"></video>',
  '<a href="javascript:alert(1)">read this</a>',
  '[read this](javascript:alert(1))',
  '![x](x"onerror="alert(1))',
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--><script>alert(1)</script-->',
  '</textarea><img src=x onerror=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '"});alert(1);//',
  '\u2028alert(1)//',
  '<style>@import "javascript:alert(1)"</style>',
  '<form action="javascript:alert(1)"><button autofocus>x</button></form>',
  '<object data="javascript:alert(1)"></object>',
  '=cmd|"/c calc"!A1',
  '&lt;img src=x onerror=alert(1)&gt;',
];

const sharedList = new URL('../../../../shared/data/security/xss.json', import.meta.url);
const sampleSize = 60;

/** The own list, and where it is at hand an even sample of the large one beside the project. */
export function listHostileWords(): string[] {
  return [...ownWords, ...sampleShared()];
}

export { ownWords as ownHostileWords };

/** Both lists whole, for what holds many at once. */
export function listAllHostileWords(): string[] {
  return [...ownWords, ...readShared()];
}

function sampleShared(): string[] {
  // One line each, and short enough for every field.
  const usable = readShared().filter(
    (words) => words.length <= 250 && words.trim() !== '' && !/[\r\n]/.test(words),
  );
  const step = Math.max(1, Math.floor(usable.length / sampleSize));
  return usable.filter((_, index) => index % step === 0).slice(0, sampleSize);
}

function readShared(): string[] {
  if (!existsSync(sharedList)) return [];
  const all = JSON.parse(readFileSync(sharedList, 'utf8')) as { p: string }[];
  return all.map(({ p }) => p).filter((words) => checkText(words) === null);
}
