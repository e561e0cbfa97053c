import type { Mention, MentionListing, MentionPage } from '#contract';
import { EarmarkError } from '../errors.ts';
import { implementer, type ProcedureContext } from '../implementer.ts';
import { explainUnlikely } from '../lessons/rows.ts';
import { findSite } from '../listening/matching/sites.ts';
import { scoreTone } from '../listening/tone/scoreTone.ts';
import { readSearch } from '../saved-views/readSearch.ts';
import { readCursor, writeCursor } from '../search/cursors.ts';
import { findAuthors, searchMentions } from '../search/searchMentions.ts';
import { flattenTree, markText, markTree } from '../textTree.ts';
import { findQuietThreadOf } from '../threads/rows.ts';
import { readLearnedWeights } from '../tones/rows.ts';
import { readEdits, readVersions } from './editRows.ts';
import { readSightings } from './joinRows.ts';
import { type ListPlace, readCards, readCounts } from './listRows.ts';
import { readUsedReasons } from './reasonRows.ts';
import { findMention, type MentionRow } from './rows.ts';
import { type ReasonRow, readEvents, readReasons } from './whyRows.ts';

const { mentions } = implementer;

const maxToneWords = 5;

export const mentionProcedures = {
  list: mentions.list.handler(({ context, input }) => listMentions(context, input)),

  counts: mentions.counts.handler(({ context }) => readCounts(context.database, context.clock())),

  get: mentions.get.handler(({ context, input }) => {
    const row = findMention(context.database, input.id);
    if (!row) throw new EarmarkError('NOT_FOUND', { what: 'mention' });
    return toMention(context, row);
  }),

  setTone: mentions.setTone.handler(({ context, input: { commandId, ...change } }) =>
    context.writer.command('mentions.setTone', commandId, change),
  ),

  decide: mentions.decide.handler(({ context, input: { commandId, ...decision } }) =>
    context.writer.command('mentions.decide', commandId, decision),
  ),

  usedReasons: mentions.usedReasons.handler(({ context, input }) => readUsedReasons(context.database, input)),

  snooze: mentions.snooze.handler(({ context, input: { commandId, ...change } }) =>
    context.writer.command('mentions.snooze', commandId, change),
  ),

  authors: mentions.authors.handler(({ context: { database }, input }) => findAuthors(database, input.begun)),

  markRead: mentions.markRead.handler(async ({ context, input }) => {
    await context.writer.markRead(input.ids);
  }),

  versions: mentions.versions.handler(({ context, input }) => {
    const row = findMention(context.database, input.id);
    if (!row) throw new EarmarkError('NOT_FOUND', { what: 'mention' });
    return readVersions(context.database, row.seq);
  }),

  join: mentions.join.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('mentions.join', commandId, input),
  ),

  split: mentions.split.handler(({ context, input: { commandId, ...input } }) =>
    context.writer.command('mentions.split', commandId, input),
  ),
};

type ListInput = MentionListing & { readonly before: string | null; readonly limit: number };

function listMentions({ database, clock, timeZone }: ProcedureContext, input: ListInput): MentionPage {
  const now = clock();
  const { before, limit } = input;
  const search = readSearch(database, input);
  if (search.query.trim() !== '' || search.order !== 'view')
    return searchMentions({ database, now, timeZone }, search, { before, limit });
  const rows = readCards(database, { view: search.view, before: readPlace(before), limit, now });
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return {
    cards: rows.map(({ card }) => card),
    next: last ? writeCursor([last.listedAt.part, last.listedAt.wakesAt, last.listedAt.mention]) : null,
    found: null,
  };
}

function readPlace(before: string | null): ListPlace | null {
  if (before === null) return null;
  const [part = 0, wakesAt = 0, mention = 0] = readCursor(before);
  return { part, wakesAt, mention };
}

/** The words that speak for the tone that holds; for a neutral one none do. */
function listToneWords(database: ProcedureContext['database'], row: MentionRow): string[] {
  const { value } = row.card.tone;
  if (value === 'neutral') return [];
  const said = `${row.title ?? ''}\n${flattenTree(row.tree)}`;
  const { hits } = scoreTone(said, row.card.language, readLearnedWeights(database));
  const words = hits
    .filter((hit) => hit.value > 0 === (value === 'positive'))
    .map(({ start, end }) => said.slice(start, end).replace(/\s+/g, ' ').trim());
  return [...new Set(words)].slice(0, maxToneWords);
}

function toMention({ database, clock }: ProcedureContext, row: MentionRow): Mention {
  const reasons = readReasons(database, row.seq);
  const stretchesOf = (field: ReasonRow['field']) =>
    reasons.filter((reason) => reason.isInCard === 1 && reason.field === field);
  return {
    ...row.card,
    title: row.title === null ? null : markText(row.title, stretchesOf('title')),
    text: markTree(row.tree, stretchesOf('text')),
    address: row.address,
    publishedAt: row.publishedAt,
    sightings: readSightings(database, row.seq),
    edits: readEdits(database, row.seq),
    reasons: groupByWatch(reasons),
    unlikelyWords: row.card.isUnlikely ? explainUnlikely(database, row.seq) : [],
    quietThread: row.card.thread && findQuietThreadOf(database, row, clock()),
    events: readEvents(database, row.seq),
    toneWords: listToneWords(database, row),
    site: row.address === null ? null : findSite(row.address),
    authorKey: row.authorKey,
  };
}

/** The words of each watch as they stand in the mention, each once; none for a watch that matched before an edit only. */
function groupByWatch(rows: readonly ReasonRow[]): Mention['reasons'] {
  const grouped = Map.groupBy(rows, ({ watchId }) => watchId);
  return [...grouped].map(([watchId, group]) => {
    const said = group.filter(({ words }) => words !== '');
    return {
      watchId,
      watchName: group[0]?.watchName ?? '',
      words: [...new Set(said.map(({ words }) => words.replace(/\s+/g, ' ')))],
      fields: [...new Set(said.map(({ field }) => field))],
    };
  });
}
