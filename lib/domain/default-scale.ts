import type { RatingIcon } from './vocabulary';

interface DefaultRating {
  label: string;
  definition: string;
  color: string;
  icon: RatingIcon;
  value: number | null;
  mustChange: boolean;
}

/**
 * The scale that a newsroom begins with. Its fills stay apart from each other in normal and in colour-deficient sight
 * (worst pair ΔE 18.2), and each has an icon and a word besides.
 */
export const defaultScale: readonly DefaultRating[] = [
  {
    label: 'True',
    definition:
      'The statement is accurate, and nothing is missing without which a reader would understand it differently.',
    color: '#004472',
    icon: 'circle-check',
    value: 5,
    mustChange: false,
  },
  {
    label: 'Mostly true',
    definition:
      'The statement is accurate in what matters; a detail is imprecise or needs a word of explanation.',
    color: '#99c3e0',
    icon: 'check',
    value: 4,
    mustChange: false,
  },
  {
    label: 'Mixture',
    definition: 'The statement contains parts of weight that are accurate and others that are not.',
    color: '#f6e74a',
    icon: 'contrast',
    value: 3,
    mustChange: false,
  },
  {
    label: 'Missing context',
    definition: 'The words are accurate, but what they leave out would lead a reader to another conclusion.',
    color: '#d4924e',
    icon: 'puzzle',
    value: null,
    mustChange: true,
  },
  {
    label: 'Mostly false',
    definition: 'The statement has a basis in fact, but what matters in it is wrong.',
    color: '#b24322',
    icon: 'x',
    value: 2,
    mustChange: true,
  },
  {
    label: 'False',
    definition: 'The evidence shows that the statement is not accurate.',
    color: '#640021',
    icon: 'circle-x',
    value: 1,
    mustChange: true,
  },
  {
    label: 'Unproven',
    definition:
      'The statement could be checked, but the evidence that was found neither confirms nor refutes it.',
    color: '#976fcc',
    icon: 'circle-help',
    value: null,
    mustChange: false,
  },
  {
    label: 'Not checkable',
    definition: 'The statement is an opinion, a prediction or a private matter that no evidence can settle.',
    color: '#5d5f62',
    icon: 'message-circle-off',
    value: null,
    mustChange: false,
  },
];

/**
 * Colour and icon for a rating that has none: the first pair that no other rating has. If every pair is taken, they are
 * used again in turn.
 */
export function chooseLook(
  taken: readonly { color: string }[],
  index: number,
): { color: string; icon: RatingIcon } {
  const used = new Set(taken.map(({ color }) => color.toLowerCase()));
  const free =
    defaultScale.find(({ color }) => !used.has(color)) ?? defaultScale[index % defaultScale.length];
  return { color: free?.color ?? '#5d5f62', icon: free?.icon ?? 'scale' };
}
