import type { Metadata } from 'next';
import Link from 'next/link';
import { ApiIntro } from '@/components/api-docs/api-intro';
import classes from '@/components/api-docs/api-docs.module.css';
import { groupRoutes } from '@/components/api-docs/group-routes';
import { RouteEntry } from '@/components/api-docs/route-entry';
import { Wordmark } from '@/components/shell/wordmark';

export const metadata: Metadata = { title: 'API documentation' };

export default function ApiDocsPage() {
  const groups = groupRoutes();
  return (
    <div className={classes.page}>
      <nav className={classes.side} aria-label="Parts of the API">
        <Link href="/" className={classes.mark} aria-label="Linecheck, your desk">
          <Wordmark />
        </Link>
        <ul className={classes.groups}>
          {groups.map(({ id, title }) => (
            <li key={id}>
              <a href={`#group-${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <ApiIntro />
        {groups.map(({ id, title, routes }) => (
          <section key={id} aria-labelledby={`group-${id}`}>
            <h2 id={`group-${id}`} className={classes.group}>
              {title}
            </h2>
            {routes.map(({ name, contract }) => (
              <RouteEntry key={name} name={name} contract={contract} />
            ))}
          </section>
        ))}
      </main>
    </div>
  );
}
