export interface FixedPolicy {
  addresses: string;
  policy: string;
  frames: 'DENY' | 'SAMEORIGIN';
}
export declare const fixedPolicies: readonly FixedPolicy[];
export declare function hasFixedPolicy(path: string): boolean;
export declare function pagePolicy(nonce: string, isDevelopment: boolean): string;
export declare const gonePolicy: string;
