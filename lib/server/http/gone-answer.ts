import 'server-only';
import type { NewsroomId } from '@/lib/domain/newsroom-id';
import { formatDay } from '@/lib/domain/report/words/report-dates';
import { Failure } from '@/lib/domain/failure';
import { resolveSignedIn } from '../session/resolve-actor';
import { type Db, getDb } from '../db';
import { hasLinkEnded } from '../queries/reports/load-shared-report';
import { findGone, type GoneRecord } from '../repositories/reports/publication';
import { createGonePage, type GonePage } from './gone-page';

const publicPath = /^\/r\/(?:a\/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/i;
const sharedPath = /^\/r\/shared\/([\w-]+)(?:\/|$)/;

/**
 * The answer at a public address whose report is unpublished, and at a private link that has ended; null everywhere else.
 * A member of the newsroom goes on to the page, which says that it is unpublished.
 */
export async function findGoneAnswer(path: string, headers: Headers): Promise<Response | null> {
  const id = publicPath.exec(path)?.[1];
  const token = sharedPath.exec(path)?.[1];
  if (id === undefined && token === undefined) return null;
  const db = getDb();
  if (token !== undefined) return (await hasLinkEnded(db, token)) ? answer(endedLink, headers) : null;
  const gone = await findGone(db, id ?? '');
  if (!gone || (await isMember(db, headers, gone.newsroomId))) return null;
  return answer(pageOf(gone), headers);
}

async function isMember(db: Db, headers: Headers, newsroomId: NewsroomId): Promise<boolean> {
  const cookie = headers.get('cookie');
  if (cookie === null) return false;
  try {
    return (await resolveSignedIn(db, new Headers({ cookie }), null)).newsroomId === newsroomId;
  } catch (error) {
    if (error instanceof Failure && error.code === 'not_signed_in') return false;
    throw error;
  }
}

const endedLink: GonePage = {
  title: 'This link has ended',
  text: 'It was made for a time that is over, or it was ended before. Ask whoever gave it to you.',
  notice: null,
};

/**
 * Newsroom, day and notice. The headline is left out because it may be what had to go, and the reason because it is
 * the newsroom's own.
 */
function pageOf({ newsroom, at, notice }: GoneRecord): GonePage {
  const day = formatDay(new Date(at).toISOString());
  return {
    title: 'This report is no longer public',
    text: `${newsroom} took it off its public pages on ${day}.`,
    notice,
  };
}

function answer(page: GonePage, requestHeaders: Headers): Response {
  const headers = {
    'cache-control': 'no-store',
    vary: 'Accept, Cookie',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  };
  if (/json/i.test(requestHeaders.get('accept') ?? '')) {
    const { title, text, notice } = page;
    const problem = { type: 'urn:linecheck:problem:unpublished', title, status: 410, detail: text, notice };
    return Response.json(problem, {
      status: 410,
      headers: { ...headers, 'content-type': 'application/problem+json' },
    });
  }
  return new Response(createGonePage(page), {
    status: 410,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
  });
}
