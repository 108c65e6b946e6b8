declare const brand: unique symbol;

/**
 * The id of a newsroom: the scope of whatever is read or written. It comes from a row of the database, by way of the session gate
 * or of what was read before; a string from a request is none, and another id in its place does not compile.
 */
export type NewsroomId = string & { readonly [brand]: 'newsroom' };
