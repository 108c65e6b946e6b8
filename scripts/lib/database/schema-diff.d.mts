export function readSchema(): string;
export function diffSchemas(before: string | null, after: string): Promise<string>;
