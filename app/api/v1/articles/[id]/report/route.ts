import type { ReportFileDto } from '@/lib/contracts/reports';
import { routes } from '@/lib/contracts/routes/routes';
import { isLongReport, sizeOfReport } from '@/lib/domain/report/long-report';
import { requestReportFile } from '@/lib/server/commands/reports/request-report-file';
import { createFileName } from '@/lib/server/exporters/file-name';
import { exportReport } from '@/lib/server/exporters/export-report';
import { route } from '@/lib/server/http/route';
import { loadExportedReport } from '@/lib/server/queries/reports/load-exported-report';
import { renderReportHtml } from './render-report-html';

export const GET = route(routes.exportReport, async ({ db, actor, params, query }) => {
  const { format = 'json', edition, paper, unpublished } = query;
  const evenUnpublished = unpublished === 'true';
  const { model, links } = await loadExportedReport(db, actor, params.id, { edition, evenUnpublished });
  if (format === 'html') {
    const fileName = createFileName(model.article.title, model.edition, '.html');
    const body = await renderReportHtml(model);
    return fileResponse({ contentType: 'text/html; charset=utf-8', fileName, body }, links);
  }
  if (format === 'pdf' && isLongReport(sizeOfReport(model))) {
    const file = await requestReportFile({ db, actor }, model, {
      edition: model.edition,
      paper: paper ?? 'a4',
      evenUnpublished,
    });
    return acceptedResponse(file);
  }
  const file = await exportReport(model, format, {
    paper: paper === 'us-letter' ? 'us-letter' : 'a4',
    person: actor.memberId,
  });
  return fileResponse(file, links);
});

/** Where the file will be, as a job of its own. */
function acceptedResponse(file: ReportFileDto): Response {
  return Response.json(file, {
    status: 202,
    headers: { location: file.url, 'retry-after': '1', 'cache-control': 'no-store' },
  });
}

/**
 * Data may be shown in the browser. A file that a browser would run or render as a page is always a download, and its
 * address has a policy that shuts it in (content-security.mjs).
 */
function fileResponse(
  file: { contentType: string; fileName: string; body: string | Uint8Array },
  links: string | null,
): Response {
  const isData = /^application\/(?:json|ld\+json)/.test(file.contentType);
  return new Response(typeof file.body === 'string' ? file.body : new Uint8Array(file.body), {
    headers: {
      'content-type': file.contentType,
      'content-disposition': `${isData ? 'inline' : 'attachment'}; filename="${file.fileName}"`,
      'cache-control': 'no-store',
      ...(links === null ? {} : { link: links }),
    },
  });
}
