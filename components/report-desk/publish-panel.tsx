'use client';

import { CopyButton, Group, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import { showDone } from '@/components/ui/notices/toast';
import { When } from '@/components/ui/time/when';
import house from '@/components/ui/page/house.module.css';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import type { GateDto } from '@/lib/contracts/gate';
import type { ReportDto } from '@/lib/contracts/reports';
import type { CorrectionDto } from '@/lib/contracts/publication';
import { countOf } from '@/lib/domain/report/words/report-text';
import classes from './panel.module.css';
import editions from './publish-panel.module.css';

interface PublishPanelProps {
  articleId: string;
  gate: GateDto;
  /** Newest first. */
  reports: ReportDto[];
  shown: number | null;
  isPublic: boolean;
  /** What the next edition would print differently from the last one, as it was when the page was loaded. */
  correction: CorrectionDto;
}

/** The editions so far, and the next one. */
export function PublishPanel({
  articleId,
  gate,
  reports: known,
  shown,
  isPublic,
  correction,
}: PublishPanelProps) {
  const { changes, proposed } = useCorrection(articleId, correction);
  /** Null as long as the person keeps the proposed note. */
  const [written, setWritten] = useState<string | null>(null);
  const publish = usePublish(articleId, () => setWritten(null));
  const reports = withNewest(known, publish.data);
  const next = (reports[0]?.edition ?? 0) + 1;
  const { allowed, reason } = gate.abilities.createReport;
  const hasNews = reports.length === 0 || changes.length > 0;
  const note = written ?? proposed ?? '';

  return (
    <Stack component="section" gap={12} aria-labelledby="panel-editions">
      <h2 id="panel-editions" className={house.panelTitle}>
        Editions
      </h2>
      {reports.length > 0 && (
        <Stack component="ol" gap={12}>
          {reports.map((report) => (
            <Edition key={report.id} report={report} isShown={report.edition === shown} />
          ))}
        </Stack>
      )}
      {hasNews ? (
        <>
          <p className={classes.text}>
            An edition freezes the report with a page of its own.{' '}
            {isPublic ? 'Anyone with its address can read it.' : 'Only members of the newsroom can read it.'}
          </p>
          {next > 1 && (
            <>
              <details className={editions.changes} open={written !== null}>
                <summary>
                  {countOf(changes.length, 'change')} since edition {next - 1}
                </summary>
                <ul>
                  {changes.map((change) => (
                    <li key={change} dir="auto">
                      {change}
                    </li>
                  ))}
                </ul>
              </details>
              <Textarea
                label="What was corrected"
                description="Printed at the head of the new edition; proposed from what has changed."
                autosize
                minRows={2}
                maxRows={8}
                maxLength={2_000}
                value={note}
                onChange={({ currentTarget }) => setWritten(currentTarget.value)}
              />
              {written !== null && written !== proposed && (
                <div>
                  <button type="button" className={classes.link} onClick={() => setWritten(null)}>
                    Take the proposed note again
                  </button>
                </div>
              )}
            </>
          )}
          <ReasonButton
            disabledReason={allowed ? null : reason}
            loading={publish.isPending}
            fullWidth
            onClick={() => publish.mutate(next === 1 || note.trim() === '' ? null : note)}
          >
            Publish edition {next}
          </ReasonButton>
        </>
      ) : (
        <p className={classes.quiet}>
          Nothing that is printed has changed since edition {next - 1}. A correction begins with a change to
          the article or to a claim.
        </p>
      )}
      {publish.isError && <ErrorNotice error={publish.error} title="Not published" />}
    </Stack>
  );
}

/** The differences from the last edition. It starts with the data of the page and is renewed with the gate. */
function useCorrection(articleId: string, first: CorrectionDto): CorrectionDto {
  const { data } = useQuery({
    queryKey: queryKeys.correction(articleId),
    queryFn: ({ signal }) => callApi('getCorrection', { params: { id: articleId }, signal }),
    initialData: first,
  });
  return data;
}

/** The editions and the one that was just made, which the page itself receives a moment later. */
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
    <Stack component="li" gap={2} className={editions.edition} data-shown={isShown}>
      <Group
        component="span"
        align="baseline"
        justify="space-between"
        wrap="nowrap"
        className={editions.head}
      >
        <a href={`/r/${report.id}`}>Edition {report.edition}</a>
        <CopyButton value={report.url}>
          {({ copied, copy }) => (
            <button type="button" className={classes.link} onClick={copy}>
              {copied ? 'Copied' : 'Copy link'}
              <span className="visually-hidden"> to edition {report.edition}</span>
            </button>
          )}
        </CopyButton>
      </Group>
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
    </Stack>
  );
}
