import { callApi } from '@/lib/client/api/api';
import { ApiProblem } from '@/lib/client/api/api-problem';
import { draftFields, dropFields } from '@/lib/client/drafts/draft';
import type { SpanRange } from '@/lib/client/editor/selection/selection-range';
import { randomId } from '@/lib/client/api/random-id';
import { readNewerPlace, type RefusedMark } from '../session/refused-marks';
import { type WriteContext, repeatUnanswered, reportFailure } from './claim-writes';
import { startMark } from './mark-claim';

/** The choices for a mark whose words somebody had changed. */
export interface RefusedCommands {
  /** Marks the proposed words, whether or not their text is on this page. */
  markProposed(mark: RefusedMark): Promise<boolean>;
  /** Marks other words of the text on this page, and keeps what was typed. Returns the new claim's id at once. */
  markInstead(mark: RefusedMark, range: SpanRange): string;
}

export function createRefusedCommands(context: WriteContext): RefusedCommands {
  const { session, notices } = context;
  return {
    async markProposed(mark) {
      const { statement, revision, proposed } = mark;
      if (!proposed) return false;
      const idempotencyKey = randomId();
      try {
        const claim = await repeatUnanswered(() =>
          callApi('createClaim', {
            params: { id: session.articleId },
            body: { revision, ...proposed, statement },
            idempotencyKey,
          }),
        );
        session.refusedMarks.remove(mark.id);
        session.showClaim(claim);
        restoreDraft(claim.id, mark);
        notices.done(`Claim ${claim.number} marked in revision ${claim.anchor.revision}.`);
        return true;
      } catch (error) {
        const newer = error instanceof ApiProblem ? readNewerPlace(error.current) : null;
        if (newer) session.refusedMarks.put({ ...mark, ...newer });
        else reportFailure(context, 'The words were not marked.', error);
        return false;
      }
    },
    markInstead(mark, range) {
      session.refusedMarks.remove(mark.id);
      const id = startMark(context, range, { statement: mark.statement });
      restoreDraft(id, mark);
      return id;
    },
  };

  /** Moves everything else that was typed to the new claim. The statement is in the mark itself. */
  function restoreDraft(id: string, { draft = {} }: RefusedMark): void {
    const rest = dropFields(draft, ['statement', 'span']);
    if (draftFields(rest).length > 0)
      session.saver.restore(new Map([[id, { draft: rest, unanswered: null }]]));
  }
}
