/** The code of each problem that the server below the framework answers, by its status. */
export const refusalCodes: Record<string, string>;
