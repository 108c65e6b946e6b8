/** The largest file that is taken, as evidence or as an article, in bytes. */
export const maxFileBytes = 25 * 1024 * 1024;
