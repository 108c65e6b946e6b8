import { type EditorClaim, presentEditorClaim } from '@/lib/client/editor/marks/editor-claim';
import { claimStates } from '@/lib/domain/vocabulary';

export interface BenchArticle {
  text: string;
  claims: EditorClaim[];
}

const ratings = [
  { label: 'True', color: '#004472', icon: 'circle-check' },
  { label: 'Mostly true', color: '#99c3e0', icon: 'check' },
  { label: 'Mixture', color: '#f6e74a', icon: 'contrast' },
  { label: 'Missing context', color: '#d4924e', icon: 'puzzle' },
  { label: 'False', color: '#640021', icon: 'circle-x' },
];
const states = claimStates.filter((state) => state !== 'withdrawn');
const syllables = ['ka', 'len', 'do', 'mir', 'ta', 'ves', 'on', 'ri', 'pel', 'su', 'nor', 'ith', 'ba', 'gem'];

/** The same numbers in every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * An article of so many words with claims of two to thirty words that overlap as they come. With `depth` they are instead
 * laid over the first words so that each of these has about that many claims.
 */
export function createBenchArticle(wordCount: number, claimCount: number, depth?: number): BenchArticle {
  const random = createRandom(wordCount + claimCount);
  const pick = (below: number) => Math.floor(random() * below);
  const wordStarts: number[] = [];
  const wordEnds: number[] = [];
  let text = '';
  for (let word = 0; word < wordCount; word++) {
    wordStarts.push(text.length);
    text += Array.from({ length: 1 + pick(3) }, () => syllables[pick(syllables.length)]).join('');
    wordEnds.push(text.length);
    text += (word + 1) % 70 === 0 ? '.\n\n' : (word + 1) % 14 === 0 ? '. ' : ' ';
  }
  const claims = Array.from({ length: claimCount }, (_, index) => {
    const length = depth ? 24 : 2 + pick(29);
    const first = depth ? Math.floor((index * length) / depth) : pick(wordCount - length);
    return presentEditorClaim({
      id: `claim-${index}`,
      number: index + 1,
      startOffset: wordStarts[first] ?? 0,
      endOffset: wordEnds[Math.min(first + length, wordCount) - 1] ?? text.length,
      state: states[index % states.length] ?? 'marked',
      unplaced: null,
      rating: ratings[pick(ratings.length)] ?? null,
    });
  });
  return { text, claims };
}
