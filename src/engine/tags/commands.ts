import type { MentionId, TagChange, TagDetails, TagId } from '#contract';
import { withoutJournal } from '../database/journal.ts';
import { EarmarkError } from '../errors.ts';
import { nameMentions, requireMentions } from '../mentions/commands.ts';
import type { CommandContext } from '../writer/commandContext.ts';
import {
  bringInTag,
  countTagged,
  type FoundTag,
  findTag,
  findTagByName,
  insertRemovedTag,
  linkTag,
  moveLinks,
  removeTagRow,
  unlinkTag,
  updateTag,
} from './rows.ts';

/** Puts a tag on mentions or takes it off. */
export function applyTag(
  context: CommandContext,
  { ids, ...change }: { readonly ids: readonly MentionId[] } & TagChange,
): { label: string; id: TagId } {
  const found = requireMentions(context.database, ids);
  const tag = resolveTag(context, change.tag);
  const cards = found.map(({ seq }) => seq);
  setTag(context, tag.seq, cards, change.isOn);
  return { label: `${nameTagging(tag, change.isOn)}: ${nameMentions(found)}`, id: tag.id };
}

/** The tag that is meant: one there is, or a new one where none has its name. */
export function resolveTag(context: CommandContext, tag: TagChange['tag']): FoundTag {
  if ('id' in tag) return requireTag(context.database, tag.id);
  return findTagByName(context.database, tag.name) ?? makeTag(context, tag);
}

export function setTag(
  { database, now }: Pick<CommandContext, 'database' | 'now'>,
  tag: number,
  cards: readonly number[],
  isOn: boolean,
): void {
  if (isOn) linkTag(database, tag, cards, now);
  else unlinkTag(database, tag, cards);
}

export function nameTagging({ name }: Pick<FoundTag, 'name'>, isOn: boolean): string {
  return isOn ? `Tagged “${name}”` : `No longer tagged “${name}”`;
}

export function addTag(
  context: CommandContext,
  { details }: { readonly details: TagDetails },
): { label: string; id: TagId } {
  requireFreeName(context.database, details.name, null);
  const { id, name } = makeTag(context, details);
  return { label: `Tag “${name}” added`, id };
}

export function editTag(
  { database }: CommandContext,
  { id, details }: { readonly id: TagId; readonly details: TagDetails },
) {
  const tag = requireTag(database, id);
  requireFreeName(database, details.name, id);
  updateTag(database, tag.seq, details);
  const isRenamed = tag.name !== details.name;
  return {
    label: isRenamed
      ? `Tag “${tag.name}” is now “${details.name}”`
      : `Tag “${tag.name}” is now ${details.colour}`,
  };
}

/** Gives all that has one tag another one instead. */
export function mergeTags(
  { database, now }: CommandContext,
  { id, into }: { readonly id: TagId; readonly into: TagId },
) {
  const from = requireTag(database, id);
  const stays = requireTag(database, into);
  if (from.seq === stays.seq) throw new EarmarkError('NOT_FOUND', { what: 'tag' });
  const count = countTagged(database, from.seq);
  moveLinks(database, from.seq, stays.seq);
  removeTagRow(database, from.seq, now);
  return { label: `Tag “${from.name}” merged into “${stays.name}”, on ${nameCount(count)}` };
}

export function removeTag({ database, now }: CommandContext, { id }: { readonly id: TagId }) {
  const tag = requireTag(database, id);
  removeTagRow(database, tag.seq, now);
  const count = countTagged(database, tag.seq);
  return { label: `Tag “${tag.name}” removed${count === 0 ? '' : ` from ${nameCount(count)}`}` };
}

function nameCount(count: number): string {
  return count === 1 ? '1 mention' : `${count.toLocaleString('en')} mentions`;
}

/** Links of later commands refer to it, so undo takes it out again and never deletes it. */
function makeTag({ database, now, makeId }: CommandContext, details: TagDetails): FoundTag {
  const id = makeId<TagId>();
  const seq = withoutJournal(database, () => insertRemovedTag(database, id, details, now));
  bringInTag(database, seq);
  return { seq, id, ...details };
}

function requireTag(database: CommandContext['database'], id: TagId): FoundTag {
  const tag = findTag(database, id);
  if (!tag) throw new EarmarkError('NOT_FOUND', { what: 'tag' });
  return tag;
}

function requireFreeName(database: CommandContext['database'], name: string, owner: TagId | null): void {
  const known = findTagByName(database, name);
  if (known && known.id !== owner) throw new EarmarkError('TAG_KNOWN', { id: known.id, name: known.name });
}
