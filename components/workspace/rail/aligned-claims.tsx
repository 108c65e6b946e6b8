'use client';

import { useEffect, useRef } from 'react';
import { ClaimRow } from '@/components/claims/list/claim-row';
import { focusClaimRow } from '@/components/claim-session/focus-card-field';
import { useStatements } from '@/components/claim-session/use-statements';
import type { ClaimListState } from '@/lib/client/claims/store/claim-list-state';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import classes from './aligned-claims.module.css';
import { useAlignedTops } from './use-aligned-tops';

interface AlignedClaimsProps {
  list: ClaimListState;
  ids: readonly string[];
  onCrowded: () => void;
}

/** Height of a card with the gap below it, in pixels. It must equal the style sheet's `--pitch`. */
const pitch = 92;

/** The claims beside their lines. They are part of the page like the text, and scroll with it. */
export function AlignedClaims({ list, ids, onCrowded }: AlignedClaimsProps) {
  const { selection } = useWorkspace();
  const containerRef = useRef<HTMLOListElement>(null);
  const aligned = useAlignedTops(containerRef, ids, pitch);
  const isCrowded = aligned?.isCrowded ?? false;
  useStatements(ids);
  useEffect(() => {
    if (isCrowded) onCrowded();
  }, [isCrowded, onCrowded]);

  const { getLast } = selection;
  useEffect(() => {
    const last = getLast();
    if (last !== null && document.activeElement === document.body) focusClaimRow(last);
  }, [getLast]);

  return (
    <ol ref={containerRef} className={classes.cards}>
      {aligned &&
        ids.map((id, index) => {
          const claim = list.byId.get(id);
          const top = aligned.tops[index];
          if (!claim || top === undefined) return null;
          return (
            <li key={id} className={classes.card} style={{ transform: `translateY(${top}px)` }}>
              <ClaimRow claim={claim} isShort />
            </li>
          );
        })}
    </ol>
  );
}
