import { ReportDocument } from '@/components/reports/report-document';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { editionLabel } from '@/lib/domain/report/words/report-text';
import { permanentUrl } from '@/lib/domain/report/model/report-urls';
import { flattenComponents } from './flatten-components';
import { reportStyles } from './report-styles';

// Nothing is run and nothing is fetched, wherever the file is opened.
const policy = "default-src 'none'; style-src 'unsafe-inline'";

// The base styles that the component library gives every page of the site.
const base = '*, *::before, *::after { box-sizing: border-box; } body { margin: 0; line-height: 1.55; }';

/** The report as one HTML file that needs nothing else: no script, no font, no image, no network. */
export async function renderReportHtml(model: ReportModel): Promise<string> {
  // Imported here, because the framework refuses a static import of the renderer.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const page = (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="referrer" content="no-referrer" />
        <title>{`${model.article.title} · ${editionLabel(model)} · ${model.newsroom}`}</title>
        {model.reportId !== null && <link rel="canonical" href={permanentUrl(model)} />}
        <style dangerouslySetInnerHTML={{ __html: `${base}\n${reportStyles}` }} />
      </head>
      <body>
        <main>{flattenComponents(<ReportDocument model={model} />)}</main>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}
