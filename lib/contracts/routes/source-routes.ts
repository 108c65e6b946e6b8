import { downloadTypes } from '@/lib/domain/evidence/download-types';
import { maxFileBytes } from '@/lib/domain/intake/file-limits';
import { claimDto } from '../claims';
import { logContactBody, updateContactBody } from '../contacts';
import { endpoints } from '../endpoints';
import { trial } from '../falls';
import { defineRoute } from './route-contract';
import {
  createLibrarySourceBody,
  librarySourceDto,
  librarySourceList,
  listSourcesQuery,
  mergeSourceBody,
  snapshotDto,
  snapshotPageQuery,
  updateLibrarySourceBody,
  uploadQuery,
} from '../sources';

const ofSource = { access: 'source.write', scope: 'write', response: librarySourceDto } as const;
const reading = { access: 'article.read', scope: 'read', status: 200 } as const;

/** The newsroom's sources, their stored copies, and the people who were asked. */
export const sourceRoutes = {
  listSources: defineRoute({
    ...endpoints.listSources,
    area: 'library',
    ...reading,
    summary: 'The sources of the newsroom, filtered and in pages.',
    query: listSourcesQuery,
    response: librarySourceList,
  }),
  createSource: defineRoute({
    ...endpoints.createSource,
    area: 'library',
    ...ofSource,
    status: 201,
    summary: 'Add a source; one with this address is given again. A page is fetched in the background.',
    body: createLibrarySourceBody,
  }),
  getSource: defineRoute({
    ...endpoints.getSource,
    area: 'library',
    ...reading,
    summary: 'One source with its copies and the claims that cite it.',
    response: librarySourceDto,
  }),
  updateLibrarySource: defineRoute({
    ...endpoints.updateLibrarySource,
    area: 'library',
    ...ofSource,
    ...trial,
    status: 200,
    version: 'required',
    summary: 'Change what a source says of itself. The approvals under which it is printed fall.',
    body: updateLibrarySourceBody,
  }),
  fetchSource: defineRoute({
    ...endpoints.fetchSource,
    area: 'library',
    ...ofSource,
    status: 200,
    limit: 'fetch',
    summary: 'Fetch its page, or look whether it has changed since, in the background.',
  }),
  cancelFetch: defineRoute({
    ...endpoints.cancelFetch,
    area: 'library',
    ...ofSource,
    status: 200,
    summary: 'Give up fetching.',
  }),
  uploadCopy: defineRoute({
    ...endpoints.uploadCopy,
    area: 'library',
    ...ofSource,
    status: 201,
    summary: 'Store a file as a copy of the source: a PDF, a Word file, a page, a text, a scan.',
    query: uploadQuery,
    takesFile: true,
    maxBytes: maxFileBytes,
  }),
  mergeSource: defineRoute({
    ...endpoints.mergeSource,
    area: 'library',
    ...ofSource,
    status: 200,
    version: 'required',
    summary: 'Say that this source is another one: what cites it cites that one from now on.',
    body: mergeSourceBody,
  }),
  getSnapshot: defineRoute({
    ...endpoints.getSnapshot,
    area: 'library',
    ...reading,
    summary: 'A stored copy: where it came from, its hash, its text.',
    response: snapshotDto,
  }),
  getSnapshotPage: defineRoute({
    ...endpoints.getSnapshotPage,
    area: 'library',
    ...reading,
    summary: 'A stored copy as an inert page: no script, no request. `start` and `end` mark a passage.',
    query: snapshotPageQuery,
    produces: 'text/html',
  }),
  getSnapshotFile: defineRoute({
    ...endpoints.getSnapshotFile,
    area: 'library',
    ...reading,
    limit: 'export',
    summary: 'The bytes of a stored copy, as a download.',
    produces: [...downloadTypes, 'application/octet-stream'].join(', '),
  }),
  getSnapshotWarc: defineRoute({
    ...endpoints.getSnapshotWarc,
    area: 'library',
    ...reading,
    limit: 'export',
    summary: 'A stored copy as a WARC 1.1 file.',
    produces: 'application/warc',
  }),
  logContact: defineRoute({
    ...endpoints.logContact,
    area: 'claims',
    access: 'claim.write',
    scope: 'write',
    status: 201,
    version: 'optional',
    summary: 'Note that somebody was asked: whom, when, how, and the answer once there is one.',
    body: logContactBody,
    response: claimDto,
  }),
  updateContact: defineRoute({
    ...endpoints.updateContact,
    area: 'claims',
    access: 'claim.write',
    scope: 'write',
    status: 200,
    version: 'required',
    summary: 'Change a contact, or note its answer, or that none came.',
    body: updateContactBody,
    response: claimDto,
  }),
  removeContact: defineRoute({
    ...endpoints.removeContact,
    area: 'claims',
    access: 'claim.write',
    scope: 'write',
    status: 200,
    version: 'required',
    summary: 'Take a contact off a claim; the ledger keeps what it said.',
    response: claimDto,
  }),
} as const;
