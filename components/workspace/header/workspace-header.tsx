'use client';

import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, Eye, EyeOff, ListChecks, PanelRight, ScrollText } from 'lucide-react';
import Link from 'next/link';
import { ArticleStage } from '@/components/articles/article-state';
import { KeyCaps } from '@/components/ui/keys/key-caps';
import { useIsIdle } from '@/components/ui/page/use-is-idle';
import { callApi } from '@/lib/client/api/api';
import { queryKeys } from '@/lib/client/claims/session/query-keys';
import { SaveState } from '@/components/claim-session/save-state';
import { useWorkspace } from '@/components/claim-session/workspace-context';
import { HeaderMenu } from './header-menu';
import { useReviewCount } from './use-review-count';
import classes from './workspace-header.module.css';

interface WorkspaceHeaderProps {
  areHighlightsVisible: boolean;
  onToggleHighlights: () => void;
  onOpenClaims: () => void;
}

/** Which article this is, its state, whether the work is safe, and the links from here. */
export function WorkspaceHeader({
  areHighlightsVisible,
  onToggleHighlights,
  onOpenClaims,
}: WorkspaceHeaderProps) {
  const { article } = useWorkspace();
  const waiting = useReviewCount();
  const { data: gate } = useQuery({
    queryKey: queryKeys.gateCount(article.id),
    enabled: useIsIdle(),
    // Keeps only the count: a long article can have as many blockers as claims.
    queryFn: ({ signal }) => callApi('getGate', { params: { id: article.id }, query: { limit: 0 }, signal }),
  });
  const blockers = gate?.blockerCount ?? 0;
  const path = `/articles/${article.id}`;

  return (
    <Group component="header" gap={10} wrap="nowrap" className={`${classes.header} screen-only`}>
      <ActionIcon component={Link} href="/articles" prefetch={false} aria-label="All articles" flex="none">
        <ChevronLeft size={20} aria-hidden />
      </ActionIcon>
      <h1 className={classes.title} dir="auto">
        {article.title}
      </h1>
      <span className={classes.version}>v{article.revisionNumber}</span>
      <span className={classes.stage}>
        <ArticleStage state={gate?.state ?? article.state} isUnpublished={article.isUnpublished} />
      </span>
      <SaveState />
      <Group wrap="nowrap" flex="none" ms="auto">
        <Tooltip label={<HighlightsHint areVisible={areHighlightsVisible} />}>
          <ActionIcon
            aria-label="Highlights"
            aria-pressed={areHighlightsVisible}
            className={classes.wideOnly}
            onClick={onToggleHighlights}
          >
            {areHighlightsVisible ? <Eye size={18} aria-hidden /> : <EyeOff size={18} aria-hidden />}
          </ActionIcon>
        </Tooltip>
        <Button
          component={Link}
          href={`${path}/review`}
          prefetch={false}
          variant="default"
          size="xs"
          className={classes.wideOnly}
          leftSection={<ListChecks size={15} aria-hidden />}
        >
          Review{waiting > 0 && <span className={classes.count}>{waiting}</span>}
        </Button>
        <Button
          component={Link}
          href={`${path}/report`}
          prefetch={false}
          variant={gate?.ready ? 'filled' : 'default'}
          size="xs"
          className={classes.wideOnly}
          leftSection={<ScrollText size={15} aria-hidden />}
        >
          Report
          {blockers > 0 && (
            <span className={classes.count}>
              {blockers}
              <span className="visually-hidden">{blockers === 1 ? ' open point' : ' open points'}</span>
            </span>
          )}
        </Button>
        <Button
          variant="default"
          size="xs"
          className={classes.sheetButton}
          leftSection={<PanelRight size={15} aria-hidden />}
          onClick={onOpenClaims}
        >
          Claims
        </Button>
        <HeaderMenu path={path} blockers={blockers} {...{ areHighlightsVisible, onToggleHighlights }} />
      </Group>
    </Group>
  );
}

function HighlightsHint({ areVisible }: { areVisible: boolean }) {
  return (
    <span className={classes.hint}>
      {areVisible ? 'Hide all highlights' : 'Show all highlights'} <KeyCaps id="toggleHighlights" />
    </span>
  );
}
