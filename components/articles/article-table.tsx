'use client';

import Link from 'next/link';
import { Due } from '@/components/ui/due';
import { When } from '@/components/ui/when';
import type { ArticleListItem } from '@/lib/contracts/articles';
import { ArticleMenu } from './article-menu';
import { ArticleStage } from './article-state';
import classes from './article-table.module.css';
import { ClaimBar } from './claim-bar';

/** One row an article; on a narrow screen the row's facts stand below its title. */
export function ArticleTable({ articles }: { articles: ArticleListItem[] }) {
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">Articles</caption>
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col" className={classes.wide}>
            Stage
          </th>
          <th scope="col" className={classes.wide}>
            Claims
          </th>
          <th scope="col" className={classes.wide}>
            Due
          </th>
          <th scope="col" className={classes.wide}>
            Updated
          </th>
          <th scope="col">
            <span className="visually-hidden">More</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <ArticleRow key={article.id} article={article} />
        ))}
      </tbody>
    </table>
  );
}

function ArticleRow({ article }: { article: ArticleListItem }) {
  return (
    <tr className={classes.row}>
      <td className={classes.titleCell}>
        <Link href={`/articles/${article.id}`} className={classes.title} data-list-item dir="auto">
          {article.title}
        </Link>
        <span className={classes.byline}>
          {article.writer !== null && <bdi>{article.writer}</bdi>}
          {article.publishedAt !== null && <When at={article.publishedAt} show="day" />}
          {article.revisionNumber > 1 && <span>v{article.revisionNumber}</span>}
        </span>
        <span className={classes.narrow}>
          <ArticleStage state={article.state} />
          {article.dueAt !== null && <Due at={article.dueAt} />}
          <ClaimBar byState={article.claims.byState} />
        </span>
      </td>
      <td className={classes.wide}>
        <ArticleStage state={article.state} />
      </td>
      <td className={classes.wide}>
        <ClaimBar byState={article.claims.byState} />
      </td>
      <td className={classes.wide}>
        {article.dueAt === null ? (
          <span className={classes.none}>No due date</span>
        ) : (
          <Due at={article.dueAt} />
        )}
      </td>
      <td className={classes.wide}>
        <When at={article.updatedAt} className={classes.updated} />
      </td>
      <td className={classes.menuCell}>
        <ArticleMenu article={article} />
      </td>
    </tr>
  );
}
