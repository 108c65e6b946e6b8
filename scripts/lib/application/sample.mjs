import fs from 'node:fs';
import pg from 'pg';
import { projectPath } from '../project/project.mjs';
import { runNodeQuietly } from '../process/run.mjs';
import { step } from '../project/steps.mjs';
import { typescriptArguments } from '../setup/typescript.mjs';

async function hasNewsroom(ownerUrl) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query('select exists (select from newsroom) as found');
    return rows[0].found;
  } finally {
    await client.end();
  }
}

/** Fills an empty database with the sample newsroom, as the application's own role. */
export async function loadSample(ownerUrl, environment) {
  if (await hasNewsroom(ownerUrl)) return;
  await step('Loading the sample newsroom', () =>
    runNodeQuietly('sample', typescriptArguments(projectPath('prisma', 'seed.ts')), environment),
  );
}

function readPeople() {
  return JSON.parse(fs.readFileSync(projectPath('prisma', 'sample-people.json'), 'utf8'));
}

/** The people of the sample newsroom who may still sign in, with their published passwords. */
export async function listSamplePeople(ownerUrl) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select member.email from member join newsroom on newsroom.id = member.newsroom_id
       where newsroom.is_sample and member.disabled_at is null`,
    );
    return readPeople().filter(({ email }) => rows.some((row) => row.email === email));
  } finally {
    await client.end();
  }
}
