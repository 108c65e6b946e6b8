import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleDto } from '@/lib/contracts/articles';
import type { ClaimDto } from '@/lib/contracts/claims';
import type { GateDto } from '@/lib/contracts/gate';
import type { ReportDto } from '@/lib/contracts/reports';
import type { LibrarySourceDto } from '@/lib/contracts/sources';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { expectLedgerHolds } from '../../support/article-invariants';
import {
  act,
  addCitation,
  approve,
  giveVerdict,
  makeArticle,
  makeClaim,
  sourceBody,
} from '../../support/claim-steps';
import { type Answer, call, faultyFields } from '../../support/http';
import { inLanes } from '../../support/in-lanes';
import { patchSource, upload } from '../../support/library-steps';
import { sendRevision } from '../../support/revision-steps';
import { rounds } from '../../support/rounds';
import { makeWorld, type World } from '../../support/world';
import { changeDetails } from './after-publication';
import { publish, readDigest, signOff } from './signed-article';

/** A sign-off, or an edition, and an edit of what is printed, asked for in the same moment. */
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const lanes = 4;

interface Checked {
  article: ArticleDto;
  claim: ClaimDto;
  source: LibrarySourceDto;
}

/** A checked article whose source nobody else cites, so that one round never reaches into another. */
async function makeChecked(): Promise<Checked> {
  const { editor, reviewer } = world.tokens;
  const article = await makeArticle(editor, { writer: 'Ola Sund' });
  const rated = await giveVerdict(editor, await makeClaim(editor, article));
  const { id } = await addCitation(editor, rated, { title: randomUUID(), url: undefined });
  const claim = await approve(reviewer, (await act(editor, id, 'submit')).body);
  const path = `/sources/${claim.sources[0]?.sourceId}`;
  const { body: source } = await call<LibrarySourceDto>('GET', path, { token: editor });
  return { article, claim, source };
}

interface Edit {
  what: string;
  make: (checked: Checked, mark: string) => Promise<{ status: number }>;
}

const ofClaim =
  (body: (mark: string) => Record<string, unknown>): Edit['make'] =>
  ({ claim }, mark) =>
    call('PATCH', `/claims/${claim.id}`, {
      token: world.tokens.editor2,
      ifMatch: claim.version,
      body: body(mark),
    });
const ofArticle =
  (body: (mark: string) => Record<string, unknown>): Edit['make'] =>
  ({ article }, mark) =>
    changeDetails(world, article.id, body(mark));
const ofText =
  (from: string): Edit['make'] =>
  ({ article }, mark) =>
    sendRevision(world.tokens.editor2, article.id, {
      text: article.revision.text.replace(from, mark),
      baseRevision: 1,
    });
const step =
  (action: string, person: 'editor2' | 'reviewer2'): Edit['make'] =>
  ({ claim }, mark) =>
    call('POST', `/claims/${claim.id}/${action}`, {
      token: world.tokens[person],
      ifMatch: claim.version,
      body: { reason: mark },
    });

const edits: Edit[] = [
  { what: 'who said it', make: ofClaim((mark) => ({ claimant: mark })) },
  { what: 'the headline', make: ofArticle((mark) => ({ title: mark })) },
  { what: 'the statement', make: ofClaim((mark) => ({ statement: mark })) },
  { what: 'the byline', make: ofArticle((mark) => ({ writer: mark })) },
  {
    what: 'a source’s publisher',
    make: ({ claim }, mark) =>
      call('PATCH', `/claims/${claim.id}/sources/${claim.sources[0]?.id}`, {
        token: world.tokens.editor2,
        ifMatch: claim.version,
        body: { publisher: mark },
      }),
  },
  { what: 'words elsewhere in the text', make: ofText('sea wall') },
  {
    what: 'a source’s author, in the library',
    make: ({ source }, mark) => patchSource(world.tokens.editor2, source, { author: mark }),
  },
  {
    what: 'the article’s address',
    make: ofArticle((mark) => ({ sourceUrl: `https://paper.example/${encodeURIComponent(mark)}` })),
  },
  { what: 'the marked words', make: ofText('rose by 12 per cent') },
  {
    what: 'a first stored copy',
    make: ({ source }, mark) =>
      upload(
        world.tokens.editor2,
        source.id,
        `${sourceBody.passage} ${mark}`,
        '?name=rents.txt',
        'text/plain',
      ),
  },
  { what: 'the approval taken back', make: step('return', 'reviewer2') },
  { what: 'the claim withdrawn', make: step('withdraw', 'editor2') },
  {
    what: 'the rationale',
    make: ({ claim }, mark) =>
      call('PUT', `/claims/${claim.id}/verdict`, {
        token: world.tokens.editor2,
        ifMatch: claim.version,
        body: { rating: claim.verdict?.rating, rationale: mark },
      }),
  },
  {
    what: 'another mark',
    make: ({ article }) => makeClaim(world.tokens.editor2, article, 'Monday').then(() => ({ status: 201 })),
  },
];

const count = rounds(200, 40);
const races = Array.from({ length: count }, (_, round) => edits[round % edits.length] as Edit);

/** Everything that a signature is over: the report without what makes it a draft or an edition. */
async function readPrinted(articleId: string, query = ''): Promise<string> {
  const path = `/articles/${articleId}/report?format=json${query}`;
  const { body } = await call<ReportModel>('GET', path, { token: world.tokens.viewer });
  const { article, revision, counts, scale, claims, closed } = body;
  return JSON.stringify({ article, revision, counts, scale, claims, closed });
}

async function readAfter(articleId: string) {
  const token = world.tokens.viewer;
  const [printed, gate, ledger] = await Promise.all([
    readPrinted(articleId),
    call<GateDto>('GET', `/articles/${articleId}/gate`, { token }),
    expectLedgerHolds(token, articleId),
  ]);
  return {
    printed,
    gate: gate.body,
    current: gate.body.signOffs.filter(({ isCurrent }) => isCurrent).length,
    actions: ledger.entries.map(({ action }) => action),
  };
}

/** Both at once, or one of them some requests later, so that each comes first in many rounds. */
async function race<First>(
  { make }: Edit,
  checked: Checked,
  round: number,
  first: () => Promise<Answer<First>>,
): Promise<[Answer<First>, number]> {
  const turn = Math.floor(round / edits.length);
  const passTime = async (requests: number) => {
    for (let passed = 0; passed < requests; passed += 1)
      await call('GET', `/claims/${checked.claim.id}`, { token: world.tokens.viewer });
  };
  const [answer, edited] = await Promise.all([
    passTime([0, 0, 1, 2][turn % 4] ?? 0).then(first),
    passTime([0, 2, 0, 0][turn % 4] ?? 0).then(() => make(checked, `Changed in round ${round}`)),
  ]);
  return [answer, edited.status];
}

describe(`${count} times, somebody signs what another edits in the same moment`, () => {
  it('and a signature that counts is over exactly what is printed then', async () => {
    const tally = { standing: 0, felled: 0, refused: 0 };
    await inLanes(races, lanes, async (edit, _, round) => {
      const checked = await makeChecked();
      const { id } = checked.article;
      const before = await readPrinted(id);
      const digest = await readDigest(world.tokens.reviewer2, id);
      const sign = () => signOff(world.tokens.reviewer2, id, { digest });
      const [signed, edited] = await race(edit, checked, round, sign);
      const { printed, gate, current, actions } = await readAfter(id);
      const said = `${edit.what}: signed ${signed.status}, edited ${edited}, ${actions.slice(-2).join()}`;
      const isEdited = edited < 300;
      expect([200, 409], said).toContain(signed.status);
      expect(isEdited || edited === 409, said).toBe(true);
      expect(printed === before, said).toBe(!isEdited);
      expect(actions.filter((action) => action === 'article.signed_off').length, said).toBe(
        signed.status === 200 ? 1 : 0,
      );
      expect(gate.state, said).toBe(current === 1 ? 'check_complete' : 'in_check');
      // Only where nothing came between does the last entry say that somebody signed.
      const isSignedLast = actions.at(-1) === 'article.signed_off';
      expect(current, said).toBe(isSignedLast ? 1 : 0);
      if (signed.status !== 200) tally.refused += 1;
      else if (!isEdited) tally.standing += 1;
      else {
        expect(isSignedLast, said).toBe(false);
        tally.felled += 1;
      }
    });
    const { standing, felled, refused } = tally;
    expect(standing + felled + refused).toBe(count);
    expect(felled).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  }, 600_000);
});

describe('a sign-off', () => {
  it('is refused over a headline that came after what its signer saw', async () => {
    const { article } = await makeChecked();
    const digest = await readDigest(world.tokens.reviewer2, article.id);
    await changeDetails(world, article.id, { title: 'Not the headline that was read' });
    const late = await signOff(world.tokens.reviewer2, article.id, { digest });
    expect([late.status, late.body]).toMatchObject([
      409,
      { code: 'version_conflict', current: { ready: true, signOffs: [] } },
    ]);
    const seen = (late.body as unknown as { current: GateDto }).current.digest;
    expect((await signOff(world.tokens.reviewer2, article.id, { digest: seen })).status).toBe(200);
  });

  it('names the field of what is no digest', async () => {
    const { article } = await makeChecked();
    const answer = await signOff(world.tokens.reviewer2, article.id, { digest: 'all of it' });
    expect([answer.status, faultyFields(answer)]).toEqual([422, ['digest']]);
  });
});

describe(`${count} times, somebody publishes what another edits in the same moment`, () => {
  it('and an edition prints what two people signed, or there is none', async () => {
    const tally = { published: 0, publishedAlone: 0, refused: 0 };
    await inLanes(races, lanes, async (edit, _, round) => {
      const checked = await makeChecked();
      const { id } = checked.article;
      for (const token of [world.tokens.reviewer, world.tokens.reviewer2])
        expect((await signOff(token, id)).status).toBe(200);
      const before = await readPrinted(id);
      const [answer, edited] = await race(edit, checked, round, () => publish(world.tokens.editor, id));
      const said = `${edit.what}: published ${answer.status}, edited ${edited}`;
      expect([201, 409], said).toContain(answer.status);
      expect(edited < 300 || edited === 409, said).toBe(true);
      const { body } = await call<{ reports: ReportDto[] }>('GET', `/articles/${id}/reports`, {
        token: world.tokens.viewer,
      });
      expect(body.reports.length, said).toBe(answer.status === 201 ? 1 : 0);
      const ledger = await expectLedgerHolds(world.tokens.viewer, id);
      if (answer.status === 409) {
        expect(edited, said).toBeLessThan(300);
        tally.refused += 1;
        return;
      }
      expect(await readPrinted(id, '&edition=1'), said).toBe(before);
      const frozen = ledger.entries.find(({ action }) => action === 'report.created');
      const signatures = ledger.entries.filter(({ action }) => action === 'article.signed_off');
      for (const { data } of signatures)
        expect(data, said).toMatchObject({ digest: (frozen?.data as { digest: string }).digest });
      tally[edited < 300 ? 'published' : 'publishedAlone'] += 1;
    });
    expect(tally.published + tally.publishedAlone + tally.refused).toBe(count);
    expect(tally.published).toBeGreaterThan(0);
    expect(tally.refused).toBeGreaterThan(0);
  }, 600_000);
});
