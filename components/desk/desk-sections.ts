import type { DeskDto, QueueItem } from '@/lib/contracts/reviews';

/** The lists of claims. Only `toSign` lists articles. */
type ClaimListKey = Exclude<keyof DeskDto, 'toSign'>;

export interface DeskSection {
  key: ClaimListKey;
  title: string;
  /** Its text as the summary of the page: "2 decisions wait for your review". */
  summary: (count: number) => string;
  /** Where a row leads. */
  href: (item: QueueItem) => string;
}

const inArticle = (item: QueueItem) => `/articles/${item.article.id}?claim=${item.number}`;
const inReview = (item: QueueItem) => `/articles/${item.article.id}/review?claim=${item.number}`;
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Everything that can wait for a person, in the order in which to take it up. */
export const deskSections: readonly DeskSection[] = [
  {
    key: 'returnedToYou',
    title: 'Returned to you',
    summary: (count) => counted(count, 'claim came back to you', 'claims came back to you'),
    href: inArticle,
  },
  {
    key: 'unplaced',
    title: 'Words changed or gone',
    summary: (count) => counted(count, 'claim has lost its words', 'claims have lost their words'),
    href: inArticle,
  },
  {
    key: 'passageLost',
    title: 'Passage gone from its source',
    summary: (count) => counted(count, 'source has lost a passage', 'sources have lost a passage'),
    href: inArticle,
  },
  {
    key: 'stale',
    title: 'Stale',
    summary: (count) => counted(count, 'approval fell after a change', 'approvals fell after a change'),
    href: inArticle,
  },
  {
    key: 'toReview',
    title: 'Waiting for your review',
    summary: (count) => counted(count, 'decision waits for your review', 'decisions wait for your review'),
    href: inReview,
  },
  {
    key: 'assignedToYou',
    title: 'Assigned to you',
    summary: (count) => counted(count, 'claim is yours to check', 'claims are yours to check'),
    href: inArticle,
  },
];

/** One sentence about everything that waits. */
export function summariseDesk(desk: DeskDto): string {
  const { length: toSign } = desk.toSign;
  const claims = deskSections
    .filter(({ key }) => desk[key].length > 0)
    .map(({ key, summary }) => summary(desk[key].length));
  const articles =
    toSign === 0
      ? []
      : [counted(toSign, 'article waits for your signature', 'articles wait for your signature')];
  const parts = [...articles, ...claims];
  if (parts.length === 0) return 'Nothing waits for you.';
  const [last, ...rest] = [...parts].reverse();
  const text = rest.length === 0 ? (last ?? '') : `${rest.reverse().join(', ')} and ${last}`;
  return `${text}.`;
}
