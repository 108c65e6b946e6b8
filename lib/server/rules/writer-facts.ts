import 'server-only';
import type { WriterFacts } from '@/lib/domain/workflow/article-writers';
import type { ArticleRecord } from '../repositories/articles/articles';

/** What the rules ask of an article's writers. */
export function writerFacts({ writer, writers }: Pick<ArticleRecord, 'writer' | 'writers'>): WriterFacts {
  return {
    byline: writer,
    writers: writers.flatMap(({ member, status }) => (member ? [{ memberId: member.id, status }] : [])),
  };
}
