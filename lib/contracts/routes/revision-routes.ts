import { revisionDto } from '../articles';
import { endpoints } from '../endpoints';
import {
  claimPlaces,
  carryOverDto,
  createRevisionBody,
  createRevisionQuery,
  revisionList,
} from '../revisions';
import { defineRoute } from './route-contract';

/** The routes on the revisions of an article's text. */
export const revisionRoutes = {
  listRevisions: defineRoute({
    ...endpoints.listRevisions,
    area: 'articles',
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'The revisions of an article, newest first.',
    response: revisionList,
  }),
  createRevision: defineRoute({
    ...endpoints.createRevision,
    area: 'articles',
    access: 'article.edit',
    scope: 'write',
    status: 201,
    summary:
      'Save a new text and carry every claim over; `dryRun=true` shows the outcome, with 200, and saves nothing.',
    query: createRevisionQuery,
    body: createRevisionBody,
    response: carryOverDto,
    tried: carryOverDto,
    maxBytes: 8 * 1024 * 1024,
  }),
  getRevision: defineRoute({
    ...endpoints.getRevision,
    area: 'articles',
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'A revision: its text, its document and its hash. It never changes.',
    response: revisionDto,
  }),
  getCarryOver: defineRoute({
    ...endpoints.getCarryOver,
    area: 'articles',
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'What became of every claim when this revision was saved.',
    response: carryOverDto,
  }),
  listClaimPlaces: defineRoute({
    ...endpoints.listClaimPlaces,
    area: 'articles',
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'Where the claims stood in this revision.',
    response: claimPlaces,
  }),
} as const;
