import type { LibrarySourceDto } from '@/lib/contracts/sources';
import { call, fetchServer } from '../../support/http';
import { allowServerModules } from '../../support/server-modules';
import { sitePort } from '../../support/site-port';

/** A page of this machine that nobody serves, so that fetching it leaves the machine alone. */
export function closedPage(path: string): string {
  return `http://127.0.0.1:${sitePort()}${path}`;
}

/** A source in the library; a document without an address where nothing else is said. */
export async function makeSource(token: string, body: Record<string, unknown>): Promise<LibrarySourceDto> {
  const answer = await call<LibrarySourceDto>('POST', '/sources', {
    token,
    body: { kind: 'document', ...body },
  });
  if (answer.status !== 201) throw new Error(`expected 201, got ${answer.status}: ${answer.text}`);
  return answer.body;
}

/** Changes a source as somebody else would, in another tab. */
export async function changeSource(
  token: string,
  { id, version }: LibrarySourceDto,
  body: Record<string, unknown>,
): Promise<LibrarySourceDto> {
  const answer = await call<LibrarySourceDto>('PATCH', `/sources/${id}`, { token, body, ifMatch: version });
  if (answer.status !== 200) throw new Error(`expected 200, got ${answer.status}: ${answer.text}`);
  return answer.body;
}

export async function getSource(token: string, id: string): Promise<LibrarySourceDto> {
  return (await call<LibrarySourceDto>('GET', `/sources/${id}`, { token })).body;
}

/** Stores a page as a copy of the source, as if somebody had uploaded it. */
export async function storePage(token: string, id: string, html: string): Promise<void> {
  const answer = await fetchServer(`/api/v1/sources/${id}/copies?name=page.html`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/html' },
    body: html,
  });
  if (answer.status !== 201) throw new Error(`expected 201, got ${answer.status}: ${await answer.text()}`);
}

/** Looking through the watched pages, given up. */
export async function abandonLook(): Promise<void> {
  allowServerModules();
  const { makeAbandonedLook } = await import('../../support/abandoned-job');
  await makeAbandonedLook();
}

/** Work on the source that was given up. */
export async function abandonJob(sourceId: string): Promise<string> {
  allowServerModules();
  const { lastError, makeAbandonedJob } = await import('../../support/abandoned-job');
  await makeAbandonedJob(sourceId);
  return lastError;
}
