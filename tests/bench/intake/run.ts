import { measureHtml } from './html';

/** What is brought in from elsewhere, one measure after the other: each kind of file has a file of its own here. */
const measures = [measureHtml];

for (const measure of measures) measure();
