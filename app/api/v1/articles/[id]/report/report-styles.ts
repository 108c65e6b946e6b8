import globals from '@/app/globals.css' with { type: 'text' };
import badgeClasses from '@/components/claim-badges/verdict-badge.module.css';
import badge from '@/components/claim-badges/verdict-badge.module.css' with { type: 'text' };
import articleClasses from '@/components/reports/report-article.module.css';
import article from '@/components/reports/report-article.module.css' with { type: 'text' };
import claimClasses from '@/components/reports/report-claim.module.css';
import claim from '@/components/reports/report-claim.module.css' with { type: 'text' };
import colophonClasses from '@/components/reports/report-colophon.module.css';
import colophon from '@/components/reports/report-colophon.module.css' with { type: 'text' };
import contactsClasses from '@/components/reports/report-contacts.module.css';
import contacts from '@/components/reports/report-contacts.module.css' with { type: 'text' };
import documentClasses from '@/components/reports/report-document.module.css';
import document from '@/components/reports/report-document.module.css' with { type: 'text' };
import headerClasses from '@/components/reports/report-header.module.css';
import header from '@/components/reports/report-header.module.css' with { type: 'text' };
import sourceClasses from '@/components/reports/source-entry.module.css';
import source from '@/components/reports/source-entry.module.css' with { type: 'text' };
import { scopeCss } from './scope-css';

type ClassNames = Readonly<Record<string, string>>;

// The bundler imports these files as text. The types know a CSS module only as its class names.
const modules: [text: unknown, classes: ClassNames][] = [
  [document, documentClasses],
  [header, headerClasses],
  [article, articleClasses],
  [claim, claimClasses],
  [source, sourceClasses],
  [contacts, contactsClasses],
  [colophon, colophonClasses],
  [badge, badgeClasses],
];

/** The styles of a report as one sheet, for a page that stands alone. */
export const reportStyles = [
  String(globals),
  ...modules.map(([text, classes]) => scopeCss(String(text), classes)),
].join('\n');
