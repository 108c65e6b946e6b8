/**
 * The media types that a browser may be told for a download. It runs none of them. Every other file is sent as plain
 * bytes.
 */
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
