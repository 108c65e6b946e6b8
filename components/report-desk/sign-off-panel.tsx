'use client';

import { Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import { showDone } from '@/components/ui/notices/toast';
import { When } from '@/components/ui/time/when';
import house from '@/components/ui/page/house.module.css';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { GateDto } from '@/lib/contracts/gate';
import { countOf } from '@/lib/domain/report/words/report-text';
import { blockerHref } from './blocker-href';
import classes from './panel.module.css';
import signatures from './sign-off-panel.module.css';

interface SignOffPanelProps {
  articleId: string;
  gate: GateDto;
  /** The digest of the draft on the screen. Null if the screen shows an edition, or if the draft cannot be signed. */
  seen: string | null;
  shown: number | null;
  onShowOpen: () => void;
}

/** The gate: whether it is open, the two lines for signatures, and the button to sign what is on the screen. */
export function SignOffPanel({ articleId, gate, seen, shown, onShowOpen }: SignOffPanelProps) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const signOff = useMutation({
    mutationFn: () =>
      callApi('signOff', { params: { id: articleId }, body: seen === null ? {} : { digest: seen } }),
    onSuccess: async (signed) => {
      // An answer from before the signature must not remove it from the screen.
      await queryClient.cancelQueries({ queryKey: queryKeys.gate(articleId) });
      queryClient.setQueryData(queryKeys.gate(articleId), signed);
      void queryClient.invalidateQueries({ queryKey: queryKeys.gateCount(articleId) });
      router.refresh();
      showDone('Signed off. Your signature stands until anything that is printed changes.');
    },
    onError: () => {
      void queryClient.invalidateQueries({ queryKey: queryKeys.gate(articleId) });
      router.refresh();
    },
  });
  const { allowed, reason } = gate.abilities.signOff;
  const isComplete = countCurrent(gate) >= gate.signOffsNeeded;

  return (
    <Stack component="section" gap={12} aria-label="Sign this report off">
      <h2 className={house.panelTitle}>{shown === null ? 'Signatures' : 'Signatures of the draft'}</h2>
      <GateState articleId={articleId} gate={gate} shown={shown} onShowOpen={onShowOpen} />
      <SignatureLines gate={gate} />
      {shown === null && (allowed || !isComplete) && (
        <ReasonButton
          disabledReason={allowed ? null : reason}
          loading={signOff.isPending}
          variant={isComplete ? 'default' : 'filled'}
          fullWidth
          onClick={() => signOff.mutate()}
        >
          {isComplete ? 'Sign off as well' : 'Sign off'}
        </ReasonButton>
      )}
      {shown !== null && (allowed || !isComplete) && (
        <p className={classes.text}>
          This is edition {shown}.{' '}
          <Link href={`/articles/${articleId}/report?show=draft`} scroll={false} className={classes.link}>
            Look at the draft
          </Link>{' '}
          to sign it.
        </p>
      )}
      {signOff.isError && <ErrorNotice error={signOff.error} title="Not signed" />}
    </Stack>
  );
}

/** The number of signatures that hold for the article as it is now. */
function countCurrent(gate: GateDto): number {
  return gate.signOffs.filter(({ isCurrent }) => isCurrent).length;
}

const previewed = 3;

/** The first blockers are shown at once, each with a link to its place. The rest are one step away. */
function GateState({ articleId, gate, shown, onShowOpen }: Omit<SignOffPanelProps, 'seen'>) {
  const open = gate.blockers.length;
  if (open === 0) {
    const isComplete = countCurrent(gate) >= gate.signOffsNeeded;
    const signed = shown === null ? 'what stands here' : 'the draft';
    return (
      <p className={classes.text}>
        {isComplete ? `Two people have signed ${signed}.` : `Nothing is open. Two people sign ${signed}.`}
      </p>
    );
  }
  return (
    <>
      <Stack component="ul" gap="var(--space-1)" className={signatures.blockers}>
        {gate.blockers.slice(0, previewed).map((blocker) => (
          <li key={`${blocker.code}-${blocker.message}`}>
            <Link href={blockerHref(articleId, blocker)}>{blocker.message}</Link>
          </li>
        ))}
      </Stack>
      {open > previewed && (
        <p className={classes.text}>
          <button type="button" className={classes.link} onClick={onShowOpen}>
            Show all {countOf(open, 'open point')}
          </button>
        </p>
      )}
    </>
  );
}

function SignatureLines({ gate }: { gate: GateDto }) {
  const current = gate.signOffs.filter(({ isCurrent }) => isCurrent);
  const lapsed = current.length >= gate.signOffsNeeded ? 0 : gate.signOffs.length - current.length;
  const older = gate.signOffs.find(({ isCurrent, older: said }) => !isCurrent && said !== null)?.older;
  const lines = Math.max(gate.signOffsNeeded, current.length);
  return (
    <>
      <Stack component="ol" gap="var(--space-1)" aria-label="Signatures">
        {Array.from({ length: lines }, (_, index) => {
          const signature = current[index];
          return (
            <Group
              component="li"
              gap="0 var(--space-1)"
              align="baseline"
              justify="space-between"
              key={index}
              className={signatures.line}
              data-signed={signature !== undefined}
            >
              {signature ? (
                <>
                  <span className={signatures.name} dir="auto">
                    {signature.by.name}
                  </span>
                  <When at={signature.at} show="absolute" className={signatures.at} />
                </>
              ) : (
                <span className={signatures.empty}>not signed yet</span>
              )}
            </Group>
          );
        })}
      </Stack>
      {lapsed > 0 && (
        <p className={classes.quiet}>
          {lapsed === 1 ? 'One earlier signature has' : `${lapsed} earlier signatures have`} lapsed, because
          something changed.
        </p>
      )}
      {older !== undefined && (
        <p className={classes.quiet}>Earlier signatures covered {older}. They have to be given again.</p>
      )}
    </>
  );
}
