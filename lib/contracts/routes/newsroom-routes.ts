import { endpoints } from '../endpoints';
import { trial } from '../falls';
import { ledgerDto } from '../ledger';
import {
  createMemberBody,
  memberDto,
  memberList,
  newsroomDto,
  scaleDto,
  setScaleBody,
  updateMemberBody,
  updateNewsroomBody,
} from '../newsroom';
import { newsroomHistory, newsroomHistoryQuery } from '../newsroom-history';
import { defineRoute } from './route-contract';

/** The newsroom: its scale, its people, its settings and its own ledger. */
export const newsroomRoutes = {
  getScale: defineRoute({
    ...endpoints.getScale,
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'The ratings that a verdict chooses from.',
    response: scaleDto,
  }),
  setScale: defineRoute({
    ...endpoints.setScale,
    ...trial,
    access: 'scale.write',
    scope: 'write',
    status: 200,
    version: 'required',
    summary: 'Replace the scale; a rating left out is retired, and old verdicts keep its words.',
    body: setScaleBody,
    response: scaleDto,
  }),
  listMembers: defineRoute({
    ...endpoints.listMembers,
    access: 'member.read',
    scope: 'read',
    status: 200,
    summary: 'The people of the newsroom.',
    response: memberList,
  }),
  createMember: defineRoute({
    ...endpoints.createMember,
    access: 'member.write',
    scope: 'write',
    status: 201,
    summary: 'Add a person.',
    body: createMemberBody,
    response: memberDto,
  }),
  updateMember: defineRoute({
    ...endpoints.updateMember,
    access: 'member.write',
    scope: 'write',
    status: 200,
    version: 'required',
    summary: 'Change name or roles, disable or enable; it acts on the next request.',
    body: updateMemberBody,
    response: memberDto,
  }),
  getNewsroom: defineRoute({
    ...endpoints.getNewsroom,
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'The newsroom and its settings.',
    response: newsroomDto,
  }),
  getNewsroomLedger: defineRoute({
    ...endpoints.getNewsroomLedger,
    access: 'newsroom.audit',
    scope: 'read',
    status: 200,
    limit: 'export',
    summary: 'The newsroom’s own hash chain, of its people, scale, settings and sources, whole.',
    response: ledgerDto,
  }),
  getNewsroomHistory: defineRoute({
    ...endpoints.getNewsroomHistory,
    access: 'newsroom.audit',
    scope: 'read',
    status: 200,
    summary: 'Who did what to the newsroom itself, newest first.',
    query: newsroomHistoryQuery,
    response: newsroomHistory,
  }),
  updateNewsroom: defineRoute({
    ...endpoints.updateNewsroom,
    ...trial,
    access: 'newsroom.write',
    scope: 'write',
    status: 200,
    version: 'required',
    summary: 'Change the settings of the newsroom.',
    body: updateNewsroomBody,
    response: newsroomDto,
  }),
} as const;
