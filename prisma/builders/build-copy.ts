import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPassage } from '@/lib/domain/evidence/find-passage';
import { textOfDocument } from '@/lib/domain/text/text-of-document';
import type { Actor } from '@/lib/server/auth/actor';
import type { Db } from '@/lib/server/db';
import { digestOf, getBlobStore } from '@/lib/server/evidence/blob-store';
import { decodeText } from '@/lib/server/evidence/decode-text';
import { sniffMediaType } from '@/lib/server/evidence/sniff-media-type';
import { documentFromHtml } from '@/lib/server/intake/document-from-html';

const declaredTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Stores a file as the newest copy of a source: as if its page had just been fetched, or as an upload where it has no address.
 * A cited passage that is in it has its place there; one that was in the copy before it is lost, and its claim stale.
 */
export async function buildCopy(db: Db, actor: Actor, sourceId: string, file: URL): Promise<void> {
  const bytes = readFileSync(file);
  const declaredType = declaredTypes[path.extname(file.pathname)] ?? null;
  const mediaType = await sniffMediaType(bytes, declaredType);
  const decoded = decodeText(bytes, declaredType).text;
  const text =
    mediaType === 'text/html' ? textOfDocument(documentFromHtml(decoded, 'html').document) : decoded;
  const sha256 = digestOf(bytes);
  const source = await db.source.findUniqueOrThrow({ where: { id: sourceId }, include: { snapshot: true } });
  if (source.snapshot?.sha256 === sha256) return;
  await getBlobStore(db).put(sha256, bytes);
  const isPage = source.url !== null;
  const { id: snapshotId } = await db.snapshot.create({
    data: {
      newsroomId: actor.newsroomId,
      sourceId,
      sha256,
      size: bytes.length,
      mediaType,
      fileName: isPage ? null : path.basename(fileURLToPath(file)),
      origin: isPage ? 'fetch' : 'upload',
      requestedUrl: source.url,
      finalUrl: source.url,
      status: isPage ? 200 : null,
      headers: isPage ? [['content-type', declaredType]] : [],
      text,
      createdById: actor.memberId,
    },
  });
  await db.source.update({
    where: { id: sourceId },
    data: {
      snapshotId,
      version: { increment: 1 },
      ...(isPage
        ? { fetchState: 'stored', health: source.snapshot ? 'changed' : 'unchanged', checkedAt: new Date() }
        : {}),
    },
  });
  await placePassages(db, sourceId, { snapshotId, text });
}

async function placePassages(db: Db, sourceId: string, copy: { snapshotId: string; text: string }) {
  const citations = await db.citation.findMany({ where: { sourceId } });
  for (const { id, claimId, passage, snapshotId } of citations) {
    const place = passage === null ? null : findPassage(copy.text, passage);
    if (place && snapshotId === null) {
      const data = { snapshotId: copy.snapshotId, startOffset: place.start, endOffset: place.end };
      await db.citation.update({ where: { id }, data });
    } else if (!place && snapshotId !== null) {
      await db.citation.update({ where: { id }, data: { lostInId: copy.snapshotId } });
      await db.claim.updateMany({
        where: { id: claimId, state: 'approved' },
        data: { state: 'stale', approvedSeal: null, approvedById: null, approvedAt: null },
      });
    } else continue;
    await db.claim.update({ where: { id: claimId }, data: { version: { increment: 1 } } });
  }
}
