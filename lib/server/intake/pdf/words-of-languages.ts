/** What decides about a hyphen at a line's end where the text itself does not. */
export interface HyphenWords {
  /** First parts that keep their hyphen before another word: "self-made". */
  keepBefore: ReadonlySet<string>;
  /** Ends that are no word of their own, so that no hyphen was before them: "high-er". */
  ends: RegExp;
  /** Second parts that keep their hyphen: "est-il". */
  keepAfter: ReadonlySet<string>;
  /** First parts that are words but mostly begin longer ones: "in-formation", "some-thing". */
  beginsLonger: ReadonlySet<string>;
  /** Whole compounds whose first part is one of those. */
  compounds: ReadonlySet<string>;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const nothing = list('');
const noEnd = /^$/;
const plain: HyphenWords = {
  keepBefore: nothing,
  ends: noEnd,
  keepAfter: nothing,
  beginsLonger: nothing,
  compounds: nothing,
};

const english: HyphenWords = {
  keepBefore: list(
    'self low high long short well ill half all best worst ever far fast slow full hard soft large small big late early left right middle upper lower inner outer near north south east west old new one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred first second third fourth fifth double triple single twin open closed still state government tax vice ex quasi cross deep dark light heavy high-end wide narrow thick thin warm cold cool hot dry wet free fair clear clean close good better bad poor rich real right-hand left-hand top bottom front rear red blue green white black grey gray part much less more most non co anti pro pre post mid multi semi ultra cutting decision award record ground breath time world court crisis cost price market labour labor peace war',
  ),
  ends: /^(?:ing|ings|ed|er|ers|est|ly|ness|nesses|ment|ments|ship|ships|hood|wards?|lands?|lander|landers|ling|lings|ish|ity|ities|als?|ally|ism|ists?|ions?|ional|ages?|able|ible|ful|fully|less|lessly|y|ie|ies|ier|iest|en|ens|ened|ening|ern|erly|ances?|ences?|ents?|ants?|ives?|ous|ously|i[sz]e[sd]?|i[sz]ing|lights?|lighted|ways?|times?|term|tions?|sion|duct\w*|gram\w*|gress\w*|posed?|pos\w*|mit\w*|ject\w*|tect\w*|vid\w*|ceed\w*|cess\w*|test\w*|ven\w*|ner|ners|nership|ticle|ticles|ticip\w*|ticular\w*|ties|ty|tial|tially|sure|sures|fess\w*|found\w*|pect\w*|mise\w*|nounc\w*|duc\w*|port|ports|hibit\w*|long\w*|per|perty|perly|sent\w*|vent\w*|ced\w*|dict\w*|cise\w*|mier\w*|pare[ds]?|sum\w*|serv\w*|fer\w*|scrib\w*|vious\w*|ect\w*|operat\w*|gether|most|where|other|ever|over|lit\w*)$/,
  keepAfter: list(
    'based related led owned made funded backed run wide style type old year year-old in-law free friendly level elect',
  ),
  beginsLonger: list(
    'a am an are as at be but by can do for go had has he her here him his how i if in into is it its me my no nor not of off on or our out over per so some than that the them then there they this through to un under up upon us was we were what when where which who with within you your any every down back after fore inter news week foot hand house land water home head some work book business class sports sun moon day night year birth life sea ship rail road air snow rain fire wood stone gold school play show cup door bed bath key lip pan tea eye ear nose hair arm leg man woman men mother father brother sister grand step',
  ),
  compounds: list(
    'in-house in-depth in-flight in-person in-law in-laws in-built on-site on-screen on-air on-duty on-board on-call on-demand by-election by-elections by-law by-laws by-product by-products no-one no-go no-show no-confidence no-fly so-called go-ahead go-between to-do to-dos up-to up-and-coming as-yet for-profit off-limits off-season off-duty off-licence off-road out-of well-being over-the-counter under-secretary under-age you-know after-effects house-to-house head-to-head head-on hand-to-hand work-life day-to-day week-long year-long year-round year-old night-time life-size life-long back-to-back back-up door-to-door man-made air-raid fire-fighting home-made water-resistant class-action school-age sea-level land-based',
  ),
};

const french: HyphenWords = {
  ...plain,
  keepBefore: list(
    'celui celle ceux celles vice ex demi mi semi quasi non avant après sous arc grand rendez là',
  ),
  keepAfter: list(
    'il elle ils elles on je tu nous vous ce ci là même mêmes moi toi lui leur le la les y en être dire vous',
  ),
};

/** Frequent words by which a language is told. */
const frequent: [string[], HyphenWords][] = [
  [['the', 'and', 'of', 'that', 'is', 'was'], english],
  [['les', 'des', 'est', 'une', 'dans', 'que'], french],
  [['und', 'der', 'das', 'nicht', 'den', 'mit'], plain],
  [['los', 'las', 'una', 'que', 'del', 'por'], plain],
  [['och', 'att', 'det', 'het', 'een', 'niet'], plain],
  [['che', 'della', 'non', 'uma', 'dos', 'não'], plain],
];

/** The words for the language of a text, by the words in it. */
export function hyphenWordsFor(words: ReadonlySet<string>): HyphenWords {
  const score = (typical: string[]) => typical.filter((word) => words.has(word)).length;
  const [best] = frequent.toSorted(([one], [other]) => score(other) - score(one));
  return best && score(best[0]) > 0 ? best[1] : plain;
}
