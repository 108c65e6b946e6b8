import 'server-only';
import { Failure } from '@/lib/domain/failure';
import { printArticle } from '@/lib/domain/report/model/print-article';
import type { ReportRating, ReportWriter } from '@/lib/domain/report/model/report-model';
import { articleDigest } from '@/lib/domain/sign-off-digest';
import { sealFormat } from '@/lib/domain/seal';
import type { Actor } from '../../auth/actor';
import type { Db } from '../../db';
import { claimSeal } from '../../rules/claim-seal';
import type { ArticlePrint } from '../../rules/gate-facts';
import { findArticle } from '../../repositories/articles/articles';
import type { WriterRecord } from '../../repositories/writers/article-writers';
import { listClaims } from '../../repositories/claims/claims';
import type { GateRecord } from '../../repositories/reports/gate';
import { listApprovedSeals } from '../../repositories/ledger/ledger';
import { findNewsroom } from '../../repositories/newsrooms/newsrooms';
import { findScale, type RatingRecord } from '../../repositories/newsrooms/scale';
import { sha256 } from '../../sha256';
import { listChangedSources } from '../sources/list-changed-sources';
import { getRevisionText } from '../revisions/revision-cache';

const everyClaim = { cursor: 0, limit: 1_000_000 };

/**
 * Reads the article that `gate` saw. At worst, what is read later than the gate is newer, and a guarded write
 * notices that.
 */
export async function readArticlePrint(
  db: Db,
  actor: Pick<Actor, 'newsroomId'>,
  gate: GateRecord,
): Promise<ArticlePrint> {
  const { articleId, revisionNumber } = gate;
  const [found, text, claims, scale, newsroom, entered] = await Promise.all([
    findArticle(db, actor.newsroomId, articleId),
    getRevisionText(db, actor.newsroomId, articleId, revisionNumber),
    listClaims(db, actor.newsroomId, articleId, everyClaim),
    findScale(db, actor.newsroomId),
    findNewsroom(db, actor.newsroomId),
    listApprovedSeals(db, articleId),
  ]);
  if (!found || text === null || !newsroom || !scale)
    throw new Failure('not_found', 'There is no such article.');
  const { id, title, writer, publishedAt, sourceUrl, standing } = found;
  const print = printArticle(
    {
      article: { id, title, writer, publishedAt, sourceUrl, standing, writers: printWriters(found.writers) },
      revision: {
        number: revisionNumber,
        sha256: gate.revisionSha256,
        text,
        createdAt: gate.revisionAt.toISOString(),
      },
      claims,
      scale: scale.ratings.map(printRating),
      hasPublicCopies: newsroom.publicReports && newsroom.publicCopies,
      changedSince: await listChangedSources(db, actor.newsroomId, claims),
    },
    newsroom,
  );
  const seals = Object.fromEntries(claims.map((claim) => [claim.id, claimSeal(claim)]));
  const broken = claims.filter(
    (claim) =>
      claim.unplaced === null &&
      claim.approvedFormat === sealFormat &&
      (claim.approvedSeal !== seals[claim.id] || claim.approvedSeal !== entered.get(claim.id)),
  );
  return {
    print,
    digest: articleDigest(print, seals, sha256),
    broken: new Set(broken.map((claim) => claim.id)),
  };
}

function printRating({ id, label, definition, position, color, icon, value }: RatingRecord): ReportRating {
  return { id, label, definition, order: position, color, icon, value };
}

/**
 * While nobody has said whether a person wrote it, that person holds back the sign-off and is printed as a writer.
 */
function printWriters(writers: readonly WriterRecord[]): ReportWriter[] {
  return writers.map(({ member, name, status, reason, decidedBy }) => ({
    name: member?.name ?? name ?? '',
    isWriter: status !== 'other',
    reason: status === 'other' ? reason : null,
    by: status === 'other' ? (decidedBy?.name ?? null) : null,
  }));
}
