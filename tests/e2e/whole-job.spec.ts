import { existsSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { ReportModel } from '@/lib/domain/report/model/report-model';
import { badge, clickWords, expectWorkspace, markByMouse, openWorkspace } from './steps/article-text';
import { claimCard, expectState, fillCard, propose, rationaleOf, statementOf } from './steps/claim-card';
import { pasteArticle, submitImport } from './steps/import-article';
import { expectReady } from './steps/ready';
import { download, openReport, publish, readPdf, reportPanels, signOff } from './steps/report';
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
    // What is wrong in it is found, and printed so.
    await editor.getByRole('radio', { name: 'Out already' }).check();
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
    await expect(claimCard(editor, 2)).toBeVisible();
    await clickWords(editor, '212', 'middle');
    await expect(claimCard(editor, 1)).toBeVisible();
    await expect(editor).toHaveURL(/claim=1$/);
  });

  await test.step('the reviewer finds them in the queue, returns one and approves the others', async () => {
    await reviewer.goto('/reviews');
    const queue = reviewer.getByRole('group', { name: 'Night ferry to Holm sails again' });
    await expect(queue).toContainText('3 decisions wait');
    await queue.getByRole('link', { name: 'Review', exact: true }).click();
    await expect(reviewer).toHaveURL(new RegExp(`/articles/${articleId}/review`));
    const claim = reviewedClaim(reviewer, 1);
    await expect(claim).toContainText('The first night ferry carried 212 passengers.');
    await expect(claim).toContainText('Friday, night: 212');
    await expectReady(reviewer);
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
  const reviewer2 = await openAs('reviewer2');
  await test.step('the gate empties, and two reviewers sign', async () => {
    await openReport(editor, articleId);
    await editor.getByRole('tab', { name: /^Open points/ }).click();
    await expect(editor.getByText('Nothing is open', { exact: true })).toBeVisible();
    await expect(reportPanels(editor).getByRole('button', { name: 'Publish edition 1' })).toBeDisabled();
    await signOff(reviewer, articleId, world.members.reviewer.name);
    await expect(reportPanels(reviewer).getByRole('button', { name: 'Sign off' })).toBeDisabled();
    await signOff(reviewer2, articleId, world.members.reviewer2.name);
    await expect(reportPanels(editor).getByRole('list', { name: 'Signatures' })).toContainText(
      world.members.reviewer2.name,
    );
  });

  const publicPath = await test.step('the editor publishes', () => publish(editor, 1));

  await test.step('the files say what the check says', () => expectFiles(editor));

  await test.step('anyone reads the report, and the claim without any script', async () => {
    const reader = await openAs(null);
    await reader.goto(publicPath);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Night ferry to Holm sails again');
    await expect(reader.getByText('The crossing takes 95 minutes.')).toBeVisible();
    await expect(reader.getByText('Dep. 22.00, arr. 00.00')).toBeVisible();

    const plain = await openAs(null, { javaScriptEnabled: false });
    await plain.goto(`${publicPath}/claims/3`);
    await expect(plain.getByRole('heading', { level: 1 })).toHaveText('The crossing takes 95 minutes.');
    await expect(plain.getByRole('region', { name: 'Verdict' })).toContainText('False');
    await expect(plain.getByText('The winter timetable of 2026 says 120.')).toBeVisible();
    const data = await plain.locator('script[type="application/ld+json"]').allTextContents();
    expect(data).toHaveLength(1);
    expect(JSON.parse(data[0] ?? '')).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      claimReviewed: 'The crossing takes 95 minutes.',
      reviewRating: { alternateName: 'False' },
    });
    await plain.getByRole('link', { name: 'Night ferry to Holm sails again' }).click();
    await expect(plain).toHaveURL(new RegExp(`${publicPath}#claim-3$`));
  });

  await test.step('a change to an approved claim makes that claim stale, and no other', async () => {
    await openWorkspace(editor, articleId, 3);
    await statementOf(claimCard(editor, 3)).fill('The crossing takes about 95 minutes.');
    await expectState(claimCard(editor, 3), 'stale');
    await expect(badge(editor, 3)).toHaveAccessibleName(/stale/);
    for (const number of [1, 2]) await expect(badge(editor, number)).toHaveAccessibleName(/approved/);
    await openReport(editor, articleId);
    await expect(reportPanels(editor)).toContainText(
      'Claim 3 changed after it was approved. A reviewer looks at what changed.',
    );
    await expect(reportPanels(editor)).toContainText('2 earlier signatures have lapsed');
  });
});

async function expectFiles(page: Page): Promise<void> {
  const html = await download(page, 'HTML, one file');
  expect(html.fileName).toMatch(/\.html$/);
  expect(html.bytes.toString()).toContain('The crossing takes 95 minutes.');

  const pdf = await download(page, 'PDF');
  expect(pdf.fileName).toMatch(/\.pdf$/);
  expect(pdf.bytes.subarray(0, 4).toString()).toBe('%PDF');
  const words = await readPdf(pdf.path);
  if (words !== null) {
    expect(words).toContain('The crossing takes 95 minutes.');
    expect(words).toContain('The first night ferry carried 212 passengers.');
  }

  const json = JSON.parse((await download(page, 'JSON')).bytes.toString()) as ReportModel;
  expect(json).toMatchObject({
    schema: 'linecheck-report/2',
    edition: 1,
    revision: { text: ferryText },
    openPoints: [],
  });
  expect(json.claims.map(({ number, state, verdict }) => [number, state, verdict?.label])).toEqual([
    [1, 'approved', 'True'],
    [2, 'approved', 'Mostly true'],
    [3, 'approved', 'False'],
  ]);
  expect(json.signOffs).toHaveLength(2);

  const markdown = (await download(page, 'Markdown')).bytes.toString();
  expect(markdown).toContain('Night ferry to Holm sails again');
  expect(markdown).toContain('The crossing takes 95 minutes');

  const csv = (await download(page, 'CSV')).bytes.toString();
  expect(csv.trimEnd().split(/\r?\n/)).toHaveLength(4);
  expect(csv).toContain('The crossing takes 95 minutes.');

  const reviews = JSON.stringify(JSON.parse((await download(page, 'ClaimReview')).bytes.toString()));
  expect(reviews.match(/"@type":"ClaimReview"/g)).toHaveLength(3);
}

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
