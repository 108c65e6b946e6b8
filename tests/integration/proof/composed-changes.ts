import { expect } from 'vitest';
import { getScale, makeProposedClaim } from '../../support/claim-steps';
import { call } from '../../support/http';
import { makeSource, upload } from '../../support/library-steps';
import { setLead } from '../../support/verdict-steps';
import { publish } from '../reports/signed-article';
import { prepare, type RouteName, type Scene, settle, versionOf, write } from './scene';

type Answer = Promise<{ status: number; text: string }>;

/** A change that takes several fields at once, or a step before it. */
interface ComposedChange {
  route: RouteName;
  what: string;
  before?: (scene: Scene) => Promise<unknown>;
  change: (scene: Scene) => Answer;
}

const claimPath = ({ stage }: Scene) => `/claims/${stage.first.id}`;
const articlePath = ({ stage }: Scene) => `/articles/${stage.article.id}`;
const onClaim =
  (route: RouteName, path: string, body?: (scene: Scene) => Record<string, unknown>) => (scene: Scene) =>
    write(scene, route, {
      path: `${claimPath(scene)}${path}`,
      record: claimPath(scene),
      body: body?.(scene),
    });
const doc = (text: string, marks: object[] = []) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }] }],
});

/** Saves the text with other words in it. */
async function revise(scene: Scene, from: string, to: string, over: Record<string, unknown> = {}) {
  const { body } = await call<{ revision: { text: string; number: number } }>('GET', articlePath(scene), {
    token: scene.world.tokens.all,
  });
  const { text, number } = body.revision;
  expect(text).toContain(from);
  return write(scene, 'createRevision', {
    path: `${articlePath(scene)}/revisions`,
    body: { text: text.replace(from, to), baseRevision: number, ...over },
  });
}

const storeCopy = async ({ world, stage }: Scene) => {
  const answer = await upload(
    world.tokens.all,
    stage.sharedSourceId,
    'Rents rose by 12.00 per cent in 2025. Rents rose again.',
    '?name=rents.txt',
    'text/plain',
  );
  return { status: answer.status, text: await answer.text() };
};
const newestCopy = async ({ world, stage }: Scene) => {
  const { body } = await call<{ copies: { snapshotId: string }[] }>(
    'GET',
    `/sources/${stage.sharedSourceId}`,
    {
      token: world.tokens.all,
    },
  );
  return body.copies[0]?.snapshotId ?? '';
};
const suggest = async (scene: Scene) => {
  const path = claimPath(scene);
  const body = { text: 'rose by almost 12 per cent' };
  await prepare(scene, 'setWording', { path: `${path}/wording`, record: path, body });
  await settle(scene);
};
/** On a draft, a verdict that asks for other words, and a lead who may let them stand. */
const makeWrong = async (scene: Scene) => {
  const { ratings } = await getScale(scene.world.tokens.all);
  const body = { rating: ratings.find(({ mustChange }) => mustChange)?.id, rationale: 'It fell.' };
  const path = claimPath(scene);
  await prepare(scene, 'updateArticle', { path: articlePath(scene), body: { standing: 'draft' } });
  await call('PUT', `${path}/verdict`, {
    token: scene.world.tokens.editor,
    ifMatch: await versionOf(scene, path),
    body,
  });
  await setLead(scene.world, 'all');
  await settle(scene);
};
const letStand = onClaim('letStand', '/let-stand', () => ({ reason: 'A quotation.' }));
const edition = async ({ world, stage }: Scene) => {
  const { status, text } = await publish(world.tokens.editor, stage.article.id);
  if (status !== 201) throw new Error(text);
};
const unpublish = (scene: Scene) =>
  write(scene, 'unpublish', {
    path: `${articlePath(scene)}/unpublish`,
    record: articlePath(scene),
    body: { reason: 'A name in it.', notice: 'We look again.' },
  });
const makeLink = (scene: Scene) =>
  write(scene, 'createLink', {
    path: `${articlePath(scene)}/links`,
    body: { expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
  });
const loseWords = async (scene: Scene) => {
  const { status, text } = await revise(scene, 'The council owns 41 of the 60 stalls. ', '');
  if (status >= 300) throw new Error(text);
};
const secondPath = ({ stage }: Scene) => `/claims/${stage.second.id}`;

const confidential = ({ world }: Scene) => ({
  confidential: true,
  readerIds: [world.members.all.id, world.members.editor.id],
});

const rescale = (what: string, over: Record<string, unknown>): ComposedChange => ({
  route: 'setScale',
  what,
  change: async (scene) => {
    const { ratings } = await getScale(scene.world.tokens.all);
    const body = { ratings: ratings.map((rating, at) => (at === 0 ? { ...rating, ...over } : rating)) };
    return write(scene, 'setScale', { path: '/scale', body });
  },
});

export const composedChanges: ComposedChange[] = [
  {
    route: 'updateClaim',
    what: 'its edges',
    change: onClaim('updateClaim', '', ({ stage: { first } }) => ({
      start: first.anchor.start,
      end: first.anchor.end - 5,
      quote: first.anchor.quote.slice(0, -5),
      revision: 1,
    })),
  },
  {
    route: 'setVerdict',
    what: 'another rating',
    change: async (scene) => {
      const { ratings } = await getScale(scene.world.tokens.all);
      const body = { rating: ratings[1]?.id, rationale: scene.stage.first.verdict?.rationale ?? '' };
      return onClaim('setVerdict', '/verdict', () => body)(scene);
    },
  },
  {
    route: 'setVerdict',
    what: 'the same words in bold',
    change: onClaim('setVerdict', '/verdict', ({ stage: { first } }) => ({
      rating: first.verdict?.rating,
      rationale: '',
      rationaleDocument: doc(first.verdict?.rationale ?? '', [{ type: 'bold' }]),
    })),
  },
  {
    route: 'setVerdict',
    what: 'the same again',
    change: onClaim('setVerdict', '/verdict', ({ stage: { first } }) => ({
      rating: first.verdict?.rating,
      rationale: first.verdict?.rationale,
    })),
  },
  {
    route: 'addCitation',
    what: 'one of the library',
    change: async (scene) => {
      const { id } = await makeSource(scene.world.tokens.editor, { title: 'Minutes' });
      return onClaim('addCitation', '/sources', () => ({ sourceId: id, stance: 'context' }))(scene);
    },
  },
  {
    route: 'addCitation',
    what: 'a confidential one',
    change: onClaim('addCitation', '/sources', (scene) => ({
      ...{ title: 'A letter', kind: 'document', stance: 'supports' },
      ...confidential(scene),
    })),
  },
  {
    route: 'updateCitation',
    what: 'another place in a stored copy',
    before: async (scene) => {
      await storeCopy(scene);
      await settle(scene);
    },
    change: async (scene) => {
      const snapshotId = await newestCopy(scene);
      const path = `/sources/${scene.stage.first.sources[0]?.id}`;
      return onClaim('updateCitation', path, () => ({
        passage: 'Rents rose',
        snapshotId,
        start: 0,
        end: 10,
      }))(scene);
    },
  },
  {
    route: 'updateLibrarySource',
    what: 'confidential from now on',
    change: (scene) =>
      write(scene, 'updateLibrarySource', {
        path: `/sources/${scene.stage.sharedSourceId}`,
        body: confidential(scene),
      }),
  },
  {
    route: 'logContact',
    what: 'a confidential one',
    change: onClaim('logContact', '/contacts', (scene) => ({
      ...{ person: 'Ida Moen', channel: 'email', askedAt: '2026-11-21T10:00:00Z', outcome: 'no_answer' },
      ...confidential(scene),
    })),
  },
  {
    route: 'updateContact',
    what: 'confidential from now on',
    change: (scene) =>
      onClaim('updateContact', `/contacts/${scene.stage.first.contacts[0]?.id}`, () => ({
        confidential: true,
      }))(scene),
  },
  {
    route: 'createRevision',
    what: 'words outside every claim',
    change: (scene) => revise(scene, 'a new sea wall', 'another sea wall'),
  },
  {
    route: 'createRevision',
    what: 'the sentence of a claim',
    change: (scene) => revise(scene, 'Rents on the north quay', 'Rents on the south quay'),
  },
  {
    route: 'createRevision',
    what: 'the words of a claim',
    change: (scene) => revise(scene, 'rose by 12 per cent in 2025', 'rose by 13 per cent in 2025'),
  },
  {
    route: 'createRevision',
    what: 'a decision on changed words',
    change: (scene) =>
      revise(scene, 'rose by 12 per cent in 2025', 'rose by 13 per cent in 2025', {
        decisions: [{ claimId: scene.stage.first.id, decision: 'keep' }],
      }),
  },
  { route: 'createRevision', what: 'no word', change: (scene) => revise(scene, 'Monday', 'Monday') },
  {
    route: 'createRevision',
    what: 'the text of before',
    before: async (scene) => {
      await revise(scene, 'a new sea wall', 'another sea wall');
      await settle(scene);
    },
    change: (scene) =>
      write(scene, 'createRevision', {
        path: `${articlePath(scene)}/revisions`,
        body: { restore: 1, baseRevision: 2 },
      }),
  },
  {
    route: 'reMarkClaim',
    what: 'its words elsewhere',
    before: loseWords,
    change: async (scene) => {
      const quote = 'Nobody was asked';
      const { body } = await call<{ revision: { text: string; number: number } }>('GET', articlePath(scene), {
        token: scene.world.tokens.all,
      });
      const start = body.revision.text.indexOf(quote);
      return write(scene, 'reMarkClaim', {
        path: `${secondPath(scene)}/re-mark`,
        record: secondPath(scene),
        body: { revision: body.revision.number, start, end: start + quote.length, quote },
      });
    },
  },
  {
    route: 'cutClaim',
    what: 'after its words went',
    before: loseWords,
    change: (scene) =>
      write(scene, 'cutClaim', { path: `${secondPath(scene)}/cut`, record: secondPath(scene), body: {} }),
  },
  {
    route: 'acceptWording',
    what: 'other words',
    before: suggest,
    change: onClaim('acceptWording', '/wording/accept'),
  },
  {
    route: 'withdrawWording',
    what: 'what was suggested',
    before: suggest,
    change: onClaim('withdrawWording', '/wording'),
  },
  {
    route: 'letWordingStand',
    what: 'against a suggestion',
    before: suggest,
    change: onClaim('letWordingStand', '/wording/stand', () => ({ reason: 'It is a quotation.' })),
  },
  {
    route: 'overruleWording',
    what: 'a suggestion',
    before: async (scene) => {
      await setLead(scene.world, 'all');
      await suggest(scene);
    },
    change: onClaim('overruleWording', '/wording/overrule', () => ({ reason: 'It is a quotation.' })),
  },
  { route: 'letStand', what: 'wrong words of a draft', before: makeWrong, change: letStand },
  {
    route: 'takeBackStand',
    what: 'wrong words of a draft',
    before: async (scene) => {
      await makeWrong(scene);
      await letStand(scene);
      await settle(scene);
    },
    change: onClaim('takeBackStand', '/let-stand'),
  },
  {
    route: 'setDuplicate',
    what: 'of an approved claim',
    before: async ({ world, stage }) => {
      stage.opinion = await makeProposedClaim(world.tokens.editor, stage.article, 'Per Aas');
    },
    change: (scene) => {
      const path = `/claims/${scene.stage.opinion.id}`;
      const body = { claimId: scene.stage.first.id };
      return write(scene, 'setDuplicate', { path: `${path}/duplicate`, record: path, body });
    },
  },
  {
    route: 'mergeSource',
    what: 'into one that says something else',
    change: async (scene) => {
      const into = await makeSource(scene.world.tokens.editor, { title: 'Rents of the quay' });
      const path = `/sources/${scene.stage.sharedSourceId}`;
      return write(scene, 'mergeSource', { path: `${path}/merge`, record: path, body: { into: into.id } });
    },
  },
  { route: 'uploadCopy', what: 'in which a passage is found', change: storeCopy },
  rescale('another colour', { color: '#123456' }),
  rescale('another label', { label: 'Quite true' }),
  rescale('another definition', { definition: 'As the table says.' }),
  rescale('another value', { value: 9 }),
  { route: 'unpublish', what: 'an edition', before: edition, change: unpublish },
  {
    route: 'republish',
    what: 'an edition',
    before: async (scene) => {
      await edition(scene);
      await unpublish(scene);
    },
    change: (scene) =>
      write(scene, 'republish', {
        path: `${articlePath(scene)}/republish`,
        record: articlePath(scene),
        body: { reason: 'The name may stand.' },
      }),
  },
  { route: 'createLink', what: 'to an edition', before: edition, change: makeLink },
];
