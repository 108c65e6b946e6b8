'use client';

import { Button, Group, Stack, UnstyledButton } from '@mantine/core';
import { useSaver } from '@/components/claim-session/use-saver';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import house from '@/components/ui/page/house.module.css';
import type { ClaimDto } from '@/lib/contracts/claims';
import { unplacedWords } from '@/lib/domain/claim-words';
import changed from './changed-notice.module.css';
import classes from './other-places.module.css';

/**
 * The other places of the same fact, each with a link. If one of them changed, it asks whether this one still holds.
 */
export function OtherPlaces({ claim }: { claim: ClaimDto }) {
  const { places, placesChangedIn } = claim;
  return (
    <>
      {placesChangedIn !== null && <PlacesChanged claim={claim} revision={placesChangedIn} />}
      {places.length > 0 && (
        <section aria-labelledby="places-heading">
          <h3 id="places-heading" className={classes.heading}>
            Also said in
          </h3>
          <PlaceList places={places} />
        </section>
      )}
    </>
  );
}

function PlaceList({ places }: Pick<ClaimDto, 'places'>) {
  const { selection } = useWorkspace();
  return (
    <ul>
      {places.map(({ claimId, number, quote, unplaced }) => (
        <li key={claimId}>
          <UnstyledButton className={classes.place} onClick={() => selection.select(claimId, 'list')}>
            <span className={classes.number}>{number}</span>
            <span className={classes.quote} dir="auto">
              “{quote}”
            </span>
            {unplaced !== null && <span className={classes.state}>{unplacedWords[unplaced]}</span>}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

function PlacesChanged({ claim, revision }: { claim: ClaimDto; revision: number }) {
  const { session, commands } = useWorkspace();
  const isBusy = useSaver(session.saver).running.has(claim.id);
  const { settlePlaces } = claim.abilities;
  return (
    <Stack component="section" gap={10} className={changed.notice} aria-labelledby="places-changed">
      <h3 id="places-changed" className={house.heading}>
        Another place of this fact changed in revision {revision}
      </h3>
      <p className={changed.fate}>
        {settlePlaces.allowed ? 'Look whether what stands here still holds.' : settlePlaces.reason}
      </p>
      {settlePlaces.allowed && (
        <Group>
          <Button size="xs" disabled={isBusy} onClick={() => void commands.settlePlaces(claim.id)}>
            Still right
          </Button>
        </Group>
      )}
    </Stack>
  );
}
