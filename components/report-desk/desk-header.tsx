import { Group, Stack } from '@mantine/core';
import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ArticleStage } from '@/components/articles/article-state';
import type { ReportDto } from '@/lib/contracts/reports';
import type { ArticleState } from '@/lib/domain/vocabulary';
import classes from './desk-header.module.css';

interface DeskHeaderProps {
  article: { id: string; title: string; revision: number };
  state: ArticleState;
  isUnpublished: boolean;
  reports: ReportDto[];
  shown: number | null;
}

/** Which report this is, and which state of it is shown: the draft, or one of the editions. */
export function DeskHeader({ article, state, isUnpublished, reports, shown }: DeskHeaderProps) {
  const path = `/articles/${article.id}`;
  return (
    <Stack component="header" gap="var(--space-half)" className={`${classes.header} screen-only`}>
      <Link href={path} className={classes.back}>
        <ChevronLeft size={16} aria-hidden /> Back to the article
      </Link>
      <h1 className={classes.title}>
        <span className={classes.word}>Report:</span> <span dir="auto">{article.title}</span>
      </h1>
      <Group component="p" gap="var(--space-half) var(--space-1)" align="stretch" className={classes.facts}>
        <ArticleStage state={state} isUnpublished={isUnpublished} />
        <span aria-hidden>·</span>
        <span>on revision {article.revision} of the text</span>
      </Group>
      {reports.length > 0 && (
        <Group
          component="nav"
          gap="var(--space-half)"
          align="stretch"
          mt="var(--space-1)"
          aria-label="Draft and editions"
        >
          <Shown path={path} value="draft" isShown={shown === null}>
            Draft
          </Shown>
          {reports.map(({ edition }) => (
            <Shown key={edition} path={path} value={String(edition)} isShown={shown === edition}>
              Edition {edition}
            </Shown>
          ))}
        </Group>
      )}
    </Stack>
  );
}

function Shown({
  path,
  value,
  isShown,
  children,
}: {
  path: string;
  value: string;
  isShown: boolean;
  children: ReactNode;
}) {
  return (
    <Link
      href={`${path}/report?show=${value}`}
      className={classes.state}
      aria-current={isShown ? 'page' : undefined}
      scroll={false}
    >
      {children}
    </Link>
  );
}
