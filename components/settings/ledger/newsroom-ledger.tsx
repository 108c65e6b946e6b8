'use client';

import { Button, Group, Select } from '@mantine/core';
import { Download } from 'lucide-react';
import { parseAsStringEnum, useQueryState } from 'nuqs';
import { groupByDay } from '@/components/history/group-by-day';
import history from '@/components/history/history-screen.module.css';
import { HistorySkeleton } from '@/components/history/history-skeleton';
import { EmptyState } from '@/components/ui/notices/empty-state';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { type NewsroomEventKind, newsroomEventKinds } from '@/lib/domain/newsroom-changes';
import { SettingsSection } from '../settings-section';
import { newsroomEventWords } from './describe-newsroom-action';
import { LedgerHead } from './ledger-head';
import { NewsroomEvent } from './newsroom-event';
import { useNewsroomHistory } from './use-newsroom-history';

const kinds = Object.keys(newsroomEventKinds) as NewsroomEventKind[];

/** The newsroom's own chain, newest first, by day and by kind. It can be downloaded and checked. */
export function NewsroomLedger() {
  const [kind, setKind] = useQueryState('kind', parseAsStringEnum(kinds));
  const { head, entries, error, isLoading, hasMore, isLoadingMore, loadMore, retry } =
    useNewsroomHistory(kind);
  return (
    <SettingsSection
      title="Ledger"
      lead="What happened to people, roles, scale, settings and sources, newest first. Each entry is hashed with the one before."
      actions={
        <Button
          component="a"
          href="/api/v1/newsroom/ledger"
          download="newsroom-ledger.json"
          variant="default"
          leftSection={<Download size={16} aria-hidden />}
        >
          Download as JSON
        </Button>
      }
    >
      {head && <LedgerHead head={head} />}
      <Group gap="var(--space-2)" align="stretch" mb="var(--space-3)">
        <Select
          label="Kind"
          placeholder="Everything"
          clearable
          data={kinds.map((value) => ({ value, label: newsroomEventWords[value] }))}
          value={kind}
          onChange={(value) => void setKind(value)}
        />
      </Group>
      {error != null && <ErrorNotice error={error} title="The ledger did not come through" onRetry={retry} />}
      {isLoading && <HistorySkeleton />}
      {groupByDay(entries).map(([day, events]) => (
        <section key={day} className={history.day}>
          <h3 className={history.date}>{day}</h3>
          {events.map((entry) => (
            <NewsroomEvent key={entry.sequence} entry={entry} />
          ))}
        </section>
      ))}
      {!isLoading && entries.length === 0 && error == null && (
        <EmptyState title="Nothing of this kind">Nobody has done that here.</EmptyState>
      )}
      {hasMore && (
        <Button variant="default" loading={isLoadingMore} onClick={loadMore}>
          Show older entries
        </Button>
      )}
    </SettingsSection>
  );
}
