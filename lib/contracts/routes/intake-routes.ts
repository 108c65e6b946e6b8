import { maxFileBytes } from '@/lib/domain/intake/file-limits';
import { intakeDto, intakeLinkBody } from '../intakes';
import { endpoints } from '../endpoints';
import { defineRoute } from './route-contract';
import { uploadQuery } from '../sources';

/** Reading an article from a file or a page, before it is added. */
export const intakeRoutes = {
  readFile: defineRoute({
    ...endpoints.readFile,
    area: 'articles',
    access: 'article.create',
    scope: 'write',
    status: 201,
    summary:
      'Read a .txt, .md, .html, .docx or .pdf: what it holds, what would be left out. Nothing becomes an article yet.',
    query: uploadQuery,
    takesFile: true,
    maxBytes: maxFileBytes,
    response: intakeDto,
  }),
  readLink: defineRoute({
    ...endpoints.readLink,
    area: 'articles',
    access: 'article.create',
    scope: 'write',
    status: 201,
    limit: 'fetch',
    summary: 'Fetch a page and read the article in it.',
    body: intakeLinkBody,
    response: intakeDto,
  }),
  getIntake: defineRoute({
    ...endpoints.getIntake,
    area: 'articles',
    access: 'article.create',
    scope: 'read',
    status: 200,
    summary: 'What was read from a file or a page.',
    response: intakeDto,
  }),
} as const;
