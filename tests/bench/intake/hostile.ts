import { Failure } from '@/lib/domain/failure';
import { readCopy } from '@/lib/server/evidence/reading/read-copy';
import { readArticleFile } from '@/lib/server/intake/read-article-file';
import { endlessTexts } from '../../support/hostile-files/other-files';
import { hostilePages } from '../../support/hostile-files/pages';
import { hostilePdfs } from '../../support/hostile-files/pdf-files';
import { hostileWordFiles } from '../../support/hostile-files/word-files';
import { atScale } from '../scale';
import { growthDuring } from './memory-growth';

interface NamedFile {
  what: string;
  name: string;
  make: () => Uint8Array;
}

const groups: Record<string, readonly NamedFile[]> = {
  'Word files': hostileWordFiles.map(([what, , make]) => ({ what, name: 'a.docx', make })),
  PDFs: hostilePdfs.map(([what, , make]) => ({ what, name: 'a.pdf', make })),
  pages: hostilePages.map(([what, , make]) => ({ what, name: 'a.html', make })),
  texts: endlessTexts.map(([what, name, make]) => ({ what: `is nothing but ${what}`, name, make })),
};

/** The two ways in which a file from outside is read. */
const readers: Record<string, (file: NamedFile, bytes: Uint8Array) => Promise<unknown>> = {
  article: ({ name }, bytes) => readArticleFile({ bytes, name, url: null, declaredType: null }),
  evidence: ({ name }, bytes) => readCopy({ bytes, fileName: name, url: null, declaredType: null }),
};

/** How long the worst of the hostile files holds its reader up, and what the process takes for it meanwhile. */
export async function measureHostileFiles(): Promise<void> {
  console.log('\nHostile files: each in less than 5,000 ms and 200 MiB');
  for (const [way, read] of Object.entries(readers)) {
    for (const [kind, files] of Object.entries(groups)) {
      const measured = [];
      for (const file of files.slice(0, atScale(Infinity, 1)))
        measured.push({ what: file.what, ...(await measure(file, read)) });
      const slowest = measured.reduce((one, other) => (other.ms > one.ms ? other : one));
      const largest = measured.reduce((one, other) =>
        (other.growth ?? 0) > (one.growth ?? 0) ? other : one,
      );
      const growth = largest.growth === null ? '' : `, +${largest.growth.toFixed(0)} MiB (${largest.what})`;
      console.log(
        `  ${`${kind} as ${way}`.padEnd(24)}${measured.length} files: ${slowest.ms.toFixed(0)} ms (${slowest.what})${growth}`,
      );
    }
  }
}

async function measure(file: NamedFile, read: (file: NamedFile, bytes: Uint8Array) => Promise<unknown>) {
  const bytes = file.make();
  let ms = 0;
  const growth = await growthDuring(async () => {
    const startedAt = performance.now();
    await read(file, bytes).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
    });
    ms = performance.now() - startedAt;
  });
  return { ms, growth };
}
