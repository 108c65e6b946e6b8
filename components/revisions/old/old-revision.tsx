'use client';

import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, useQueryState } from 'nuqs';
import { useEffect, useMemo, useState } from 'react';
import { ArticleEditor } from '@/components/editor/article-editor';
import type { ClaimLayerApi } from '@/lib/client/editor/layer/claim-layer-api';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import house from '@/components/ui/page/house.module.css';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import { presentEditorClaim } from '@/lib/client/editor/marks/editor-claim';
import type { DocumentNode } from '@/lib/domain/text/document/document';
import { claimStateWords } from '@/lib/domain/workflow/claim-transitions';
import { proposeArticleFields } from '@/lib/domain/intake/propose-article-fields';
import { useRevision } from '../use-revision';
import classes from './old-revision.module.css';
import { OldClaims } from './old-claims';

interface OldRevisionProps {
  articleId: string;
  title: string;
  number: number;
}

/** Height of the bar that covers the top of the scrolled text, in pixels. */
const coveredTop = 70;

/** A revision as it was, for reading: its text with the claims in their places. `?claim=12` opens it at that claim. */
export function OldRevision({ articleId, title, number }: OldRevisionProps) {
  const [claimNumber, setClaimNumber] = useQueryState('claim', parseAsInteger.withOptions({ scroll: false }));
  const [api, setApi] = useState<ClaimLayerApi | null>(null);
  const revision = useRevision(articleId, number);
  const places = useQuery({
    queryKey: queryKeys.claimPlaces(articleId, number),
    queryFn: ({ signal }) =>
      callApi('listClaimPlaces', { params: { id: articleId, number: String(number) }, signal }),
  });
  const claims = useMemo(
    () =>
      (places.data?.places ?? []).map(([id, claim, startOffset, endOffset, state]) => ({
        ...presentEditorClaim({
          id,
          number: claim,
          startOffset,
          endOffset,
          state,
          unplaced: null,
          rating: null,
        }),
        // A place comes with the state of that day, but without its verdict.
        word: claimStateWords[state],
      })),
    [places.data],
  );
  const dateLine = useMemo(
    () => (revision.data ? proposeArticleFields(revision.data.text).dateLine : undefined),
    [revision.data],
  );
  const selectedId = claims.find((claim) => claim.number === claimNumber)?.id ?? null;
  useEffect(() => {
    if (api && selectedId !== null) api.scrollToClaim(selectedId, { inset: coveredTop });
  }, [api, selectedId]);

  const error = revision.error ?? places.error;
  if (error) {
    return (
      <ErrorNotice
        error={error}
        title="The revision did not come through"
        onRetry={() => {
          void revision.refetch();
          void places.refetch();
        }}
      />
    );
  }
  if (!revision.data || !places.data) return <Skeleton height={320} />;
  const { text, document } = revision.data;
  return (
    <div className={classes.columns}>
      <div className={house.shrinks} data-shortcuts="allow">
        <ArticleEditor
          document={document as DocumentNode}
          text={text}
          claims={claims}
          selectedClaimId={selectedId}
          label={`Text of ${title}, revision ${number}`}
          dateLine={dateLine}
          inset={coveredTop}
          onReady={setApi}
          onSelectClaim={(id) => void setClaimNumber(claims.find((claim) => claim.id === id)?.number ?? null)}
        />
      </div>
      <OldClaims
        {...{ articleId, claims, text, number }}
        selectedId={selectedId}
        missingNumber={selectedId === null ? claimNumber : null}
        onSelect={(claim) => void setClaimNumber(claim)}
      />
    </div>
  );
}
