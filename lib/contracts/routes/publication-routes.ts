import { z } from 'zod';
import { endpoints } from '../endpoints';
import {
  correctionDto,
  createdLink,
  createLinkBody,
  linkList,
  publicationDto,
  republishBody,
  unpublishBody,
} from '../publication';
import { defineRoute } from './route-contract';

/** What can be done with an article's report once it has an edition. */
export const publicationRoutes = {
  getCorrection: defineRoute({
    ...endpoints.getCorrection,
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'What the report prints otherwise than its last edition, and the correction note that follows.',
    response: correctionDto,
  }),
  getPublication: defineRoute({
    ...endpoints.getPublication,
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'The permanent public address of an article’s report, and whether it is unpublished.',
    response: publicationDto,
  }),
  unpublish: defineRoute({
    ...endpoints.unpublish,
    access: 'report.unpublish',
    scope: 'write',
    status: 200,
    version: 'required',
    summary: 'Take every edition of the article off the public pages, which then answer 410 with the notice.',
    body: unpublishBody,
    response: publicationDto,
  }),
  republish: defineRoute({
    ...endpoints.republish,
    access: 'report.unpublish',
    scope: 'write',
    status: 200,
    version: 'required',
    summary: 'Make the editions of an unpublished article public again.',
    body: republishBody,
    response: publicationDto,
  }),
  listLinks: defineRoute({
    ...endpoints.listLinks,
    access: 'report.share',
    scope: 'read',
    status: 200,
    summary: 'The private links to a report, without their addresses, newest first.',
    response: linkList,
  }),
  createLink: defineRoute({
    ...endpoints.createLink,
    access: 'report.share',
    scope: 'write',
    status: 201,
    summary: 'A private link to an edition or the draft, until a time; its address is shown once.',
    body: createLinkBody,
    response: createdLink,
  }),
  revokeLink: defineRoute({
    ...endpoints.revokeLink,
    access: 'report.share',
    scope: 'write',
    status: 204,
    summary: 'End a private link at once.',
  }),
  getAnnotationCollection: defineRoute({
    ...endpoints.getAnnotationCollection,
    access: 'article.read',
    scope: 'read',
    status: 200,
    limit: 'export',
    summary: 'The claims of a draft as a collection of W3C annotations, or with page=1 its one page.',
    query: z.strictObject({ page: z.literal('1').optional() }),
    produces: 'application/ld+json',
  }),
  getAnnotation: defineRoute({
    ...endpoints.getAnnotation,
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'One claim of a draft as a W3C annotation, by its number.',
    produces: 'application/ld+json',
  }),
} as const;
