import {
  answerWriterBody,
  articleDto,
  articleList,
  createArticleBody,
  listArticlesQuery,
  updateArticleBody,
} from '../articles';
import { history, historyQuery } from '../claims';
import { endpoints } from '../endpoints';
import { trial } from '../falls';
import { ledgerDto } from '../ledger';
import { defineRoute } from './route-contract';

/** Articles and their history. */
export const articleRoutes = {
  listArticles: defineRoute({
    ...endpoints.listArticles,
    area: 'articles',
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'The articles of the newsroom, filtered and in pages.',
    query: listArticlesQuery,
    response: articleList,
  }),
  createArticle: defineRoute({
    ...endpoints.createArticle,
    area: 'articles',
    access: 'article.create',
    scope: 'write',
    status: 201,
    summary: 'Bring in an article; its text becomes revision 1.',
    body: createArticleBody,
    response: articleDto,
    maxBytes: 4 * 1024 * 1024,
  }),
  getArticle: defineRoute({
    ...endpoints.getArticle,
    area: 'articles',
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'One article with its current revision.',
    response: articleDto,
  }),
  updateArticle: defineRoute({
    ...endpoints.updateArticle,
    area: 'articles',
    ...trial,
    access: 'article.edit',
    scope: 'write',
    status: 200,
    version: 'required',
    summary: 'Change headline, byline, dates, address or language, and note writers.',
    body: updateArticleBody,
    response: articleDto,
  }),
  answerWriter: defineRoute({
    ...endpoints.answerWriter,
    area: 'articles',
    access: 'article.writers',
    scope: 'write',
    status: 200,
    version: 'required',
    summary:
      'Say that a member or somebody else wrote the article, or, as an admin or reviewer who did not, that they did not.',
    body: answerWriterBody,
    response: articleDto,
  }),
  getArticleHistory: defineRoute({
    ...endpoints.getArticleHistory,
    area: 'articles',
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'Who did what to an article and its claims, newest first.',
    query: historyQuery,
    response: history,
  }),
  streamEvents: defineRoute({
    ...endpoints.streamEvents,
    area: 'articles',
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'What happens to an article, as it happens; Last-Event-ID replays the gap.',
    produces: 'text/event-stream',
  }),
  getLedger: defineRoute({
    ...endpoints.getLedger,
    area: 'articles',
    access: 'article.read',
    scope: 'read',
    status: 200,
    limit: 'export',
    summary:
      'The hash chain of an article, whole; GET /verify.mjs checks it against a head that an edition printed.',
    response: ledgerDto,
  }),
} as const;
