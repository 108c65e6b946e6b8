import 'server-only';
import type { NewsroomDto, UpdateNewsroomBody } from '@/lib/contracts/newsroom';
import type { Json } from '@/lib/domain/canonical-json';
import { Failure } from '@/lib/domain/failure';
import { newsroomSettings } from '@/lib/domain/newsroom-settings';
import { loadNewsroom } from '../../queries/newsrooms/load-newsroom';
import { reopenSignedOf } from '../../repositories/article-touch';
import { listWeighedClaims, touchCitingClaims } from '../../repositories/evidence/citing-claims';
import { updateNewsroomRow } from '../../repositories/newsrooms/newsrooms';
import type { ChangeContext } from '../frame/command-context';

/** Changes the newsroom's name and what its reports and its gate ask for. */
export async function updateNewsroom(
  { db, actor, ifMatch }: ChangeContext,
  input: UpdateNewsroomBody,
): Promise<NewsroomDto> {
  const before = await loadNewsroom(db, actor);
  if (before.version !== ifMatch) throw conflict(before);
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  const after: NewsroomDto = { ...before, ...given };
  const changes: Record<string, [Json, Json]> = Object.fromEntries(
    newsroomSettings
      .filter((setting) => after[setting] !== before[setting])
      .map((setting) => [setting, [before[setting], after[setting]]]),
  );
  if (Object.keys(changes).length === 0) return before;
  // A setting may change what is printed. Claims that are printed otherwise are then no longer what was approved.
  // In the same way, other articles are no longer what was signed, or what the gate asked for.
  const isReopened = linksCopies(after) !== linksCopies(before) || 'copiesRequired' in changes;
  const fallen = changes.printsWeighing ? await listWeighedClaims(db, actor.newsroomId) : [];
  const written = await updateNewsroomRow(db, actor, after, {
    data: { changes },
    parts: [
      ...touchCitingClaims(fallen.map(({ claimId }) => ({ claimId, falls: true }))),
      ...(isReopened ? [reopenSignedOf.newsroom(actor.newsroomId)] : []),
    ],
    claimEntries: fallen.map(({ articleId: scopeId, claimId, state }) => ({
      scopeId,
      claimId,
      action: 'claim.fell',
      data: {
        staleParts: ['sources'],
        changes: { printsWeighing: [before.printsWeighing, after.printsWeighing] },
        ...(state === 'approved' ? { state: ['approved', 'stale'] } : {}),
      },
    })),
  });
  if (!written) throw conflict(await loadNewsroom(db, actor));
  return loadNewsroom(db, actor);
}

/** Whether a public report leads to the copies that it names. */
function linksCopies({ publicReports, publicCopies }: NewsroomDto): boolean {
  return publicReports && publicCopies;
}

function conflict(current: NewsroomDto): Failure {
  return new Failure('version_conflict', 'Somebody changed these settings in the meantime.', { current });
}
