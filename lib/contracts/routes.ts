import { z } from 'zod';
import {
  articleDto,
  articleList,
  createArticleBody,
  listArticlesQuery,
  revisionDto,
  updateArticleBody,
} from './articles';
import {
  addSourceBody,
  approveBody,
  claimDto,
  claimList,
  createClaimBody,
  duplicateBody,
  history,
  historyQuery,
  listClaimsQuery,
  reasonBody,
  seenBody,
  setVerdictBody,
  updateClaimBody,
  updateSourceBody,
} from './claims';
import { createReportBody, exportReportQuery, gateDto, ledgerDto, reportDto, reportList } from './gate';
import {
  changePasswordBody,
  createdToken,
  createMemberBody,
  createTokenBody,
  meDto,
  memberDto,
  memberList,
  newsroomDto,
  scaleDto,
  setScaleBody,
  tokenList,
  updateMemberBody,
  updateNewsroomBody,
} from './newsroom';
import { changesSinceSeen, deskDto } from './reviews';
import { defineRoute } from './route-contract';

const claimAction = { method: 'POST', scope: 'write', status: 200, response: claimDto, version: 'optional' } as const;

/** Every route of the API, once. `scripts/check-routes.ts` holds the files under `app/api/v1` to this table. */
export const routes = {
  getHealth: defineRoute({
    method: 'GET', path: '/health', access: 'public', scope: 'read', status: 200,
    summary: 'Whether the database answers.', response: z.object({ status: z.literal('ok') }),
  }),
  getOpenApi: defineRoute({
    method: 'GET', path: '/openapi.json', access: 'public', scope: 'read', status: 200,
    summary: 'This interface as OpenAPI 3.1.', response: z.record(z.string(), z.unknown()),
  }),
  listArticles: defineRoute({
    method: 'GET', path: '/articles', access: 'article.read', scope: 'read', status: 200,
    summary: 'The articles of the newsroom, filtered and in pages.', query: listArticlesQuery, response: articleList,
  }),
  createArticle: defineRoute({
    method: 'POST', path: '/articles', access: 'article.create', scope: 'write', status: 201,
    summary: 'Bring in an article; its text becomes revision 1.', body: createArticleBody, response: articleDto,
    maxBytes: 4 * 1024 * 1024,
  }),
  getArticle: defineRoute({
    method: 'GET', path: '/articles/:id', access: 'article.read', scope: 'read', status: 200,
    summary: 'One article with its current revision.', response: articleDto,
  }),
  updateArticle: defineRoute({
    method: 'PATCH', path: '/articles/:id', access: 'article.edit', scope: 'write', status: 200, version: 'required',
    summary: 'Change headline, writer, dates or address.', body: updateArticleBody, response: articleDto,
  }),
  getRevision: defineRoute({
    method: 'GET', path: '/articles/:id/revisions/:number', access: 'article.read', scope: 'read', status: 200,
    summary: 'A revision: its text, its document and its hash. It never changes.', response: revisionDto,
  }),
  listClaims: defineRoute({
    method: 'GET', path: '/articles/:id/claims', access: 'article.read', scope: 'read', status: 200,
    summary: 'The claims of an article, in text order.', query: listClaimsQuery, response: claimList,
  }),
  createClaim: defineRoute({
    method: 'POST', path: '/articles/:id/claims', access: 'claim.write', scope: 'write', status: 201,
    summary: 'Mark a claim on a span of the current revision.', body: createClaimBody, response: claimDto,
  }),
  getClaim: defineRoute({
    method: 'GET', path: '/claims/:id', access: 'article.read', scope: 'read', status: 200,
    summary: 'One claim, whole.', response: claimDto,
  }),
  updateClaim: defineRoute({
    method: 'PATCH', path: '/claims/:id', access: 'claim.write', scope: 'write', status: 200, version: 'required',
    summary: 'Change the fields or the span of a claim.', body: updateClaimBody, response: claimDto,
  }),
  setVerdict: defineRoute({
    method: 'PUT', path: '/claims/:id/verdict', access: 'claim.write', scope: 'write', status: 200, version: 'required',
    summary: 'Give a claim its rating and rationale.', body: setVerdictBody, response: claimDto,
  }),
  addSource: defineRoute({
    method: 'POST', path: '/claims/:id/sources', access: 'claim.write', scope: 'write', status: 201, version: 'optional',
    summary: 'Add a source with the passage that bears on the claim.', body: addSourceBody, response: claimDto,
  }),
  updateSource: defineRoute({
    method: 'PATCH', path: '/claims/:id/sources/:sourceId', access: 'claim.write', scope: 'write', status: 200, version: 'required',
    summary: 'Change a source of a claim.', body: updateSourceBody, response: claimDto,
  }),
  removeSource: defineRoute({
    method: 'DELETE', path: '/claims/:id/sources/:sourceId', access: 'claim.write', scope: 'write', status: 200, version: 'required',
    summary: 'Take a source off a claim; the ledger keeps what it said.', response: claimDto,
  }),
  submitClaim: defineRoute({
    ...claimAction, path: '/claims/:id/submit', access: 'claim.write', summary: 'Propose the verdict for review.',
  }),
  approveClaim: defineRoute({
    ...claimAction, path: '/claims/:id/approve', access: 'claim.review', body: approveBody,
    summary: 'Approve exactly what the seal stands for.',
  }),
  returnClaim: defineRoute({
    ...claimAction, path: '/claims/:id/return', access: 'claim.review', body: reasonBody,
    summary: 'Send a claim back to its editor with a reason.',
  }),
  withdrawClaim: defineRoute({
    ...claimAction, path: '/claims/:id/withdraw', access: 'claim.write', body: reasonBody,
    summary: 'Take a claim out of the check with a reason.',
  }),
  reopenClaim: defineRoute({
    ...claimAction, path: '/claims/:id/reopen', access: 'claim.write',
    summary: 'Bring a withdrawn, duplicate or not checkable claim back.',
  }),
  setNotCheckable: defineRoute({
    ...claimAction, path: '/claims/:id/not-checkable', access: 'claim.write', body: reasonBody,
    summary: 'Declare that a claim cannot be checked, with a reason.',
  }),
  setDuplicate: defineRoute({
    ...claimAction, path: '/claims/:id/duplicate', access: 'claim.write', body: duplicateBody,
    summary: 'Declare a claim a duplicate of another one in the article.',
  }),
  markSeen: defineRoute({
    method: 'POST', path: '/claims/:id/seen', access: 'claim.review', scope: 'write', status: 200,
    summary: 'Tick a claim as seen up to an entry of the ledger.', body: seenBody, response: changesSinceSeen,
  }),
  getChangesSinceSeen: defineRoute({
    method: 'GET', path: '/claims/:id/changes', access: 'article.read', scope: 'read', status: 200,
    summary: 'What changed in a claim since you last ticked it seen.', response: changesSinceSeen,
  }),
  getClaimHistory: defineRoute({
    method: 'GET', path: '/claims/:id/history', access: 'article.read', scope: 'read', status: 200,
    summary: 'Who did what to a claim, newest first.', query: historyQuery, response: history,
  }),
  getArticleHistory: defineRoute({
    method: 'GET', path: '/articles/:id/history', access: 'article.read', scope: 'read', status: 200,
    summary: 'Who did what to an article and its claims, newest first.', query: historyQuery, response: history,
  }),
  getGate: defineRoute({
    method: 'GET', path: '/articles/:id/gate', access: 'article.read', scope: 'read', status: 200,
    summary: 'What still stands between the article and sign-off.', response: gateDto,
  }),
  signOff: defineRoute({
    method: 'POST', path: '/articles/:id/sign-off', access: 'article.sign_off', scope: 'write', status: 200,
    summary: 'Sign the article off as it stands now.', response: gateDto,
  }),
  listReports: defineRoute({
    method: 'GET', path: '/articles/:id/reports', access: 'article.read', scope: 'read', status: 200,
    summary: 'The editions of an article, newest first.', response: reportList,
  }),
  createReport: defineRoute({
    method: 'POST', path: '/articles/:id/reports', access: 'report.create', scope: 'write', status: 201,
    summary: 'Freeze the next numbered edition.', body: createReportBody, response: reportDto,
  }),
  exportReport: defineRoute({
    method: 'GET', path: '/articles/:id/report', access: 'article.read', scope: 'read', status: 200,
    summary: 'An edition, or the draft while there is none, in one of the formats.', query: exportReportQuery,
    produces: 'application/json, text/html, application/pdf, text/markdown, text/csv, application/ld+json',
  }),
  streamEvents: defineRoute({
    method: 'GET', path: '/articles/:id/events', access: 'article.read', scope: 'read', status: 200,
    summary: 'What happens to an article, as it happens; Last-Event-ID replays the gap.', produces: 'text/event-stream',
  }),
  getLedger: defineRoute({
    method: 'GET', path: '/articles/:id/ledger', access: 'article.read', scope: 'read', status: 200,
    summary: 'The hash chain of an article, whole, to be verified by anyone.', response: ledgerDto,
  }),
  getDesk: defineRoute({
    method: 'GET', path: '/desk', access: 'article.read', scope: 'read', status: 200,
    summary: 'What waits for you.', response: deskDto,
  }),
  getScale: defineRoute({
    method: 'GET', path: '/scale', access: 'article.read', scope: 'read', status: 200,
    summary: 'The ratings that a verdict chooses from.', response: scaleDto,
  }),
  setScale: defineRoute({
    method: 'PUT', path: '/scale', access: 'scale.write', scope: 'write', status: 200, version: 'required',
    summary: 'Replace the scale; a rating left out is retired, and old verdicts keep its words.', body: setScaleBody, response: scaleDto,
  }),
  listMembers: defineRoute({
    method: 'GET', path: '/members', access: 'member.read', scope: 'read', status: 200,
    summary: 'The people of the newsroom.', response: memberList,
  }),
  createMember: defineRoute({
    method: 'POST', path: '/members', access: 'member.write', scope: 'write', status: 201,
    summary: 'Add a person.', body: createMemberBody, response: memberDto,
  }),
  updateMember: defineRoute({
    method: 'PATCH', path: '/members/:id', access: 'member.write', scope: 'write', status: 200, version: 'required',
    summary: 'Change name or roles, disable or enable; it acts on the next request.', body: updateMemberBody, response: memberDto,
  }),
  getNewsroom: defineRoute({
    method: 'GET', path: '/newsroom', access: 'article.read', scope: 'read', status: 200,
    summary: 'The newsroom and its settings.', response: newsroomDto,
  }),
  updateNewsroom: defineRoute({
    method: 'PATCH', path: '/newsroom', access: 'newsroom.write', scope: 'write', status: 200, version: 'required',
    summary: 'Change the settings of the newsroom.', body: updateNewsroomBody, response: newsroomDto,
  }),
  getMe: defineRoute({
    method: 'GET', path: '/me', access: 'article.read', scope: 'read', status: 200,
    summary: 'Who you are here.', response: meDto,
  }),
  changePassword: defineRoute({
    method: 'POST', path: '/me/password', access: 'self.write', scope: 'write', status: 204,
    summary: 'Change your password; every other session ends.', body: changePasswordBody,
  }),
  listTokens: defineRoute({
    method: 'GET', path: '/me/tokens', access: 'self.write', scope: 'read', status: 200,
    summary: 'Your API tokens, without their secrets.', response: tokenList,
  }),
  createToken: defineRoute({
    method: 'POST', path: '/me/tokens', access: 'self.write', scope: 'write', status: 201,
    summary: 'Make an API token; its secret is shown once.', body: createTokenBody, response: createdToken,
  }),
  revokeToken: defineRoute({
    method: 'DELETE', path: '/me/tokens/:id', access: 'self.write', scope: 'write', status: 204,
    summary: 'Revoke an API token at once.',
  }),
} as const;

export type RouteName = keyof typeof routes;
