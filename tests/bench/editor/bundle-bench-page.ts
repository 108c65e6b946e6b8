import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** The bench page as one script and one style sheet, fonts inside. */
export async function bundleBenchPage(): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    absWorkingDir: projectRoot,
    entryPoints: ['tests/bench/editor/bench-page.ts'],
    outdir: 'bench',
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome120',
    tsconfig: 'tsconfig.json',
    loader: { '.svg': 'dataurl', '.woff2': 'dataurl', '.module.css': 'local-css' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  const find = (extension: string) => outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  return { script: find('.js'), style: find('.css') };
}
