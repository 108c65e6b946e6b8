import type { ClaimColumns } from '@/lib/contracts/claims';
import { apiUrl, callApi } from '@/lib/client/api/api';
import { ApiProblem, ApiUnreachable } from '@/lib/client/api/api-problem';
import { renewQueries } from '@/lib/client/api/renew-queries';
import { briefDelaysMs } from '@/lib/client/api/retry-delays';
import { takeStreamed } from '@/lib/client/api/take-streamed';
import type { ArticleEvent } from '@/lib/client/events/article-event';
import { openEventStream } from '@/lib/client/events/event-stream';
import { decodeClaimColumns } from '../store/decode-claim-columns';
import { listedClaimOf } from '../store/listed-claim';
import { queryKeys } from './query-keys';
import type { WorkspaceSession } from './workspace-session';

interface SyncOptions {
  /** Whether somebody is writing in this claim here. Changes to it then wait. */
  isEditing: (claimId: string) => boolean;
  /** Something happened to the article itself, such as a new revision. */
  onArticleEvent: (event: ArticleEvent) => void;
  onRowsFailed: (error: unknown) => void;
}

/** Events within this time are handled together, in milliseconds. */
const gatherMs = 60;
/** If more claims than this change at once, loading the whole list is cheaper. */
const manyClaims = 12;
/** The shortest time between two counts of the gate, in milliseconds. */
const gateMs = 1_500;

export interface ClaimSync {
  reloadRows(): Promise<void>;
  stop(): void;
}

/**
 * Keeps the session's claims in step with the server. It loads the rows first, then opens the stream at the sequence that
 * the rows reflect, so that no event between the two is missed.
 */
export function startClaimSync(session: WorkspaceSession, options: SyncOptions): ClaimSync {
  const { articleId, store, queryClient } = session;
  const gathered = new Map<string, ArticleEvent>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gateTimer: ReturnType<typeof setTimeout> | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let close: (() => void) | undefined;
  let isStopped = false;

  async function askForColumns(): Promise<ClaimColumns | null> {
    const answer = await callApi('listClaims', {
      params: { id: articleId },
      query: { view: 'columns' },
    });
    return 'ids' in answer ? answer : null;
  }

  async function reloadRows(attempt: number = 0): Promise<void> {
    const asked = new Set(store.getState().byId.keys());
    try {
      const columns = (await takeStreamed<ClaimColumns>(session.stream.claims)) ?? (await askForColumns());
      if (isStopped || !columns) return;
      const { sequence } = columns;
      store.apply({ type: 'load', records: decodeClaimColumns(columns), sequence, asked });
      close ??= listen(sequence);
    } catch (error) {
      if (isStopped) return;
      // If the server is starting or busy, ask again before telling anybody.
      const delay = mayPass(error) ? briefDelaysMs[attempt] : undefined;
      if (delay === undefined) return options.onRowsFailed(error);
      retryTimer = setTimeout(() => void reloadRows(attempt + 1), delay);
    }
  }

  function handleEvent(event: ArticleEvent): void {
    if (event.sequence <= store.getState().sequence) return;
    gateTimer ??= setTimeout(renewGate, gateMs);
    if (event.claimId === null) return options.onArticleEvent(event);
    const isOwn = event.actorId === session.member.id && session.ownWrites.consume(event.claimId);
    if (isOwn) return;
    gathered.set(event.claimId, event);
    timer ??= setTimeout(() => void lookAtGathered(), gatherMs);
  }

  async function lookAtGathered(): Promise<void> {
    timer = undefined;
    const events = [...gathered.values()];
    gathered.clear();
    if (events.length <= manyClaims) {
      await Promise.all(events.map(lookAt));
      return;
    }
    await reloadRows();
    const known = events.filter((event) => event.claimId !== null && session.getClaim(event.claimId));
    for (const { claimId } of known)
      void queryClient.invalidateQueries({ queryKey: queryKeys.claim(claimId ?? '') });
  }

  async function lookAt(event: ArticleEvent): Promise<void> {
    const id = event.claimId ?? '';
    try {
      const claim = await callApi('getClaim', { params: { id } });
      if (isStopped) return;
      void renewQueries(queryClient, queryKeys.claimHistory(id));
      void renewQueries(queryClient, queryKeys.claimChanges(id));
      const shown = session.getClaim(id);
      if (!shown || !options.isEditing(id)) return session.showClaim(claim);
      if (claim.version <= shown.version) return;
      store.apply({ type: 'put', record: listedClaimOf(claim) });
      session.held.hold(claim, event);
    } catch {
      // The next event, or the reopened stream, brings it again.
    }
  }

  function renewGate(): void {
    gateTimer = undefined;
    void renewQueries(queryClient, queryKeys.gate(articleId));
    void renewQueries(queryClient, queryKeys.articleHistory(articleId));
    void renewQueries(queryClient, queryKeys.desk());
  }

  function listen(sequence: number): () => void {
    const base = apiUrl('streamEvents', { params: { id: articleId } });
    return openEventStream({
      urlAfter: (last) => `${base}?after=${last}`,
      sequence,
      onEvent: handleEvent,
      onOpen: () => void session.saver.flush(),
    });
  }

  void reloadRows();

  return {
    reloadRows: () => reloadRows(),
    stop() {
      isStopped = true;
      clearTimeout(timer);
      clearTimeout(gateTimer);
      clearTimeout(retryTimer);
      close?.();
    },
  };
}

function mayPass(error: unknown): boolean {
  return (
    error instanceof ApiUnreachable || (error instanceof ApiProblem && [429, 503].includes(error.status))
  );
}
