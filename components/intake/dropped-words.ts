import type { IntakeDto } from '@/lib/contracts/intakes';
import type { DroppedKind } from '@/lib/domain/intake/extracted-article';

const words: Record<DroppedKind, [one: string, many: string]> = {
  words: ['passage', 'passages'],
  image: ['image', 'images'],
  video: ['video', 'videos'],
  audio: ['recording', 'recordings'],
  embed: ['embedded part', 'embedded parts'],
  chart: ['chart', 'charts'],
  form: ['form', 'forms'],
  script: ['script', 'scripts'],
  advertisement: ['advertisement', 'advertisements'],
  other: ['other part', 'other parts'],
  around: ['part around the article', 'parts around the article'],
};

/** "3 images", "1 form". */
export function describeDropped({ kind, count }: IntakeDto['dropped'][number]): string {
  return `${count} ${words[kind][count === 1 ? 0 : 1]}`;
}
