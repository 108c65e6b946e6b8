import 'server-only';
import { Failure } from '@/lib/domain/failure';
import { revokeTokenRow } from '../../repositories/people/tokens';
import type { CommandContext } from '../frame/command-context';

/** Ends one of the actor's own tokens at once. */
export async function revokeToken({ db, actor }: CommandContext, tokenId: string): Promise<void> {
  const written = await revokeTokenRow(db, actor, tokenId);
  if (!written) throw new Failure('not_found', 'There is no such token.');
}
