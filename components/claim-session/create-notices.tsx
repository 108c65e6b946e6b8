import { notifications } from '@mantine/notifications';
import { RequestId, showDone, showUndo } from '@/components/ui/notices/toast';
import { ApiUnreachable } from '@/lib/client/api/api-problem';
import type { Notices } from '@/lib/client/claims/session/notices';
import type { UndoHistory } from '@/lib/client/undo/undo-history';

/** Notices as toasts; the button in them does the same as the key. */
export function createNotices(undo: UndoHistory): Notices {
  return {
    done(message, { canUndo = false } = {}) {
      if (canUndo) showUndo({ message, undo: () => void stepBack(undo, 'undo') });
      else showDone(message);
    },
    failed: showFailure,
  };
}

/** Undoes or redoes this person's last action, and says which one it was. */
export async function stepBack(undo: UndoHistory, direction: 'undo' | 'redo'): Promise<void> {
  const isUndo = direction === 'undo';
  try {
    const label = await undo[direction]();
    if (label === null) showDone(isUndo ? 'There is nothing to undo.' : 'There is nothing to redo.');
    else showDone(`${isUndo ? 'Undone' : 'Done again'}: ${label}.`);
  } catch (error) {
    const reason =
      error instanceof ApiUnreachable ? 'There is no connection to the server.' : messageOf(error);
    showFailure(`${isUndo ? 'Not undone.' : 'Not done again.'} ${reason}`, null);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Something went wrong in this page.';
}

function showFailure(message: string, requestId: string | null): void {
  notifications.show({
    color: 'red',
    autoClose: requestId === null ? 12_000 : false,
    withBorder: true,
    message: (
      <>
        {message}
        {requestId !== null && <RequestId id={requestId} />}
      </>
    ),
  });
}
