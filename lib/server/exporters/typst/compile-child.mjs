// Sets PDFs in a process of its own: the compiler is native code, which a worker thread's terminate() cannot interrupt and
// whose memory no thread limit counts. A process can be killed, and gives its memory back. It opens no network.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const workspace = dirname(fileURLToPath(import.meta.url));
const compiler = NodeCompiler.create({ workspace });

function compile(report) {
  const outcome = compiler.compile({ mainFilePath: `${workspace}/report.typ`, inputs: { report } });
  const document = outcome.result;
  if (!document)
    throw new Error(JSON.stringify(outcome.takeDiagnostics()?.shortDiagnostics ?? 'no document'));
  const pdf = toPdf(document);
  // Results of two earlier reports at most stay memoised.
  compiler.evictCache(2);
  return pdf;
}

/** PDF/UA-1 refuses text without a glyph's Unicode; such a report is still tagged, without the claim to the standard. */
function toPdf(document) {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch {
    return compiler.pdf(document, {});
  }
}

process.on('message', ({ id, report }) => {
  try {
    process.send({ id, pdf: compile(report) });
  } catch (error) {
    process.send({ id, error: String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
