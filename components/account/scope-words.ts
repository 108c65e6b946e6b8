import type { TokenScope } from '@/lib/domain/vocabulary';

/** What a token may do, as a label. */
export const scopeWords: Record<TokenScope, string> = { read: 'Read', write: 'Write' };
