'use client';

import { Button, Group, Select } from '@mantine/core';
import { parseAsInteger, parseAsString, parseAsStringEnum, useQueryState } from 'nuqs';
import { useEffect, useMemo } from 'react';
import { EmptyState } from '@/components/ui/notices/empty-state';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import { eventTypeOf, eventTypes, eventTypeWords } from './describe-action';
import { groupByDay } from './group-by-day';
import { HistoryEvent } from './history-event';
import classes from './history-screen.module.css';
import { HistorySkeleton } from './history-skeleton';
import { useArticleHistory } from './use-article-history';

/** The whole history of an article, newest first and grouped by day. Filtered by person and by kind of event. */
export function HistoryScreen({ articleId }: { articleId: string }) {
  const [eventSequence] = useQueryState('event', parseAsInteger);
  const [personId, setPersonId] = useQueryState('person', parseAsString);
  const [type, setType] = useQueryState('type', parseAsStringEnum([...eventTypes]));
  const { entries, error, isLoading, hasMore, isLoadingMore, loadMore, retry } = useArticleHistory(
    articleId,
    eventSequence,
  );

  const people = useMemo(
    () => new Map(entries.flatMap(({ actor }) => (actor ? [[actor.id, actor.name]] : []))),
    [entries],
  );
  const shown = entries.filter(
    (entry) =>
      (personId === null || entry.actor?.id === personId) &&
      (type === null || eventTypeOf(entry.action) === type),
  );
  const isHere = entries.some(({ sequence }) => sequence === eventSequence);
  useEffect(() => {
    if (isHere) document.getElementById(`event-${eventSequence}`)?.scrollIntoView({ block: 'center' });
  }, [isHere, eventSequence]);

  if (isLoading) return <HistorySkeleton />;
  return (
    <>
      <Group gap="var(--space-2)" align="stretch" mb="var(--space-3)">
        <Select
          label="Person"
          placeholder="Everyone"
          clearable
          data={[...people].map(([value, label]) => ({ value, label }))}
          value={personId}
          onChange={(value) => void setPersonId(value)}
        />
        <Select
          label="Kind"
          placeholder="Everything"
          clearable
          data={eventTypes.map((value) => ({ value, label: eventTypeWords[value] }))}
          value={type}
          onChange={(value) => void setType(value)}
        />
      </Group>
      {error != null && (
        <ErrorNotice error={error} title="The history did not come through" onRetry={retry} />
      )}
      {groupByDay(shown).map(([day, events]) => (
        <section key={day} className={classes.day}>
          <h2 className={classes.date}>{day}</h2>
          {events.map((entry) => (
            <HistoryEvent
              key={entry.sequence}
              entry={entry}
              articleId={articleId}
              isLinked={entry.sequence === eventSequence}
            />
          ))}
        </section>
      ))}
      {shown.length === 0 && error == null && (
        <EmptyState title="Nothing matches">
          {hasMore ? 'Nothing among the latest events. There are older ones.' : 'Nobody has done that here.'}
        </EmptyState>
      )}
      {hasMore && (
        <Button variant="default" loading={isLoadingMore} onClick={loadMore}>
          Show older events
        </Button>
      )}
    </>
  );
}
