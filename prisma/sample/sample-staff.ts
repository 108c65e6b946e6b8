/** The sample newsroom's people by first name, as the plans of the sample name them, and their addresses. */
export const sampleStaff = {
  ruth: 'admin@example.com',
  ana: 'editor@example.com',
  ben: 'editor2@example.com',
  mara: 'reviewer@example.com',
  tobias: 'reviewer2@example.com',
  iris: 'viewer@example.com',
} as const;

export type SampleStaff = keyof typeof sampleStaff;
