/** What a newsroom sets for itself, in the order in which its form shows it. */
export const newsroomSettings = [
  'name',
  'publicReports',
  'publicCopies',
  'printsWeighing',
  'copiesRequired',
  'watchDays',
] as const;
export type NewsroomSetting = (typeof newsroomSettings)[number];
