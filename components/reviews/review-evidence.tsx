'use client';

import { Stack } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { ContactView } from '@/components/claims/contacts/contact-view';
import { SharedOriginNote } from '@/components/claims/sources/shared-origin-note';
import { SourceView } from '@/components/claims/sources/source-view';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import house from '@/components/ui/page/house.module.css';
import { citationHref } from '@/lib/client/sources/citation-href';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import type { ClaimDto } from '@/lib/contracts/claims';
import classes from './review-claim.module.css';

/** The evidence of the verdict, for a reviewer. P goes to the passage in its copy. */
export function ReviewEvidence({ claim }: { claim: ClaimDto }) {
  const { sources, contacts } = claim;
  const router = useRouter();
  const listRef = useRef<HTMLOListElement>(null);
  const copied = sources.filter(({ copy }) => copy !== null);

  /** Opens the copy of the source that has the focus, or else of the first source that has a copy. */
  function peek(): boolean {
    const at = [...(listRef.current?.children ?? [])].findIndex((item) =>
      item.contains(document.activeElement),
    );
    const focused = sources[at];
    const source = focused?.copy ? focused : copied[0];
    if (!source) return false;
    router.push(citationHref(claim.id, source, { from: 'review' }));
    return true;
  }
  useShortcut('peekEvidence', peek);

  return (
    <>
      <section aria-labelledby="review-sources">
        <h3 id="review-sources" className={house.subheading}>
          {sources.length === 1 ? '1 source' : `${sources.length} sources`}
          {copied.length > 0 && (
            <span className={classes.hint}>
              <KeyCaps id="peekEvidence" /> shows the passage
            </span>
          )}
        </h3>
        <SharedOriginNote sources={sources} />
        <ol ref={listRef} className={classes.sources}>
          {sources.map((source, index) => (
            <li key={source.id}>
              <SourceView claimId={claim.id} source={source} number={index + 1} from="review" />
            </li>
          ))}
        </ol>
      </section>
      {contacts.length > 0 && (
        <section aria-labelledby="review-contacts">
          <h3 id="review-contacts" className={house.subheading}>
            Asked
          </h3>
          <Stack component="ol" gap={12}>
            {contacts.map((contact) => (
              <li key={contact.id}>
                <ContactView contact={contact} />
              </li>
            ))}
          </Stack>
        </section>
      )}
    </>
  );
}
