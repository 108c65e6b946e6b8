import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Role, roles } from '@/lib/domain/vocabulary';
import type { Db } from '../../db';
import { listSampleEmails } from '../../repositories/newsrooms/newsrooms';

export interface SamplePerson {
  email: string;
  name: string;
  roles: Role[];
  newsroom: string;
  password: string;
}

const samplePeople = z.array(
  z.object({
    email: z.string(),
    name: z.string(),
    roles: z.array(z.enum(roles)),
    newsroom: z.string(),
    password: z.string(),
  }),
);

/** The published accounts of the sample newsrooms, for the sign-in page; empty unless this database holds them. */
export async function listSamplePeople(db: Db): Promise<SamplePerson[]> {
  const emails = new Set(await listSampleEmails(db));
  if (emails.size === 0) return [];
  const file = await readFile(path.join(process.cwd(), 'prisma', 'sample-people.json'), 'utf8');
  return samplePeople.parse(JSON.parse(file)).filter(({ email }) => emails.has(email));
}
