/** What a browser may be told of a file that is downloaded; it runs none of these. Anything else is only bytes to it. */
export const downloadTypes = [
  'application/pdf',
  'application/warc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'text/csv',
  'text/plain',
];
