'use client';

import { Stack } from '@mantine/core';
import { ErrorNotice } from '@/components/ui/notices/error-notice';
import house from '@/components/ui/page/house.module.css';
import { AddWriter } from './add-writer';
import classes from './article-writers.module.css';
import { useWriterAnswers, type WrittenArticle } from './use-writer-answers';
import { WriterItem } from './writer-item';

/** The people who wrote the article, next to the byline that is printed. */
export function ArticleWriters({ article: first }: { article: WrittenArticle }) {
  const { article, send, isSending, error } = useWriterAnswers(first);
  const { writers, abilities } = article;
  return (
    <Stack component="section" id="writers" className={classes.panel} aria-labelledby="writers-title">
      <h2 id="writers-title" className={classes.title}>
        Writers
      </h2>
      <p className={house.muted}>
        None of them approves or signs here, whatever the byline says. Only a reviewer or admin who is none of
        them takes somebody off.
      </p>
      {writers.length > 0 && (
        <ul>
          {writers.map((writer) => (
            <WriterItem
              key={writer.member?.id ?? writer.name}
              writer={writer}
              abilities={abilities}
              isSending={isSending}
              onAnswer={send}
            />
          ))}
        </ul>
      )}
      {error && <ErrorNotice error={error} title="The writers were not saved" />}
      {abilities.nameWriter.allowed && <AddWriter writers={writers} isSending={isSending} onAdd={send} />}
    </Stack>
  );
}
