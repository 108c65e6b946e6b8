'use client';

import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { ReasonButton } from '@/components/ui/forms/reason-button';
import type { AnswerWriterBody, ArticleWriter } from '@/lib/contracts/articles';
import classes from './article-writers.module.css';
import { describeWriter } from './describe-writer';
import type { WrittenArticle } from './use-writer-answers';
import { WriterReason } from './writer-reason';

interface WriterItemProps {
  writer: ArticleWriter;
  abilities: WrittenArticle['abilities'];
  isSending: boolean;
  onAnswer: (body: AnswerWriterBody) => Promise<boolean>;
}

/** One person: whether they wrote the article, and the buttons for yes and no. */
export function WriterItem({ writer, abilities, isSending, onAnswer }: WriterItemProps) {
  const [isAsking, setAsking] = useState(false);
  const { member, name, status } = writer;
  const names = status === 'proposed' ? 'Writer' : 'A writer after all';
  const strikes = status === 'proposed' ? 'Another person…' : 'Take off…';
  const who = member ? { memberId: member.id } : { name };
  const answer = async (body: Pick<AnswerWriterBody, 'is' | 'reason'>) => {
    if (await onAnswer({ ...who, ...body })) setAsking(false);
  };
  return (
    <Group
      component="li"
      gap="var(--space-1) var(--space-2)"
      justify="space-between"
      className={classes.item}
      data-status={status}
    >
      <Stack gap={0} flex="1 1 14rem" miw={0}>
        <bdi className={classes.person}>{name}</bdi>
        <span className={classes.status}>{describeWriter(writer)}</span>
      </Stack>
      {isAsking ? (
        <WriterReason
          name={name}
          isSending={isSending}
          onSend={(reason) => answer({ is: 'other', reason })}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <Group>
          {status !== 'writer' && (
            <ReasonButton
              size="compact-sm"
              variant={status === 'proposed' ? 'filled' : 'default'}
              loading={isSending}
              disabledReason={abilities.nameWriter.reason}
              aria-label={`${names} (${name})`}
              onClick={() => void answer({ is: 'writer' })}
            >
              {names}
            </ReasonButton>
          )}
          {status !== 'other' &&
            (abilities.strikeWriter.allowed ? (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${strikes} (${name})`}
                onClick={() => setAsking(true)}
              >
                {strikes}
              </Button>
            ) : (
              <span className={classes.status}>{abilities.strikeWriter.reason}</span>
            ))}
        </Group>
      )}
    </Group>
  );
}
