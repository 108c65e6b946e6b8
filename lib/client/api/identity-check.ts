import { callApi } from './api';
import { isSignedOut, isUnanswered, OtherPersonError } from './api-problem';

/** Makes sure that what one person did here never goes out under the name of another who signed in since. */
export interface IdentityCheck {
  /** The connection or the page was away for a while: who is signed in is asked before the next write. */
  doubt(): void;
  /** Notes what an error says of who is signed in, and gives it back. */
  learn(error: unknown): unknown;
  /** Throws `OtherPersonError` where it is somebody else, or what asking throws. */
  ensure(): Promise<void>;
}

export function createIdentityCheck(
  memberId: string,
  askWho: () => Promise<{ id: string }> = () => callApi('getMe'),
): IdentityCheck {
  let isCertain = true;
  let asking: Promise<{ id: string }> | null = null;
  const doubt = () => {
    isCertain = false;
  };
  return {
    doubt,
    learn(error) {
      if (isUnanswered(error) || isSignedOut(error)) doubt();
      return error;
    },
    async ensure() {
      if (isCertain) return;
      asking ??= askWho().finally(() => (asking = null));
      const { id } = await asking;
      if (id !== memberId) throw new OtherPersonError();
      isCertain = true;
    },
  };
}
