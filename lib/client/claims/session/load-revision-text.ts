import type { RevisionText } from '@/lib/contracts/articles';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { textOfDocument } from '@/lib/domain/text/offsets/text-of-document';
import { callApi } from '@/lib/client/api/api';
import { takeStreamed } from '@/lib/client/api/take-streamed';
import type { WorkspaceSession } from './workspace-session';

/** The text of the session's revision, from the document that the page brought, or else from the API. */
export async function loadRevisionText(
  { articleId, revision, stream }: WorkspaceSession,
  signal: AbortSignal,
): Promise<RevisionText> {
  const document = await takeStreamed<DocumentNode>(stream.document);
  if (document) return { document: { ...document }, text: textOfDocument(document) };
  return callApi('getRevision', { params: { id: articleId, number: String(revision) }, signal });
}
