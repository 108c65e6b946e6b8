import 'server-only';
import { HeadersMultiMap, StatusAndHeaders } from 'warcio';
import { headerText } from '../door/header-text';
import type { HeaderList } from '@/lib/domain/evidence/exchange';

/** Headers line by line as they came. The library's own list joins and splits values, and refuses some names. */
class HeaderLines extends HeadersMultiMap {
  constructor(private readonly lines: HeaderList) {
    super();
  }

  override *[Symbol.iterator](): MapIterator<[string, string]> {
    for (const [name, value] of this.lines) yield [name, headerText(value)];
  }
}

/** The head of an HTTP message for a WARC record, which is written in UTF-8. */
export function httpHead(firstLine: string, headers: HeaderList): StatusAndHeaders {
  return new StatusAndHeaders({
    statusline: headerText(firstLine),
    headers: new HeaderLines(headers),
  });
}
