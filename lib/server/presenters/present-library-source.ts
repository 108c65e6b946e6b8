import 'server-only';
import type { Ability } from '@/lib/contracts/ability';
import type { LibrarySourceDto, LibrarySourceItem } from '@/lib/contracts/sources';
import { isWithheldFrom } from '@/lib/domain/evidence/is-withheld-from';
import { passageState } from '@/lib/domain/evidence/passage-state';
import { urlKey } from '@/lib/domain/evidence/url-key';
import type { Actor } from '../auth/actor';
import type { CopyRecord } from '../repositories/evidence/citation-record';
import type { LibrarySourceRecord } from '../repositories/sources/library-source-record';
import type { SourceUseRecord } from '../repositories/sources/library-sources';
import { presentCopy, withheldDescription } from './present-evidence';
import { presentPermission } from './present-permission';

/** A source as a list shows it to this person. */
export function presentLibraryItem(source: LibrarySourceRecord, actor: Actor): LibrarySourceItem {
  const withheld = isWithheldFrom(source, actor);
  return {
    id: source.id,
    kind: source.kind,
    watched: source.isWatched,
    confidential: source.isConfidential,
    withheld,
    citedBy: source.citedBy,
    createdBy: source.createdBy,
    createdAt: source.createdAt.toISOString(),
    updatedAt: source.updatedAt.toISOString(),
    version: source.version,
    ...(withheld ? withheldItem() : readItem(source)),
  };
}

/** The fields of a source that only its readers may see. */
type KeptOfItem = Omit<
  LibrarySourceItem,
  | ('id' | 'kind' | 'watched' | 'confidential' | 'withheld' | 'citedBy')
  | ('createdBy' | 'createdAt' | 'updatedAt' | 'version')
>;

function withheldItem(): KeptOfItem {
  return { ...withheldDescription(), titleIsProposed: false, twins: 0 };
}

function readItem(source: LibrarySourceRecord): KeptOfItem {
  const { fetchState, fetchDetail } = source;
  return {
    title: source.title,
    titleIsProposed: source.titleIsProposed,
    publisher: source.publisher,
    author: source.author,
    url: source.url,
    publishedAt: source.publishedAt,
    reliability: source.reliability,
    fetch: fetchState === null ? null : { state: fetchState, detail: fetchDetail },
    copy: presentCopy(source.newestCopy),
    health: source.health,
    checkedAt: source.checkedAt?.toISOString() ?? null,
    twins: source.twins,
  };
}

export interface LibrarySourceParts {
  copies: CopyRecord[];
  uses: SourceUseRecord[];
  twinList: LibrarySourceDto['twinList'];
}

/** A source with its copies and what cites it, as this person may see it. */
export function presentLibrarySource(
  source: LibrarySourceRecord,
  { copies, uses, twinList }: LibrarySourceParts,
  actor: Actor,
): LibrarySourceDto {
  const withheld = isWithheldFrom(source, actor);
  return {
    ...presentLibraryItem(source, actor),
    reliabilityNote: withheld ? null : source.reliabilityNote,
    interestNote: withheld ? null : source.interestNote,
    readers: withheld ? [] : source.readers,
    copies: withheld ? [] : copies.flatMap((copy) => presentCopy(copy) ?? []),
    uses: uses.map((use) => presentUse(use, source, withheld)),
    twinList: withheld ? [] : twinList,
    mergedInto: source.mergedIntoId,
    abilities: presentAbilities(source, withheld, actor),
  };
}

type UseDto = LibrarySourceDto['uses'][number];

function presentUse(use: SourceUseRecord, source: LibrarySourceRecord, withheld: boolean): UseDto {
  const { claimId, claimNumber, articleId, articleTitle, quote, state, stance } = use;
  return {
    claimId,
    claimNumber,
    articleId,
    articleTitle,
    quote,
    state,
    stance,
    ...(withheld ? withheldUse() : readUse(use, source)),
  };
}

/** The fields of a citation that only the readers of the source may see. */
type KeptOfUse = Pick<UseDto, 'passage' | 'passageState' | 'isLost' | 'snapshotId' | 'start' | 'end'>;

function withheldUse(): KeptOfUse {
  return { passage: null, passageState: null, isLost: false, snapshotId: null, start: null, end: null };
}

function readUse(use: SourceUseRecord, { url, newestCopy }: LibrarySourceRecord): KeptOfUse {
  const { passage, isLost, snapshotId, start, end } = use;
  const hasPlace = snapshotId !== null;
  return {
    passage,
    passageState: passageState({ passage, url, hasCopy: newestCopy !== null, hasPlace }),
    isLost,
    snapshotId,
    start,
    end,
  };
}

function presentAbilities(
  source: LibrarySourceRecord,
  withheld: boolean,
  actor: Actor,
): LibrarySourceDto['abilities'] {
  const edit = withheld
    ? refused('This source is confidential. Only its readers can change it.')
    : source.mergedIntoId !== null
      ? refused('This source was merged into another one.')
      : presentPermission(actor, 'source.write');
  const hasPage = source.url !== null && urlKey(source.url) !== null;
  return {
    edit,
    upload: edit,
    merge: edit,
    fetch: edit.allowed && !hasPage ? refused('It has no web address to fetch.') : edit,
  };
}

function refused(reason: string): Ability {
  return { allowed: false, reason };
}
