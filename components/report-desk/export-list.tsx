'use client';

import { Group, Stack } from '@mantine/core';
import {
  FileCode,
  FileJson,
  FileSpreadsheet,
  FileText,
  FileType,
  Printer,
  Quote,
  ShieldCheck,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import house from '@/components/ui/page/house.module.css';
import { apiUrl } from '@/lib/client/api/api';
import type { ReportDto, ReportFormat } from '@/lib/contracts/reports';
import { CopyAsText } from './copy-as-text';
import classes from './export-list.module.css';
import { FileItem } from './files/file-item';
import panel from './panel.module.css';

interface Format {
  name: string;
  icon: ReactNode;
  /** For whom it is. */
  use: string;
  /** What it leaves out. */
  without: string;
}

/** In the order in which they are shown. */
const formats: Record<ReportFormat, Format> = {
  html: {
    name: 'HTML, one file',
    icon: <FileCode size={18} />,
    use: 'To send: opens in any browser, offline.',
    without: 'Leaves out kind and risk.',
  },
  pdf: {
    name: 'PDF',
    icon: <FileText size={18} />,
    use: 'To print or to file.',
    without: 'Leaves out kind and risk.',
  },
  md: {
    name: 'Markdown',
    icon: <FileType size={18} />,
    use: 'To paste or to keep with notes.',
    without: 'Leaves out colours and line styles, kind and risk.',
  },
  csv: {
    name: 'CSV',
    icon: <FileSpreadsheet size={18} />,
    use: 'For a spreadsheet, one row per source.',
    without: 'Leaves out the article’s text, formatting, the scale, sign-offs and open points.',
  },
  json: {
    name: 'JSON',
    icon: <FileJson size={18} />,
    use: 'For an archive or a program; its hash is the edition’s.',
    without: 'Leaves out nothing.',
  },
  annotations: {
    name: 'W3C annotations',
    icon: <Quote size={18} />,
    use: 'For tools that mark claims in texts.',
    without:
      'Leaves out sign-offs, approvals, who said it, kind and risk, stances, closed claims and the article’s text.',
  },
  claimreview: {
    name: 'ClaimReview',
    icon: <ShieldCheck size={18} />,
    use: 'For fact-check collections.',
    without: 'Approved claims of an edition only; leaves out rationale, sources and sign-offs.',
  },
};

const listed = Object.entries(formats) as [ReportFormat, Format][];

interface ExportListProps {
  articleId: string;
  reports: ReportDto[];
  shown: number | null;
  /** True if nobody outside may read the editions. Their files are then only for the newsroom. */
  isUnpublished: boolean;
}

/** The files in which the report can be exported: for whom each is, and what it leaves out. */
export function ExportList({ articleId, reports, shown, isUnpublished }: ExportListProps) {
  // Once there is an edition, the newest one is exported instead of the draft.
  const edition = shown ?? reports[0]?.edition;
  const urlOf = (format: ReportFormat, paper?: 'a4' | 'us-letter') =>
    apiUrl('exportReport', {
      params: { id: articleId },
      query: { format, edition, paper, ...(isUnpublished ? { unpublished: 'true' } : {}) },
    });
  return (
    <Stack component="section" gap={12} aria-labelledby="panel-files">
      <h2 id="panel-files" className={house.panelTitle}>
        Files {edition === undefined ? 'of the draft' : `of edition ${edition}`}
      </h2>
      {isUnpublished && (
        <p className={panel.text}>The report is unpublished: its files are for the newsroom alone.</p>
      )}
      <ul>
        {listed.map(([format, words]) => (
          <FileItem
            key={format}
            {...words}
            url={urlOf(format)}
            {...(format === 'pdf' ? { usLetterUrl: urlOf('pdf', 'us-letter') } : {})}
          />
        ))}
      </ul>
      <p className={panel.quiet}>
        Withdrawn and cut claims stand at the end of each file with their reason and names, but for the last
        two.
      </p>
      <Group>
        <CopyAsText url={urlOf('md')} />
        <button type="button" className={classes.button} onClick={() => window.print()}>
          <Printer size={15} aria-hidden /> Print <KeyCaps id="printReport" />
        </button>
      </Group>
    </Stack>
  );
}
