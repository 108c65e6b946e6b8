/** The keys under which the workspace's answers are cached, in one place so that they can be renewed from anywhere. */
export const queryKeys = {
  revision: (articleId: string, number: number) => ['revision', articleId, number],
  /** Only its text and document, as the page of the article brings them. */
  revisionText: (articleId: string, number: number) => ['revision-text', articleId, number],
  revisions: (articleId: string) => ['revisions', articleId],
  claimPlaces: (articleId: string, number: number) => ['claim-places', articleId, number],
  carryOverPreview: (articleId: string, base: number, input: string) => [
    'carry-over',
    articleId,
    base,
    input,
  ],
  /** All of them. */
  claims: () => ['claim'],
  claim: (claimId: string) => ['claim', claimId],
  claimChanges: (claimId: string) => ['claim-changes', claimId],
  claimHistory: (claimId: string) => ['claim-history', claimId],
  articleHistory: (articleId: string) => ['article-history', articleId],
  gate: (articleId: string) => ['gate', articleId],
  /** Renewed with the gate, because its key begins with the gate's. */
  gateCount: (articleId: string) => ['gate', articleId, 'count'],
  /** The differences from the last edition. Also renewed with the gate. */
  correction: (articleId: string) => ['gate', articleId, 'correction'],
  links: (articleId: string) => ['links', articleId],
  desk: () => ['desk'],
  scale: () => ['scale'],
  members: () => ['members'],
  newsroomHistory: (kind: string | null) => ['newsroom-history', kind],
  /** All lists of the newsroom's sources. */
  sources: () => ['sources'],
  sourcesLike: (words: string) => ['sources', 'like', words],
  source: (sourceId: string) => ['source', sourceId],
  /** A stored copy never changes. */
  snapshot: (snapshotId: string) => ['snapshot', snapshotId],
};
