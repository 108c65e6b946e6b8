import 'server-only';
import type { LinkDto } from '@/lib/contracts/publication';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { presentLink } from '../../presenters/present-link';
import { listReportLinks } from '../../repositories/reports/report-links';
import { getPublication } from './load-publication';

/** The private links to an article's report, newest first. */
export async function loadLinks(db: Db, actor: Actor, articleId: string): Promise<{ links: LinkDto[] }> {
  await getPublication(db, actor, articleId);
  const links = await listReportLinks(db, actor.newsroomId, articleId);
  return { links: links.map(presentLink) };
}
