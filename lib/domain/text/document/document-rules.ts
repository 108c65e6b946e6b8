import {
  droppedAttribute,
  GAP_RULE,
  HREF_RULE,
  LEVEL_RULE,
  LIST_START_RULE,
  type AttributeRule,
} from '@/lib/domain/text/document/attribute-rules';

export type AttributeRules = ReadonlyMap<string, AttributeRule>;

export interface NodeRule {
  attributes: AttributeRules;
  children: ReadonlySet<string>;
  /** The type that the first child must have. */
  firstChild?: string;
  /** Whether the node may be without children, as only a textblock may. */
  isTextblock: boolean;
}

export interface DocumentRules {
  nodes: ReadonlyMap<string, NodeRule>;
  /** In the order in which the editor ranks marks. */
  marks: ReadonlyMap<string, AttributeRules>;
  hasGaps: boolean;
}

const NO_ATTRIBUTES: AttributeRules = new Map();
const INLINE = ['text'];
const RATIONALE_BLOCKS = ['paragraph', 'bulletList', 'orderedList', 'blockquote'];
const ARTICLE_BLOCKS = [...RATIONALE_BLOCKS, 'heading'];

const MARKS: DocumentRules['marks'] = new Map([
  [
    'link',
    new Map([
      ['href', HREF_RULE],
      ['target', droppedAttribute(null, '_blank')],
      ['rel', droppedAttribute(null, 'noopener noreferrer nofollow', 'noopener noreferrer')],
      ['class', droppedAttribute(null)],
      ['title', droppedAttribute(null)],
    ]),
  ],
  ['bold', NO_ATTRIBUTES],
  ['italic', NO_ATTRIBUTES],
]);

const GAP_ONLY: AttributeRules = new Map([['gap', GAP_RULE]]);

/** What the document of an article may hold. Maps, so that "constructor" or "__proto__" names nothing. */
export const ARTICLE_RULES: DocumentRules = {
  nodes: new Map([
    ...blockRules(ARTICLE_BLOCKS),
    ['paragraph', textblockRule(GAP_ONLY)],
    ['heading', textblockRule(new Map([...GAP_ONLY, ['level', LEVEL_RULE]]))],
  ]),
  marks: MARKS,
  hasGaps: true,
};

/** What the rich text of a rationale may hold. */
export const RATIONALE_RULES: DocumentRules = {
  nodes: new Map([...blockRules(RATIONALE_BLOCKS), ['paragraph', textblockRule(NO_ATTRIBUTES)]]),
  marks: MARKS,
  hasGaps: false,
};

function blockRules(blocks: string[]): [string, NodeRule][] {
  const listAttributes: AttributeRules = new Map([
    ['start', LIST_START_RULE],
    ['type', droppedAttribute(null)],
  ]);
  return [
    ['doc', containerRule(blocks)],
    ['blockquote', containerRule(blocks)],
    ['bulletList', containerRule(['listItem'])],
    ['orderedList', { ...containerRule(['listItem']), attributes: listAttributes }],
    ['listItem', { ...containerRule(blocks), firstChild: 'paragraph' }],
  ];
}

function containerRule(children: string[]): NodeRule {
  return { attributes: NO_ATTRIBUTES, children: new Set(children), isTextblock: false };
}

function textblockRule(attributes: AttributeRules): NodeRule {
  return { attributes, children: new Set(INLINE), isTextblock: true };
}
