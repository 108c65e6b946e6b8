declare const brand: unique symbol;

/**
 * The id of a newsroom, which limits what may be read or written. It always comes from a row of the database, through
 * the session gate or an earlier read. A string from a request does not compile here, and neither does another id.
 */
export type NewsroomId = string & { readonly [brand]: 'newsroom' };
