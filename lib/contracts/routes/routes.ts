import { z } from 'zod';
import { articleRoutes } from './article-routes';
import { claimRoutes } from './claim-routes';
import { endpoints } from '../endpoints';
import { intakeRoutes } from './intake-routes';
import { jobRoutes } from './jobs';
import { meRoutes } from './me-routes';
import { newsroomRoutes } from './newsroom-routes';
import { publicationRoutes } from './publication-routes';
import { reportRoutes } from './report-routes';
import { revisionRoutes } from './revision-routes';
import { defineRoute } from './route-contract';
import { sourceRoutes } from './source-routes';
import { wordingRoutes } from './wording-routes';

/** Every route of the API, once. `scripts/check-policies.ts` checks the files under `app/api/v1` against this table. */
export const routes = {
  getHealth: defineRoute({
    ...endpoints.getHealth,
    area: 'account',
    access: 'public',
    scope: 'read',
    status: 200,
    summary: 'Whether the database answers.',
    response: z.object({ status: z.literal('ok') }),
  }),
  getOpenApi: defineRoute({
    ...endpoints.getOpenApi,
    area: 'account',
    access: 'public',
    scope: 'read',
    status: 200,
    summary: 'This interface as OpenAPI 3.1.',
    response: z.record(z.string(), z.unknown()),
  }),
  ...articleRoutes,
  ...revisionRoutes,
  ...claimRoutes,
  ...wordingRoutes,
  ...sourceRoutes,
  ...intakeRoutes,
  ...jobRoutes,
  ...reportRoutes,
  ...publicationRoutes,
  ...newsroomRoutes,
  ...meRoutes,
} as const;
