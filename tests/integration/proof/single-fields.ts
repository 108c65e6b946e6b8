import type { RouteName, Scene } from './scene';

/** Where a route writes: the address, the record whose version it asks for, and what the body has beside the one field. */
export interface Aim {
  path: string;
  record?: string;
  rest?: Record<string, unknown>;
}
type Aiming = (scene: Scene, field: string) => Aim;

const ofClaim =
  (path = '', rest: Record<string, unknown> = {}): Aiming =>
  ({ stage }) => ({ path: `/claims/${stage.first.id}${path}`, record: `/claims/${stage.first.id}`, rest });
const ofPart =
  (part: (scene: Scene) => string): Aiming =>
  (scene, field) =>
    ofClaim(part(scene))(scene, field);
const ofArticle: Aiming = ({ stage }) => ({ path: `/articles/${stage.article.id}` });

/** The routes whose fields are changed one at a time. */
export const aims: Partial<Record<RouteName, Aiming>> = {
  updateArticle: ofArticle,
  answerWriter: ({ stage }, field) => ({
    path: `/articles/${stage.article.id}/writers`,
    record: `/articles/${stage.article.id}`,
    rest: field === 'name' ? { is: 'writer' } : { name: 'Ida Holm', is: 'writer' },
  }),
  createClaim: ({ stage }) => {
    const start = stage.article.revision.text.indexOf('Monday');
    const rest = { revision: 1, start, end: start + 6, quote: 'Monday' };
    return { path: `/articles/${stage.article.id}/claims`, rest };
  },
  updateClaim: ofClaim(),
  setVerdict: (scene, field) =>
    ofClaim('/verdict', { rating: scene.stage.first.verdict?.rating, rationale: 'The table says so.' })(
      scene,
      field,
    ),
  addCitation: ofClaim('/sources', { title: 'A third source', kind: 'report', stance: 'context' }),
  updateCitation: ofPart(({ stage }) => `/sources/${stage.first.sources[0]?.id}`),
  removeCitation: ofPart(({ stage }) => `/sources/${stage.first.sources[1]?.id}`),
  submitClaim: ofClaim('/submit'),
  returnClaim: ofClaim('/return', { reason: 'Look again.' }),
  withdrawClaim: ofClaim('/withdraw', { reason: 'Not a claim.' }),
  setNotCheckable: ofClaim('/not-checkable', { reason: 'An opinion.' }),
  settlePlaces: ofClaim('/settle-places'),
  setWording: ofClaim('/wording', { text: 'rose by almost 12 per cent' }),
  letStand: ofClaim('/let-stand', { reason: 'A quotation.' }),
  logContact: ofClaim('/contacts', {
    person: 'Ida Moen',
    channel: 'email',
    askedAt: '2026-11-21T10:00:00Z',
    outcome: 'no_answer',
  }),
  updateContact: ofPart(({ stage }) => `/contacts/${stage.first.contacts[0]?.id}`),
  removeContact: ofPart(({ stage }) => `/contacts/${stage.first.contacts[0]?.id}`),
  reopenClaim: ({ stage }) => ({
    path: `/claims/${stage.opinion.id}/reopen`,
    record: `/claims/${stage.opinion.id}`,
  }),
  markSeen: ofClaim('/seen'),
  updateLibrarySource: ({ stage }) => ({ path: `/sources/${stage.sharedSourceId}` }),
  updateNewsroom: () => ({ path: '/newsroom' }),
  updateMember: ({ world }) => ({ path: `/members/${world.members.reviewer2.id}` }),
};

/** Values that the schema alone cannot tell. */
export const values: Record<string, (scene: Scene) => unknown> = {
  url: () => 'https://council.example/other',
  sourceUrl: () => 'https://paper.example/2026/rents',
  language: () => 'nb',
  assigneeId: ({ world }) => world.members.editor2.id,
  roles: () => ['reviewer', 'viewer'],
  memberId: ({ world }) => world.members.viewer.id,
  writers: () => [{ name: 'Ida Holm' }],
  sequence: () => 1,
  disabled: () => true,
  sourceId: ({ stage }) => stage.first.sources[1]?.sourceId,
};

/** Fields that mean something only with others; each is in a change of `composed-changes.ts`, or names what is written. */
export const notAlone: ReadonlySet<string> = new Set([
  ...['revision', 'start', 'end', 'quote', 'snapshotId', 'rating', 'rationaleDocument'],
  ...['readerIds', 'confidential'],
]);

/** The record's own name, and what the caller has seen of it: neither is a field that is kept. */
export const noFields: ReadonlySet<string> = new Set(['id', 'seal']);
