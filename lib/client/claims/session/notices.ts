/** How the page tells the person the result of an action. */
export interface Notices {
  /** Says that it is done. With `canUndo`, the notice offers to undo it. */
  done(message: string, options?: { canUndo?: boolean }): void;
  failed(message: string, requestId: string | null): void;
}
