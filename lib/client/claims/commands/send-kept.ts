import type { QueryClient } from '@tanstack/react-query';
import type { Person } from '@/lib/contracts/ability';
import { listKeptArticles } from '@/lib/client/outbox/kept-of-person';
import { listOpenPages } from '@/lib/client/outbox/open-pages';
import { createWorkspaceSession, type WorkspaceSession } from '../session/workspace-session';
import { takeUpKept } from './take-up-kept';

const silent = { done: () => undefined, failed: () => undefined };

/**
 * Sends everything of this person that waits in this browser, in all articles. Resolves when each item has an answer of
 * any kind.
 */
export async function sendKept(member: Person, queryClient: QueryClient): Promise<void> {
  const open = listOpenPages();
  await Promise.all(open.map((page) => page.retry()));
  await Promise.all(open.map((page) => whenAnswered(page.subscribe, page.isSending)));
  const others = (await listKeptArticles(member.id)).filter((articleId) =>
    open.every((page) => page.key !== `${member.id}/${articleId}`),
  );
  for (const articleId of others) await sendArticle({ articleId, member, queryClient });
}

/** Sends as an open page would, but shows nothing. */
async function sendArticle(
  input: Pick<WorkspaceSession, 'articleId' | 'member' | 'queryClient'>,
): Promise<void> {
  const session = createWorkspaceSession({
    ...input,
    revision: 1,
    stream: { document: Promise.resolve(null), claims: Promise.resolve(null) },
    createNotices: () => silent,
  });
  session.store.apply({ type: 'load', records: [], sequence: 0 });
  const taking = takeUpKept(session);
  await taking.takeNow();
  await whenAnswered(session.saver.subscribe, session.isSending);
  session.close();
  taking.stop();
}

function whenAnswered(
  subscribe: (listener: () => void) => () => void,
  isSending: () => boolean,
): Promise<void> {
  return new Promise((resolve) => {
    const stop = subscribe(check);
    function check(): void {
      if (isSending()) return;
      stop();
      resolve();
    }
    check();
  });
}
