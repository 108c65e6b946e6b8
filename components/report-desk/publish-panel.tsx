'use client';

import { CopyButton, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ErrorNotice } from '@/components/ui/error-notice';
import { ReasonButton } from '@/components/ui/reason-button';
import { showDone } from '@/components/ui/toast';
import { When } from '@/components/ui/when';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/query-keys';
import type { GateDto, ReportDto } from '@/lib/contracts/gate';
import classes from './panel.module.css';
import editions from './publish-panel.module.css';

interface PublishPanelProps {
  articleId: string;
  gate: GateDto;
  /** Newest first. */
  reports: ReportDto[];
  shown: number | null;
  isPublic: boolean;
}

/** The editions so far, and the next one. */
export function PublishPanel({ articleId, gate, reports: known, shown, isPublic }: PublishPanelProps) {
  const [correction, setCorrection] = useState('');
  const publish = usePublish(articleId, () => setCorrection(''));
  const reports = withNewest(known, publish.data);
  const next = (reports[0]?.edition ?? 0) + 1;
  const { allowed, reason } = gate.abilities.createReport;
  const hasNews = gate.state !== 'published' || reports.length === 0;

  return (
    <section className={classes.panel} aria-labelledby="panel-editions">
      <h2 id="panel-editions" className={classes.title}>
        Editions
      </h2>
      {reports.length > 0 && (
        <ol className={editions.list}>
          {reports.map((report) => (
            <Edition key={report.id} report={report} isShown={report.edition === shown} />
          ))}
        </ol>
      )}
      {hasNews ? (
        <>
          <p className={classes.text}>
            An edition freezes the report with a page of its own.{' '}
            {isPublic ? 'Anyone with its address can read it.' : 'Only members of the newsroom can read it.'}
          </p>
          {next > 1 && (
            <Textarea
              label="What was corrected"
              description="Printed at the head of the new edition."
              autosize
              minRows={2}
              maxRows={8}
              maxLength={2_000}
              value={correction}
              onChange={({ currentTarget }) => setCorrection(currentTarget.value)}
            />
          )}
          <ReasonButton
            disabledReason={allowed ? null : reason}
            loading={publish.isPending}
            fullWidth
            onClick={() => publish.mutate(correction.trim() === '' ? null : correction)}
          >
            Publish edition {next}
          </ReasonButton>
        </>
      ) : (
        <p className={classes.quiet}>
          Nothing has changed since edition {next - 1}. A correction begins with a change to a claim.
        </p>
      )}
      {publish.isError && <ErrorNotice error={publish.error} title="Not published" />}
    </section>
  );
}

/** The editions with the one just made, which the page itself learns of a moment later. */
function withNewest(known: ReportDto[], made: ReportDto | undefined): ReportDto[] {
  return made === undefined || known.some(({ id }) => id === made.id) ? known : [made, ...known];
}

function usePublish(articleId: string, onPublished: () => void) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const renew = () => queryClient.invalidateQueries({ queryKey: queryKeys.gate(articleId) });
  return useMutation({
    mutationFn: (correction: string | null) =>
      callApi('createReport', { params: { id: articleId }, body: { correction } }),
    onSuccess: async ({ edition }) => {
      onPublished();
      await renew();
      router.replace(`/articles/${articleId}/report?show=${edition}`, { scroll: false });
      router.refresh();
      showDone(`Edition ${edition} is published.`);
    },
    onError: () => void renew(),
  });
}

function Edition({ report, isShown }: { report: ReportDto; isShown: boolean }) {
  return (
    <li className={editions.edition} data-shown={isShown}>
      <span className={editions.head}>
        <a href={`/r/${report.id}`}>Edition {report.edition}</a>
        <CopyButton value={report.url}>
          {({ copied, copy }) => (
            <button type="button" className={classes.link} onClick={copy}>
              {copied ? 'Copied' : 'Copy link'}
              <span className="visually-hidden"> to edition {report.edition}</span>
            </button>
          )}
        </CopyButton>
      </span>
      <span className={classes.quiet}>
        <When at={report.createdAt} show="absolute" />, {report.createdBy.name}
      </span>
      {report.correction !== null && (
        <span className={editions.correction} dir="auto">
          {report.correction}
        </span>
      )}
      <span className={editions.hash} title={`SHA-256 of its JSON: ${report.sha256}`}>
        {report.sha256.slice(0, 16)}…
      </span>
    </li>
  );
}
