import { callApi } from './api';
import { isSignedOut, isUnanswered, OtherPersonError } from './api-problem';

/** Makes sure that one person's actions here are never sent under the name of another who signed in since. */
export interface IdentityCheck {
  /** Says that the connection or the page was away for a while. The next write first asks who is signed in. */
  doubt(): void;
  /** Notes what an error says about who is signed in, and returns the error. */
  learn(error: unknown): unknown;
  /** Throws `OtherPersonError` if somebody else is signed in, or the error of asking. */
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
