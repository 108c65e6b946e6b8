import 'server-only';
import type { Ability } from '@/lib/contracts/ability';
import type { LibrarySourceDto, LibrarySourceItem } from '@/lib/contracts/sources';
import { passageState } from '@/lib/domain/evidence/passage-state';
import { urlKey } from '@/lib/domain/evidence/url-key';
import type { Actor } from '../auth/actor';
import type { CopyRecord } from '../repositories/evidence/citation-record';
import type { LibrarySourceRecord } from '../repositories/sources/library-source-record';
import type { SourceUseRecord } from '../repositories/sources/library-sources';
import { isWithheldFrom, presentCopy, withheldDescription } from './present-evidence';
import { presentPermission } from './present-permission';

/** A source as a list shows it to this person. */
export function presentLibraryItem(source: LibrarySourceRecord, actor: Actor): LibrarySourceItem {
  const withheld = isWithheldFrom(source, actor);
  const { fetchState, fetchDetail } = source;
  return {
    id: source.id,
    kind: source.kind,
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
    watched: source.isWatched,
    confidential: source.isConfidential,
    citedBy: source.citedBy,
    twins: source.twins,
    createdBy: source.createdBy,
    createdAt: source.createdAt.toISOString(),
    updatedAt: source.updatedAt.toISOString(),
    version: source.version,
    ...(withheld ? { ...withheldDescription, titleIsProposed: false, twins: 0 } : {}),
    withheld,
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
  const item = presentLibraryItem(source, actor);
  const { withheld } = item;
  return {
    ...item,
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

function presentUse(
  use: SourceUseRecord,
  source: LibrarySourceRecord,
  withheld: boolean,
): LibrarySourceDto['uses'][number] {
  if (withheld)
    return {
      ...use,
      passage: null,
      passageState: null,
      isLost: false,
      snapshotId: null,
      start: null,
      end: null,
    };
  const hasCopy = source.newestCopy !== null;
  const state = passageState({
    passage: use.passage,
    url: source.url,
    hasCopy,
    hasPlace: use.snapshotId !== null,
  });
  return { ...use, passageState: state };
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
