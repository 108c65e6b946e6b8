import { formatDay } from '@/lib/domain/report/words/report-dates';
import classes from './public-frame.module.css';

/** One edition of a public report. */
export interface PublicEdition {
  edition: number;
  at: string;
  correction: string | null;
  url: string;
}

interface EditionListProps {
  /** Newest first. */
  editions: readonly PublicEdition[];
  shown: number | null;
  permanentUrl: string;
}

/** Links from any edition to all others, and to the address that always has the newest. */
export function EditionList({ editions, shown, permanentUrl }: EditionListProps) {
  return (
    <nav className={classes.editions} aria-label="Editions">
      <p>
        The newest edition always stands at <a href={permanentUrl}>{permanentUrl}</a>
      </p>
      {editions.length > 1 && (
        <ol reversed>
          {editions.map(({ edition, at, correction, url }) => (
            <li key={edition}>
              <a href={url} aria-current={edition === shown ? 'page' : undefined}>
                Edition {edition}
              </a>
              , <time dateTime={at}>{formatDay(at)}</time>
              {correction !== null && (
                <>
                  : <span dir="auto">{correction}</span>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
    </nav>
  );
}
