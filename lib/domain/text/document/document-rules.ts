import {
  droppedAttribute,
  gapRule,
  hrefRule,
  levelRule,
  listStartRule,
  type AttributeRule,
} from './attribute-rules';

export type AttributeRules = ReadonlyMap<string, AttributeRule>;

export interface NodeRule {
  attributes: AttributeRules;
  children: ReadonlySet<string>;
  /** The type that the first child must have. */
  firstChild?: string;
  /** Whether the node may have no children. Only a textblock may. */
  isTextblock: boolean;
}

export interface DocumentRules {
  nodes: ReadonlyMap<string, NodeRule>;
  /** In the order in which the editor ranks marks. */
  marks: ReadonlyMap<string, AttributeRules>;
  hasGaps: boolean;
}

const noAttributes: AttributeRules = new Map();
const inline = ['text'];
const rationaleBlocks = ['paragraph', 'bulletList', 'orderedList', 'blockquote'];
const articleBlocks = [...rationaleBlocks, 'heading'];

const textMarks: DocumentRules['marks'] = new Map([
  [
    'link',
    new Map([
      ['href', hrefRule],
      ['target', droppedAttribute(null, '_blank')],
      ['rel', droppedAttribute(null, 'noopener noreferrer nofollow', 'noopener noreferrer')],
      ['class', droppedAttribute(null)],
      ['title', droppedAttribute(null)],
    ]),
  ],
  ['bold', noAttributes],
  ['italic', noAttributes],
]);

const gapOnly: AttributeRules = new Map([['gap', gapRule]]);

/** What the document of an article may contain. These are Maps, so that "constructor" or "__proto__" has no entry. */
export const articleRules: DocumentRules = {
  nodes: new Map([
    ...blockRules(articleBlocks),
    ['paragraph', textblockRule(gapOnly)],
    ['heading', textblockRule(new Map([...gapOnly, ['level', levelRule]]))],
  ]),
  marks: textMarks,
  hasGaps: true,
};

/** What the rich text of a rationale may hold. */
export const rationaleRules: DocumentRules = {
  nodes: new Map([...blockRules(rationaleBlocks), ['paragraph', textblockRule(noAttributes)]]),
  marks: textMarks,
  hasGaps: false,
};

function blockRules(blocks: string[]): [string, NodeRule][] {
  const listAttributes: AttributeRules = new Map([
    ['start', listStartRule],
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
  return { attributes: noAttributes, children: new Set(children), isTextblock: false };
}

function textblockRule(attributes: AttributeRules): NodeRule {
  return { attributes, children: new Set(inline), isTextblock: true };
}
