import { expect, type Page } from '@playwright/test';
import { getClaim } from '../support/claim-steps';
import { allowServerModules } from '../support/server-modules';
import type { PersonKey, World } from '../support/world';
import { approveButton, openReview, reviewedClaim } from './steps/review';
import { test } from './steps/test';

/** A claim that is proposed, and what whoever did the work in it is told instead of being let approve; null where they may. */
interface WorkedOn {
  id: string;
  number: number;
  kind: string;
  reason: string | null;
}

/** One article with a claim for each kind of work, all of it done by one person. */
async function makeWorkedOn({ actors, tokens, members }: World, person: PersonKey) {
  allowServerModules();
  const { doWork, kindsOfWork } = await import('../support/kinds-of-work');
  const { makeStallArticle, stallAt } = await import('../support/work-steps');
  const handOf = (key: PersonKey) => ({ id: members[key].id, token: tokens[key], actor: actors[key] });
  // A writer of the article approves nothing in it; that is a test of its own.
  const kinds = kindsOfWork.filter(({ stands }) => stands !== 'article');
  const { id: articleId } = await makeStallArticle(tokens.editor, kinds.length);
  const desk = { author: handOf('editor'), colleague: handOf('editor2'), articleId };
  const claims: WorkedOn[] = [];
  for (const [place, kind] of kinds.entries()) {
    const { id, number } = await doWork(kind, desk, handOf(person), stallAt(place));
    const reason = kind.stands === 'nothing' ? null : `${kind.words} Somebody else must approve.`;
    claims.push({ id, number, kind: kind.name, reason });
  }
  return { articleId, claims };
}

/** Goes down the list of the review screen, claim by claim or in strides, and looks what stands by the button to approve with. */
async function walk(
  page: Page,
  { articleId, claims }: { articleId: string; claims: readonly WorkedOn[] },
  reasonOf: (claim: WorkedOn) => string | null,
  stride = 1,
): Promise<void> {
  await openReview(page, articleId);
  const rows = page.getByRole('navigation', { name: 'Claims to review' }).getByRole('button');
  await expect(rows).toHaveCount(claims.length);
  const numbers = (await rows.allInnerTexts()).map((text) => Number.parseInt(text, 10));
  expect([...numbers].sort((a, b) => a - b)).toEqual(claims.map(({ number }) => number));
  for (let index = 0; index < numbers.length; index += stride) {
    const number = numbers[index] ?? 0;
    const claim = claims.find((one) => one.number === number);
    if (!claim) throw new Error(`Claim ${number} is nobody's work`);
    await rows.nth(index).click();
    const button = approveButton(reviewedClaim(page, number));
    const reason = reasonOf(claim);
    if (reason === null) await expect(button, claim.kind).toBeEnabled();
    else {
      await expect(button, claim.kind).toBeDisabled();
      await expect(button, claim.kind).toHaveAccessibleDescription(reason);
      await page.keyboard.press('Shift+A');
    }
  }
}

test('whoever worked on a claim reads in review which part is theirs, and nobody else’s role approves', async ({
  openAs,
  world,
}) => {
  test.slow();
  const worked = await makeWorkedOn(world, 'both');
  expect(worked.claims.length).toBeGreaterThan(40);
  await walk(await openAs('both'), worked, ({ reason }) => reason);
  for (const person of ['viewer', 'editor2', 'admin'] as const) {
    await walk(await openAs(person), worked, () => 'This needs the role reviewer.', 8);
  }
  await walk(await openAs('reviewer2'), worked, () => null, 8);
  for (const { id, kind } of worked.claims) {
    expect((await getClaim(world.tokens.viewer, id)).state, kind).toBe('proposed');
  }
});
