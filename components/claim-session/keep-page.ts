import { takeUpKept } from '@/lib/client/claims/commands/take-up-kept';
import type { WorkspaceSession } from '@/lib/client/claims/session/workspace-session';
import { enterPage, leaveForGood, leavePage, type OpenPage } from '@/lib/client/outbox/open-pages';
import { onGivenUp } from '@/lib/client/outbox/sign-out-signal';

const pages = new WeakMap<WorkspaceSession, OpenPage>();

/**
 * Restores what was kept for the article. Until the page is left, it also sends waiting work whenever that may succeed.
 */
export function keepPage(session: WorkspaceSession): () => void {
  const page = pages.get(session) ?? openPage(session);
  pages.set(session, page);
  enterPage(page);
  return () => leavePage(page);
}

function openPage(session: WorkspaceSession): OpenPage {
  const { saver, identity, member, articleId } = session;
  const taking = takeUpKept(session);
  void taking.look();
  function onBack(): void {
    if (document.visibilityState === 'hidden') return;
    // Another page may have signed in somebody else, or may have been closed.
    identity.doubt();
    void session.retry();
    void taking.look();
  }
  const stopListening = onGivenUp(member.id, () => {
    leaveForGood();
    // Nothing of this page may stay in memory for the next person who signs in.
    window.location.replace('/sign-in');
  });
  window.addEventListener('online', onBack);
  document.addEventListener('visibilitychange', onBack);
  return {
    key: `${member.id}/${articleId}`,
    isWaiting: session.isWaiting,
    isSending: session.isSending,
    subscribe: saver.subscribe,
    retry: session.retry,
    close() {
      window.removeEventListener('online', onBack);
      document.removeEventListener('visibilitychange', onBack);
      stopListening();
      session.close();
      taking.stop();
    },
  };
}
