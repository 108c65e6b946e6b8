import { findReport } from '../find-report';
import { nothingHere } from '../nothing-here';

/** The plain text of an edition's revision. The places of its annotations are counted in it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ reportId: string }> },
): Promise<Response> {
  const report = await findReport((await params).reportId);
  if (!report) return nothingHere();
  return new Response(report.model.revision.text, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    },
  });
}
