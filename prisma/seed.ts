import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Actor } from '@/lib/server/auth/actor';
import { createArticle } from '@/lib/server/commands/articles/create-article';
import { updateNewsroom } from '@/lib/server/commands/newsrooms/update-newsroom';
import { createRevision } from '@/lib/server/commands/articles/create-revision';
import { type Db, getDb, getPool } from '@/lib/server/db';
import { loadNewsroom } from '@/lib/server/queries/newsrooms/load-newsroom';
import { listSampleEmails } from '@/lib/server/repositories/newsrooms/newsrooms';
import { buildClaims, type ClaimPlan } from './builders/build-claim';
import { makeNewsroom } from './builders/build-newsroom';
import { ferryClaims } from './sample/ferry-claims';
import { marketClaims } from './sample/market-claims';
import { readingRoomClaims } from './sample/reading-room-claims';
import { type SampleStaff, sampleStaff } from './sample/sample-staff';
import people from './sample-people.json';

type Staff = Record<SampleStaff, Actor>;

/**
 * Fills the database with the sample newsrooms, once: false when they are there. All or nothing, so that a start that was
 * cut short leaves no half of them; a second loader waits for the first.
 */
export async function loadSampleNewsroom(db: Db): Promise<boolean> {
  return db.$transaction(
    async (transaction) => {
      const within = transaction as Db;
      await within.$executeRaw`SELECT pg_advisory_xact_lock(7_201_126)`;
      if ((await listSampleEmails(within)).length > 0) return false;
      await makeSample(within);
      return true;
    },
    { maxWait: 10_000, timeout: 120_000 },
  );
}

async function makeSample(db: Db): Promise<void> {
  const actors = new Map<string, Actor>();
  for (const newsroom of new Set(people.map((person) => person.newsroom))) {
    const staff = people.filter((person) => person.newsroom === newsroom).map(readPerson);
    for (const [email, actor] of await makeNewsroom(db, newsroom, staff, {
      isSample: true,
      // Its pages are invented: what is cited in it for a try cannot be fetched.
      copiesRequired: false,
    }))
      actors.set(email, actor);
  }
  for (const admin of [...actors.values()].filter(({ roles }) => roles.includes('admin'))) {
    const { version } = await loadNewsroom(db, admin);
    // For the same reason nobody looks at them again.
    await updateNewsroom({ db, actor: admin, ifMatch: version }, { watchDays: 0 });
  }
  const staff = Object.fromEntries(
    Object.entries(sampleStaff).map(([name, email]) => [name, actors.get(email)]),
  ) as Staff;
  await makeArticle(db, staff, {
    file: 'market-article.txt',
    writer: staff.ben.memberId,
    hours: 3,
    claims: marketClaims,
  });
  await makeArticle(db, staff, {
    file: 'reading-room-article.txt',
    writer: 'Nora Voss',
    hours: 7,
    claims: readingRoomClaims,
    nextText: 'reading-room-article-2.txt',
  });
  await makeArticle(db, staff, {
    file: 'ferry-article.txt',
    writer: 'Jonah Petrie',
    hours: 28,
    claims: ferryClaims,
  });
}

function readPerson({ email, name, roles, password }: (typeof people)[number]) {
  return { email, name, password, roles: roles as Actor['roles'] };
}

interface ArticlePlan {
  file: string;
  writer: string;
  /** Due in so many hours. */
  hours: number;
  claims: readonly ClaimPlan<SampleStaff>[];
  /** The text that came in after the claims were worked on. */
  nextText?: string;
}

async function makeArticle(db: Db, staff: Staff, plan: ArticlePlan): Promise<void> {
  const text = readText(plan.file);
  const dueAt = new Date(Date.now() + plan.hours * 60 * 60 * 1000).toISOString();
  const article = await createArticle({ db, actor: staff.ana }, { text, writer: plan.writer, dueAt });
  await buildClaims(db, staff, article, plan.claims);
  if (plan.nextText === undefined) return;
  const input = { text: readText(plan.nextText), baseRevision: 1 };
  await createRevision({ db, actor: staff.ben }, article.id, input, { isDryRun: false });
}

function readText(file: string): string {
  return readFileSync(new URL(`./sample/${file}`, import.meta.url), 'utf8').trimEnd();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const isLoaded = await loadSampleNewsroom(getDb());
  console.log(isLoaded ? 'The sample newsrooms are loaded.' : 'The sample newsrooms were there already.');
  await getPool().end();
}
