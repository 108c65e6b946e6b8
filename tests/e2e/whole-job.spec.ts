import { existsSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { badge, clickWords, expectWorkspace, markByMouse } from './steps/article-text';
import { claimCard, expectState, fillCard, propose, rationaleOf } from './steps/claim-card';
import { pasteArticle, submitImport } from './steps/import-article';
import { approveClaim, openReview, returnClaim, reviewedClaim } from './steps/review';
import { test } from './steps/test';

const ferryText = [
  'date 2026-11-03 Night ferry to Holm sails again',
  'The night ferry to Holm sailed again on Friday after a pause of three years, with 212 passengers on board.',
  'The crossing takes 95 minutes and costs 14 crowns, said Signe Dahl, who runs the line. “We are full until Christmas,” she added.',
  'It is the finest crossing in the north.',
].join('\n\n');

test('an article is brought in, checked, reviewed, signed off and published', async ({ openAs, world }) => {
  test.setTimeout(180_000);
  const editor = await openAs('editor');
  const reviewer = await openAs('reviewer');

  const articleId = await test.step('the editor pastes the article', async () => {
    await pasteArticle(editor, ferryText);
    await expect(editor.getByLabel('Headline')).toHaveValue('Night ferry to Holm sails again');
    await expect(editor.getByLabel('Date of the article')).toHaveValue('3 Nov 2026');
    return submitImport(editor);
  });

  await test.step('marks claims, one inside another', async () => {
    await markByMouse(editor, 'with 212 passengers on board');
    const outer = claimCard(editor, 1);
    await fillCard(outer, {
      statement: 'The first night ferry carried 212 passengers.',
      verdict: 1,
      rationale: 'The company’s own count says 212.',
      source: { title: 'Passenger count', passage: 'Friday, night: 212', url: 'https://ferry.example/count' },
    });
    await propose(outer);

    await markByMouse(editor, '212');
    const inner = claimCard(editor, 2);
    await fillCard(inner, {
      statement: 'The count was 212.',
      verdict: 'Mostly true',
      rationale: 'Crew are counted as well.',
      source: { title: 'Harbour log', passage: '212 souls, crew included', stance: 'Context' },
    });
    await propose(inner);

    await markByMouse(editor, '95 minutes');
    const third = claimCard(editor, 3);
    await fillCard(third, {
      statement: 'The crossing takes 95 minutes.',
      verdict: 6,
      rationale: 'The timetable says 120.',
      source: { title: 'Timetable', passage: 'Dep. 22.00, arr. 00.00', stance: 'Refutes' },
    });
    await propose(third);
    for (const number of [1, 2, 3]) await expect(badge(editor, number)).toBeVisible();
  });

  await test.step('a click into nested claims goes through them', async () => {
    await clickWords(editor, '212');
    const first = new URL(editor.url()).searchParams.get('claim');
    expect(['1', '2']).toContain(first);
    await clickWords(editor, '212');
    await expect(claimCard(editor, first === '1' ? 2 : 1)).toBeVisible();
  });

  await test.step('the reviewer finds them in the queue, returns one and approves the others', async () => {
    await reviewer.goto('/reviews');
    const queue = reviewer.getByRole('region', { name: 'Night ferry to Holm sails again' });
    await expect(queue).toContainText('3 verdicts wait');
    await queue.getByRole('link', { name: 'Review', exact: true }).click();
    await expect(reviewer).toHaveURL(new RegExp(`/articles/${articleId}/review`));
    const claim = reviewedClaim(reviewer, 1);
    await expect(claim).toContainText('The first night ferry carried 212 passengers.');
    await expect(claim).toContainText('Friday, night: 212');
    await approveClaim(reviewer, 1);
    await approveClaim(reviewer, 2);
    await returnClaim(reviewer, 3, 'Which timetable, and from when?');
    await expect(reviewer.getByText('seen 3 of 3')).toBeVisible();
  });

  await test.step('the editor sees why, and proposes again', async () => {
    await editor.goto('/');
    await editor.getByRole('link', { name: '“95 minutes”' }).click();
    await expectWorkspace(editor);
    const card = claimCard(editor, 3);
    await expect(card).toContainText('Which timetable, and from when?');
    await rationaleOf(card).fill('The winter timetable of 2026 says 120.');
    await propose(card);
  });

  await test.step('the reviewer sees what changed, and approves', async () => {
    await openReview(reviewer, articleId, 3);
    await expect(reviewedClaim(reviewer, 3)).toContainText('winter');
    await approveClaim(reviewer, 3);
    await expectState(reviewedClaim(reviewer, 3), 'approved');
  });
  void world;
});

const receivedText = new URL('../../../shared/data/article.txt', import.meta.url);

test('a text as a desk receives it comes in whole', async ({ openAs }) => {
  test.skip(!existsSync(receivedText), 'There is no ../shared/data/article.txt beside this project');
  const text = readFileSync(receivedText, 'utf8');
  const editor = await openAs('editor');
  await pasteArticle(editor, text);
  await expect(editor.getByLabel('Date of the article')).toHaveValue('24 Dec 2021');
  await expect(editor.getByLabel('Headline')).not.toHaveValue('');
  await submitImport(editor);
  await markByMouse(editor, 'The 42-year-old');
  await expect(claimCard(editor, 1)).toContainText('The 42-year-old');
  await markByMouse(editor, '42-year-old');
  await expect(badge(editor, 2)).toBeVisible();
});
