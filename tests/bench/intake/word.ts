import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readDocx } from '../../../lib/server/intake/read-docx';

export interface WordScore {
  files: number;
  opened: number;
  /** Of all words in all files, how many came out: each as often as it is in the file. */
  recall: number;
  medianMs: number;
  p95Ms: number;
  /** Files that did not open or lost words, with what became of them. */
  misses: string[];
}

/** Reads the Word files below the folders, `most` of them at most, and compares with the words that stand in its markup. */
export async function measureWord(folders: readonly string[], most = Infinity): Promise<WordScore> {
  const files = folders.flatMap(findWordFiles).slice(0, most);
  const times: number[] = [];
  const misses: string[] = [];
  let [opened, found, expected] = [0, 0, 0];
  for (const file of files) {
    const bytes = readFileSync(file);
    const words = wordsInMarkup(bytes);
    expected += words.length;
    const start = performance.now();
    try {
      const { text } = await readDocx(bytes);
      opened += 1;
      const kept = countKept(words, wordsOf(text));
      found += kept;
      if (kept < words.length) misses.push(`${path.basename(file)}: ${kept} of ${words.length} words`);
    } catch (error) {
      misses.push(`${path.basename(file)}: ${String(error)}`);
    }
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return {
    files: files.length,
    opened,
    recall: expected === 0 ? 1 : found / expected,
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    p95Ms: times[Math.floor(times.length * 0.95)] ?? 0,
    misses,
  };
}

function findWordFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.docx'))
    .sort()
    .map((name) => path.join(folder, name));
}

/** Every word of every part, found without the reader. What is there in two forms counts once. */
function wordsInMarkup(bytes: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /^word\/[^/]+\.xml$/.test(name));
  return parts.flatMap(([, content]) => {
    const markup = strFromU8(content).replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '');
    const paragraphs = markup.split(/<\/w:p>|<w:(?:tab|br)\s*\/>/);
    return paragraphs.flatMap((paragraph) =>
      wordsOf(
        Array.from(paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)/g), ([, text = '']) => decode(text)).join(''),
      ),
    );
  });
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function countKept(expected: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return expected.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
}
