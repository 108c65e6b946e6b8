/** The size of the largest file that is accepted, as evidence or as an article, in bytes. */
export const maxFileBytes = 25 * 1024 * 1024;
