import { Editor, Extension } from '@tiptap/core';
import { type DocumentNode } from '@/lib/domain/text/document/document';
import { createTextIndex } from '@/lib/domain/text/offsets/text-index';
import { type ArticleParts, createArticleParts } from './text/article-parts';
import { articleExtensions } from './text/article-schema';
import { type ClaimLayerApi } from './layer/claim-layer-api';
import { type ClaimLayerEvents, createClaimLayer } from './layer/claim-layer';
import { type EditorClaim } from './marks/editor-claim';
import { PlainTextCopy } from './text/plain-text-copy';
import { articleTextAttributes, ReadOnlyText } from './text/read-only-text';

interface ArticleEditorOptions {
  element: HTMLElement;
  document: DocumentNode;
  text: string;
  label: string;
  /** The claims that are shown from the first frame on. Later ones are set through the API. */
  claims?: readonly EditorClaim[];
  parts?: ArticleParts;
  events?: ClaimLayerEvents;
  areHighlightsVisible?: () => boolean;
}

export interface ArticleEditorHandle {
  claims: ClaimLayerApi;
  destroy(): void;
}

/** An editor of one revision in the element. Its text cannot be changed, and its claims lie beside it. */
export function createArticleEditor({
  element,
  document,
  text,
  label,
  ...options
}: ArticleEditorOptions): ArticleEditorHandle {
  const textIndex = createTextIndex(document);
  const { plugin, api } = createClaimLayer({
    text,
    textIndex,
    events: options.events ?? {},
    areHighlightsVisible: options.areHighlightsVisible,
  });
  const claimLayer = Extension.create({ name: 'claimLayer', addProseMirrorPlugins: () => [plugin] });
  // The element is filled before it joins the page. If the editor got its claims there, the browser would lay out the
  // article twice.
  const holder = window.document.createElement('div');
  const editor = new Editor({
    element: holder,
    content: document,
    extensions: [
      ...articleExtensions,
      ReadOnlyText,
      PlainTextCopy,
      claimLayer,
      createArticleParts(textIndex, options.parts ?? {}),
    ],
    // Keys, commands and rules for editing are not needed here.
    enableCoreExtensions: false,
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    editorProps: { attributes: articleTextAttributes(label) },
  });
  api.setClaims(options.claims ?? []);
  element.replaceChildren(holder);
  return {
    claims: api,
    destroy() {
      editor.destroy();
      holder.remove();
    },
  };
}
