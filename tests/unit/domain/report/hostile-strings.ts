import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const sharedData = path.resolve(process.cwd(), '../shared/data');

/** A JSON file of the data kept beside the project, or null where it is absent. */
export function findSharedJson(file: string): unknown {
  const found = path.join(sharedData, file);
  return existsSync(found) ? JSON.parse(readFileSync(found, 'utf8')) : null;
}

/** Where the data kept beside the project lie. */
export function sharedPath(folder: string): string {
  return path.join(sharedData, folder);
}

/** Strings that would do something if any writer took them for markup. */
export const hostileStrings = [
  '#import "@preview/cetz:0.2.0": *',
  '#read("/etc/passwd") #sys.inputs',
  '$x^2$ *bold* _emph_ `raw` ```block``` <label> @ref ~ -- --- ... \\ // /* */',
  '= Heading\n- item\n+ item\n/ term: text',
  '#(panic("no"))#link("javascript:alert(1)")[x]',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)//',
  '</script><script>alert(1)</script>',
  '[click](javascript:alert(1)) ![x](http://evil.example/x.png)',
  '<http://evil.example> www.evil.example http://evil.example a@b.example',
  '# Heading\n> quote\n1. one\n\n    code\n---\n| a | b |\n|---|---|',
  '&lt;b&gt; &#x3c; &amp;amp; \\* \\\\ ** __ ~~x~~',
  '{{constructor.constructor("alert(1)")()}} ${7*7} <%= 7*7 %>',
  "=cmd|'/C calc'!A0",
  'a\u202Eb\u2066c\u200Bd\uFEFFe',
  '🇺🇳👩‍👩‍👧‍👦 Ελλάδα Кириллица العربية 日本語 ✓',
  'lone \uD800 surrogate \uDC00 and \u0000 \u0007 \u001b[31m control',
  'constructor __proto__ toString hasOwnProperty',
  ...asStrings(findSharedJson('security/blns.json')),
  ...asPayloads(findSharedJson('security/xss.json')).slice(0, 400),
];

function asStrings(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string' && item.trim() !== '') : [];
}

function asPayloads(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && 'p' in item && typeof item.p === 'string' ? [item.p] : [],
  );
}
