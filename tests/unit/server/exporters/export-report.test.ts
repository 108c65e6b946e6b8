import { describe, expect, it } from 'vitest';
import { exportFormats, exportReport } from '@/lib/server/exporters/export-report';
import { createReport } from '../../domain/report/sample-report';

const textFormats = exportFormats.filter((format) => format !== 'pdf');

describe('exportReport', () => {
  it('names each file and its type', async () => {
    const files = await Promise.all(textFormats.map((format) => exportReport(createReport(), format)));
    const name = 'linecheck-new-tunnel-under-ansel-sound-opens-two-years-late-edition-2';
    expect(
      files.map(({ fileName, contentType }) => [fileName.replace(name, ''), contentType.split(';')[0]]),
    ).toEqual([
      ['.json', 'application/json'],
      ['.md', 'text/markdown'],
      ['.csv', 'text/csv'],
      ['-claimreview.json', 'application/ld+json'],
      ['-annotations.json', 'application/ld+json'],
    ]);
  });

  it('gives the model back from JSON, in canonical form', async () => {
    const model = createReport();
    const { body } = await exportReport(model, 'json');
    expect(JSON.parse(String(body))).toEqual(model);
    expect(String(body).startsWith('{"article":{"id":')).toBe(true);
  });

  it.each(['claimreview', 'annotations'] as const)('ends no script element: %s', async (format) => {
    const model = createReport();
    const hostile = { ...model, article: { ...model.article, title: '</script><script>alert(1)</script>' } };
    const { body } = await exportReport(hostile, format);
    expect(String(body)).not.toContain('<');
    expect(JSON.stringify(JSON.parse(String(body)))).toContain('</script>');
  });

  it.each(textFormats)('gives the same bytes for the same model: %s', async (format) => {
    const [one, two] = await Promise.all([
      exportReport(createReport(), format),
      exportReport(createReport(), format),
    ]);
    expect(one).toEqual(two);
  });
});
