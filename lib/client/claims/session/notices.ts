/** How the page tells the person what became of an action. */
export interface Notices {
  /** It is done. With `canUndo` the notice offers to take it back. */
  done(message: string, options?: { canUndo?: boolean }): void;
  failed(message: string, requestId: string | null): void;
}
