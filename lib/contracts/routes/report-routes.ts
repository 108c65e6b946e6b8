import { endpoints } from '../endpoints';
import { gateDto, gateQuery, signOffBody } from '../gate';
import { exportReportQuery, reportDto, reportFileDto, reportList } from '../reports';
import { createReportBody } from '../publication';
import { defineRoute } from './route-contract';

/** The gate, signatures, editions and their files. */
export const reportRoutes = {
  getGate: defineRoute({
    ...endpoints.getGate,
    area: 'reports',
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'What still stands between the article and sign-off.',
    query: gateQuery,
    response: gateDto,
  }),
  signOff: defineRoute({
    ...endpoints.signOff,
    area: 'reports',
    access: 'article.sign_off',
    scope: 'write',
    status: 200,
    summary: 'Sign the article off as it was seen.',
    body: signOffBody,
    response: gateDto,
  }),
  listReports: defineRoute({
    ...endpoints.listReports,
    area: 'reports',
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'The editions of an article, newest first.',
    response: reportList,
  }),
  createReport: defineRoute({
    ...endpoints.createReport,
    area: 'reports',
    access: 'report.create',
    scope: 'write',
    status: 201,
    summary: 'Freeze the next numbered edition.',
    body: createReportBody,
    response: reportDto,
  }),
  exportReport: defineRoute({
    ...endpoints.exportReport,
    area: 'reports',
    access: 'article.read',
    scope: 'read',
    status: 200,
    limit: 'export',
    summary:
      'An edition, or the draft while there is none, in one of the formats. The PDF of a long report is made meanwhile: 202 says where.',
    query: exportReportQuery,
    produces: 'application/json, text/html, application/pdf, text/markdown, text/csv, application/ld+json',
    accepted: reportFileDto,
  }),
  getReportFile: defineRoute({
    ...endpoints.getReportFile,
    area: 'reports',
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'How far the PDF of a long report is that you asked for.',
    response: reportFileDto,
  }),
  getReportFileBytes: defineRoute({
    ...endpoints.getReportFileBytes,
    area: 'reports',
    access: 'article.read',
    scope: 'read',
    status: 200,
    limit: 'export',
    summary: 'The PDF of a long report that you asked for, once it is ready.',
    produces: 'application/pdf',
  }),
} as const;
