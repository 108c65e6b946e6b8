import type { DeskDto, QueueItem } from '@/lib/contracts/reviews';

export interface DeskSection {
  key: keyof DeskDto;
  title: string;
  /** What it says when it is the summary of the page: "2 verdicts wait for your review". */
  summary: (count: number) => string;
  /** Where a row leads. */
  href: (item: QueueItem) => string;
}

const inArticle = (item: QueueItem) => `/articles/${item.article.id}?claim=${item.number}`;
const inReview = (item: QueueItem) => `/articles/${item.article.id}/review?claim=${item.number}`;
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What can wait for a person, in the order in which it should be taken up. */
export const deskSections: readonly DeskSection[] = [
  {
    key: 'returnedToYou',
    title: 'Returned to you',
    summary: (count) => counted(count, 'claim came back to you', 'claims came back to you'),
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
    summary: (count) => counted(count, 'verdict waits for your review', 'verdicts wait for your review'),
    href: inReview,
  },
  {
    key: 'assignedToYou',
    title: 'Assigned to you',
    summary: (count) => counted(count, 'claim is yours to check', 'claims are yours to check'),
    href: inArticle,
  },
];

/** One sentence on all that waits. */
export function summariseDesk(desk: DeskDto): string {
  const parts = deskSections
    .filter(({ key }) => desk[key].length > 0)
    .map(({ key, summary }) => summary(desk[key].length));
  if (parts.length === 0) return 'Nothing waits for you.';
  const [last, ...rest] = [...parts].reverse();
  const text = rest.length === 0 ? (last ?? '') : `${rest.reverse().join(', ')} and ${last}`;
  return `${text}.`;
}
