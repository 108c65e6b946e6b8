'use client';

import Link from 'next/link';
import table from '@/components/lists/list-table.module.css';
import { Due } from '@/components/ui/time/due';
import { When } from '@/components/ui/time/when';
import house from '@/components/ui/page/house.module.css';
import { standingWords } from '@/lib/domain/claim-words';
import type { ArticleListItem } from '@/lib/contracts/articles';
import { ArticleStage } from '../article-state';
import { ArticleMenu } from './article-menu';
import classes from './article-table.module.css';
import { ClaimBar } from './claim-bar';

/** One row for each article. On a narrow screen the facts stand below the title. */
export function ArticleTable({ articles }: { articles: ArticleListItem[] }) {
  return (
    <table className={table.table}>
      <caption className="visually-hidden">Articles</caption>
      <thead>
        <tr>
          <th scope="col" className={table.titleHead}>
            Title
          </th>
          <th scope="col" className={table.wide}>
            Stage
          </th>
          <th scope="col" className={table.wide}>
            Claims
          </th>
          <th scope="col" className={table.wide}>
            Due
          </th>
          <th scope="col" className={table.wide}>
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
    <tr className={table.row}>
      <td className={classes.titleCell}>
        <Link
          href={`/articles/${article.id}`}
          prefetch={false}
          className={table.title}
          data-list-item
          dir="auto"
        >
          {article.title}
        </Link>
        <span className={table.byline}>
          {article.writer !== null && <bdi>{article.writer}</bdi>}
          {article.publishedAt !== null && <When at={article.publishedAt} show="day" />}
          {article.standing === 'out' && <span>{standingWords.out}</span>}
          {article.revisionNumber > 1 && <span>v{article.revisionNumber}</span>}
        </span>
        <span className={`${table.narrow} ${classes.facts}`}>
          <ArticleStage state={article.state} isUnpublished={article.isUnpublished} />
          {article.dueAt !== null && <Due at={article.dueAt} />}
          <ClaimBar byState={article.claims.byState} />
        </span>
      </td>
      <td className={table.wide}>
        <ArticleStage state={article.state} isUnpublished={article.isUnpublished} />
      </td>
      <td className={table.wide}>
        <ClaimBar byState={article.claims.byState} />
      </td>
      <td className={table.wide}>
        {article.dueAt === null ? (
          <span className={house.faint}>No due date</span>
        ) : (
          <Due at={article.dueAt} />
        )}
      </td>
      <td className={table.wide}>
        <When at={article.updatedAt} className={classes.updated} />
      </td>
      <td className={table.actions}>
        <ArticleMenu article={article} />
      </td>
    </tr>
  );
}
