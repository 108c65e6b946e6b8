import type { ClaimDto } from '@/lib/contracts/claims';
import type { Role } from '@/lib/domain/vocabulary';
import { approveClaim } from '@/lib/server/commands/claims/approve-claim';
import { setDuplicate } from '@/lib/server/commands/claims/set-duplicate';
import { setNotCheckable } from '@/lib/server/commands/claims/set-not-checkable';
import { withdrawClaim } from '@/lib/server/commands/claims/withdraw-claim';
import { letStand } from '@/lib/server/commands/claims/let-stand';
import { cutClaim } from '@/lib/server/commands/claims/cut-claim';
import { reopenClaim } from '@/lib/server/commands/claims/reopen-claim';
import { returnClaim } from '@/lib/server/commands/claims/return-claim';
import { letWordingStand } from '@/lib/server/commands/wording/let-wording-stand';
import { setWording } from '@/lib/server/commands/wording/set-wording';
import { getDb } from '@/lib/server/db';
import { inLanes } from '../../support/in-lanes';
import { revise } from '../../support/revision-steps';
import { asItIs, closingSentence, getArticle } from '../../support/work-steps';
import { type Cell, lanes, type MatrixKind, type Scene, type Stage, takeOn } from './matrix-stage';

type Statement = readonly [string, readonly unknown[]];

/** A decision of a second person, on a claim or on the article. */
export interface Action {
  name: string;
  needs: readonly Role[];
  /** Where work may stand so that who did it may not act: the code, and how the refusal goes on after naming the work. */
  bars: Partial<Record<MatrixKind['stands'], readonly [code: string, ending: string]>>;
  /** Names the work where that is not said in the words of the kind. */
  says?: Partial<Record<MatrixKind['stands'], string>>;
  on: 'claim' | 'article';
  ability: keyof ClaimDto['abilities'] | 'signOff';
  path: string;
  body?: (claim: ClaimDto) => Record<string, unknown>;
  /** What the application's role would write for it, one after the other; absent where the database leaves it to the server. */
  writes?: (cell: Cell, scene: Scene) => Statement[];
  /** The database asks for the role too. */
  isRoleWritten?: boolean;
  /** Brings the claims to where the decision is due. */
  makeDue: (stage: Stage) => Promise<unknown>;
}

const reason = 'So it is.';
const db = getDb();

const approval = ({ claim: { id, seal }, who }: Cell): Statement[] => [
  [
    `INSERT INTO review (id, claim_id, newsroom_id, reviewer_id, decision, seal)
      VALUES (gen_random_uuid(), $1, $2, $3, 'approved', $4)`,
    [id, who.actor.newsroomId, who.id, seal],
  ],
  [
    `UPDATE claim SET state = CASE state WHEN 'proposed' THEN 'approved' ELSE state END, approved_seal = $2, approved_by_id = $3,
      approved_at = now() WHERE id = $1`,
    [id, seal, who.id],
  ],
];

const approving = {
  needs: ['reviewer'],
  on: 'claim',
  ability: 'approve',
  path: '/approve',
  body: ({ seal }: ClaimDto) => ({ seal }),
  writes: approval,
  isRoleWritten: true,
} as const;
const other = 'Somebody else must approve.';

/** Closes every claim: by whoever is to have closed it themselves, else by a colleague. */
const close =
  (how: (closer: Stage['author'], cell: Cell, scene: Scene) => Promise<ClaimDto>) =>
  (stage: Stage): Promise<unknown> =>
    takeOn(stage, (cell, scene) =>
      how(scene.kind.stands === 'closing' ? cell.who : stage.colleague, cell, scene),
    );

/** A closing is confirmed by somebody who neither decided it nor worked on the claim. */
const confirming = (name: string, done: string, makeDue: Action['makeDue']): Action => ({
  ...approving,
  name,
  bars: {
    claim: ['own_verdict', 'Somebody else must confirm it.'],
    sentence: ['own_article', other],
    article: ['own_article', other],
    closing: ['own_decision', 'Somebody else must confirm it.'],
  },
  says: { closing: `You ${done}.` },
  makeDue,
});

const sendBackApproved = (stage: Stage) =>
  takeOn(stage, async ({ claim }) =>
    claim.state === 'approved'
      ? returnClaim({ db, actor: stage.chief.actor, ifMatch: claim.version }, claim.id, { reason })
      : claim,
  );

async function takeOutOfText(stage: Stage): Promise<void> {
  await takeOn(stage, ({ claim: { id, version } }) =>
    reopenClaim({ db, actor: stage.colleague.actor, ifMatch: version }, id),
  );
  await inLanes(stage.scenes, lanes, async (scene) => {
    const { text } = (await getArticle(scene)).revision;
    const stalls = text.slice(0, text.indexOf(closingSentence));
    await revise(stage.colleague.token, scene.articleId, [[stalls, '']]);
  });
  await takeOn(stage, (cell, scene) => asItIs(scene, cell.claim));
}

/** In this order each claim goes through them all. */
export const actions: readonly Action[] = [
  {
    ...approving,
    name: 'approve',
    bars: {
      claim: ['own_verdict', other],
      sentence: ['own_article', other],
      article: ['own_article', other],
    },
    makeDue: () => Promise.resolve(),
  },
  {
    name: 'let stand',
    needs: ['editor', 'reviewer'],
    bars: { article: ['own_article', 'Another lead decides on its words.'] },
    on: 'claim',
    ability: 'letStand',
    path: '/let-stand',
    body: () => ({ reason }),
    writes: ({ claim, who }) => [
      [
        `UPDATE claim SET stands_reason = 'So.', stands_by_id = $2, stands_at = now(), stands_seal = approved_seal WHERE id = $1`,
        [claim.id, who.id],
      ],
    ],
    makeDue: (stage) =>
      takeOn(stage, async ({ claim }) =>
        claim.state === 'proposed'
          ? approveClaim({ db, actor: stage.chief.actor, ifMatch: claim.version }, claim.id, claim.seal)
          : claim,
      ),
  },
  {
    name: 'sign off',
    needs: ['reviewer'],
    bars: {
      sentence: ['own_article', 'Somebody else signs it off.'],
      article: ['own_article', 'Somebody else signs it off.'],
    },
    says: { sentence: 'You wrote sentences of this text.' },
    on: 'article',
    ability: 'signOff',
    path: '/sign-off',
    writes: ({ who }, { articleId }) => [
      [
        `INSERT INTO sign_off (id, article_id, newsroom_id, member_id, digest) VALUES (gen_random_uuid(), $1, $2, $3, 'x')`,
        [articleId, who.actor.newsroomId, who.id],
      ],
    ],
    isRoleWritten: true,
    makeDue: (stage) =>
      takeOn(stage, async ({ claim: { id, version, mustChange, wording, ...claim } }) => {
        const lead = { ...stage.chief.actor, isLead: true };
        const left = mustChange
          ? await letStand({ db, actor: lead, ifMatch: version }, id, reason)
          : { ...claim, id, version, mustChange, wording };
        return wording?.state === 'proposed'
          ? letWordingStand({ db, actor: stage.colleague.actor, ifMatch: left.version }, id, reason)
          : left;
      }),
  },
  {
    name: 'return',
    needs: ['reviewer'],
    bars: {},
    on: 'claim',
    ability: 'return',
    path: '/return',
    body: () => ({ reason }),
    makeDue: () => Promise.resolve(),
  },
  {
    name: 'overrule a suggestion',
    needs: ['editor', 'reviewer'],
    bars: {},
    on: 'claim',
    ability: 'overruleWording',
    path: '/wording/overrule',
    body: () => ({ reason }),
    makeDue: (stage) =>
      takeOn(stage, ({ claim: { id, version } }) =>
        setWording({ db, actor: stage.colleague.actor, ifMatch: version }, id, { text: 'paid a fair rent' }),
      ),
  },
  confirming('confirm not checkable', 'declared this not checkable', async (stage) => {
    await sendBackApproved(stage);
    await close(({ actor }, { claim: { id, version } }) =>
      setNotCheckable({ db, actor, ifMatch: version }, id, reason),
    )(stage);
  }),
  confirming(
    'confirm a duplicate',
    'made this a duplicate',
    close(({ actor }, { claim: { id, version } }, { soundId }) =>
      setDuplicate({ db, actor, ifMatch: version }, id, soundId),
    ),
  ),
  confirming(
    'confirm a withdrawal',
    'withdrew this',
    close(({ actor }, { claim: { id, version } }) =>
      withdrawClaim({ db, actor, ifMatch: version }, id, reason),
    ),
  ),
  confirming('confirm a cut', 'cut this', async (stage) => {
    await takeOutOfText(stage);
    await close(({ actor }, { claim: { id, version } }) =>
      cutClaim({ db, actor, ifMatch: version }, id, reason),
    )(stage);
  }),
];
