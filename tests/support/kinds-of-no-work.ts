import type { ChangesSinceSeen } from '@/lib/contracts/reviews';
import { call } from './http';
import { makeClaim } from './claim-steps';
import { evidenceChores } from './kinds-of-evidence-work';
import { type Bench, getArticle, type KindOfWork, sendOn } from './work-steps';

const none = (
  name: string,
  role: KindOfWork['role'],
  work?: (bench: Bench) => Promise<unknown>,
): KindOfWork => ({ ...{ name, role }, ...{ stands: 'nothing', words: '' }, ...(work ? { work } : {}) });

async function tick({ who, claim }: Bench): Promise<void> {
  const path = `/claims/${claim.id}`;
  const { body } = await call<ChangesSinceSeen>('GET', `${path}/changes`, { token: who.token });
  const { status, text } = await call('POST', `${path}/seen`, {
    token: who.token,
    body: { sequence: body.sequence },
  });
  if (status !== 200) throw new Error(text);
}

/** What is done to a claim, or near it, that makes nobody its author. */
export const noWork: readonly KindOfWork[] = [
  none('nothing', null),
  none('who is to check it', 'editor', ({ who, author, claim }) =>
    sendOn(who, claim, 'PATCH', '', { assigneeId: author.id }),
  ),
  none('when it is due', 'editor', ({ who, claim }) =>
    sendOn(who, claim, 'PATCH', '', { dueAt: '2027-01-04T15:00:00Z' }),
  ),
  none('a tick that it is seen', 'reviewer', tick),
  none('a return with a reason', 'reviewer', ({ who, claim }) =>
    sendOn(who, claim, 'POST', '/return', { reason: 'Which year?' }),
  ),
  none('that its words stand against a suggestion', 'editor', async ({ who, author, claim }) => {
    const asked = await sendOn(author, claim, 'PUT', '/wording', { text: 'paid no rent' });
    return sendOn(who, asked, 'POST', '/wording/stand', { reason: 'It is what she said.' });
  }),
  none('that it is not checkable, and opening it again', 'editor', async ({ who, claim }) => {
    const closed = await sendOn(who, claim, 'POST', '/not-checkable', { reason: 'Nobody was there.' });
    return sendOn(who, closed, 'POST', '/reopen');
  }),
  none('another claim in the same sentence, withdrawn again', 'editor', async ({ who, claim, ...desk }) => {
    const other = await makeClaim(who.token, await getArticle(desk), desk.stall.sentence);
    return sendOn(who, other, 'POST', '/withdraw', { reason: `It is claim ${claim.number}.` });
  }),
  ...evidenceChores,
];
