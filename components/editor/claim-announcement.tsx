import { describeBadge } from '@/lib/client/editor/marks/claim-badge';
import { type EditorClaim } from '@/lib/client/editor/marks/editor-claim';

interface ClaimAnnouncementProps {
  claim: EditorClaim | null;
  /** The claims at the place where this one was chosen, the innermost first. */
  stack: readonly string[];
}

/** Announces once which claim was chosen in the text, and how many claims lie there. */
export function ClaimAnnouncement({ claim, stack }: ClaimAnnouncementProps) {
  const place = claim ? stack.indexOf(claim.id) : -1;
  return (
    <p role="status" className="visually-hidden">
      {claim && place >= 0 && (
        <>
          {describeBadge(claim)}
          {stack.length > 1 && `, ${place + 1} of ${stack.length} claims here`}
        </>
      )}
    </p>
  );
}
