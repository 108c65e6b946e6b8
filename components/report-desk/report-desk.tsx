'use client';

import { Tabs } from '@mantine/core';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import type { ReactNode } from 'react';
import { useShortcut } from '@/lib/client/shortcuts/use-shortcut';
import type { GateDto } from '@/lib/contracts/gate';
import type { ReportDto } from '@/lib/contracts/reports';
import type { CorrectionDto, PublicationDto } from '@/lib/contracts/publication';
import type { ReportDeskClaim } from './claims-of-report';
import { ClaimTable } from './claim-table';
import { DeskHeader } from './desk-header';
import { ExportList } from './export-list';
import { LinksPanel } from './links-panel';
import { OpenPoints } from './open-points';
import { PublicPagePanel } from './public-page-panel';
import { PublishPanel } from './publish-panel';
import classes from './report-desk.module.css';
import { SignOffPanel } from './sign-off-panel';
import { useGate } from './use-gate';

interface ReportDeskProps {
  article: { id: string; title: string; revision: number };
  gate: GateDto;
  sequence: number;
  reports: ReportDto[];
  /** The edition that is shown, null for the draft. */
  shown: number | null;
  claims: ReportDeskClaim[];
  withdrawn: number;
  isPublic: boolean;
  correction: CorrectionDto;
  publication: PublicationDto;
  /** The report itself, as the server rendered it. */
  preview: ReactNode;
}

const tabs = ['preview', 'claims', 'open'] as const;

/** The report of an article: its content, what still prevents it, signatures, editions and files. */
export function ReportDesk({
  article,
  gate: first,
  sequence,
  reports,
  shown,
  claims,
  withdrawn,
  isPublic,
  correction,
  publication,
  preview,
}: ReportDeskProps) {
  const gate = useGate(article.id, first, sequence);
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(tabs).withDefault('preview'));
  useShortcut('printReport', () => window.print());
  const open = gate.blockers.length;

  return (
    <div className={classes.desk}>
      <DeskHeader
        article={article}
        state={gate.state}
        isUnpublished={publication.unpublished !== null}
        reports={reports}
        shown={shown}
      />
      <div className={classes.columns}>
        <Tabs
          value={tab}
          onChange={(value) => void setTab(tabs.find((one) => one === value) ?? 'preview')}
          keepMounted
          // The report must be printable from every view. The default way of hiding prevents that.
          keepMountedMode="display-none"
          miw={0}
          classNames={{ list: classes.tabList }}
        >
          <Tabs.List aria-label="Views of the report">
            <Tabs.Tab value="preview">Preview</Tabs.Tab>
            <Tabs.Tab value="claims">Claim list</Tabs.Tab>
            <Tabs.Tab value="open">
              Open points{' '}
              <span className={classes.count} data-open={open > 0}>
                {open}
              </span>
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="preview" className={classes.preview}>
            <div className={classes.sheet}>{preview}</div>
          </Tabs.Panel>
          <Tabs.Panel value="claims" className={classes.panel}>
            <ClaimTable articleId={article.id} claims={claims} withdrawn={withdrawn} />
          </Tabs.Panel>
          <Tabs.Panel value="open" className={classes.panel}>
            <OpenPoints articleId={article.id} blockers={gate.blockers} />
          </Tabs.Panel>
        </Tabs>
        <aside className={classes.aside} aria-label="Sign-off, editions and files">
          <SignOffPanel
            articleId={article.id}
            gate={gate}
            seen={shown === null ? first.digest : null}
            shown={shown}
            onShowOpen={() => void setTab('open')}
          />
          <PublishPanel
            articleId={article.id}
            gate={gate}
            reports={reports}
            shown={shown}
            isPublic={isPublic && publication.unpublished === null}
            correction={correction}
          />
          {reports.length > 0 && <PublicPagePanel publication={publication} isPublic={isPublic} />}
          {publication.abilities.share.allowed && <LinksPanel articleId={article.id} reports={reports} />}
          <ExportList
            articleId={article.id}
            reports={reports}
            shown={shown}
            isUnpublished={publication.unpublished !== null}
          />
        </aside>
      </div>
    </div>
  );
}
