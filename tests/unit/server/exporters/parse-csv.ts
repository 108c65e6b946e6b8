/** RFC 4180 read strictly: CRLF between records, `""` for a quotation mark, nothing after a closing one. */
export function parseCsv(csv: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  while (at < csv.length) {
    const record: string[] = [];
    for (;;) {
      const field = csv[at] === '"' ? /"((?:[^"]|"")*)"/y : /([^",\r\n]*)/y;
      field.lastIndex = at;
      const found = field.exec(csv);
      if (!found) throw new Error(`no field at ${at}`);
      record.push((found[1] ?? '').replaceAll('""', '"'));
      at = field.lastIndex;
      if (csv[at] !== ',') break;
      at += 1;
    }
    if (csv.slice(at, at + 2) !== '\r\n') throw new Error(`no CRLF at ${at}`);
    at += 2;
    records.push(record);
  }
  return records;
}
