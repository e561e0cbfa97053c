import { activityStretches, type Feed, type FeedState } from '#contract';
import { EarmarkError } from '../errors.ts';
import { implementer, type ProcedureContext } from '../implementer.ts';
import { checkAddress } from '../listening/fetching/addressGuard.ts';
import type { HeardFeed } from '../listening/findFeeds.ts';
import {
  countMentionsByFeed,
  type FeedRow,
  findFeed,
  findFeedByAddress,
  readActivityByFeed,
  readFeeds,
} from './rows.ts';

const { feeds } = implementer;

/** So many of the newest entries are shown of a feed that was found. */
const shownEntries = 3;

export const feedProcedures = {
  list: feeds.list.handler(({ context }) => toFeeds(context, readFeeds(context.database))),

  isOffline: feeds.isOffline.handler(({ context }) => context.listening.isOffline()),

  find: feeds.find.handler(async ({ context, input, signal }) => {
    const outcome = await context.listening.find(input.address, signal);
    if (outcome.kind === 'problem') throw new EarmarkError('FEED_NOT_HEARD', { problem: outcome.problem });
    return outcome.feeds.map((found) => toFoundFeed(context, found));
  }),

  add: feeds.add.handler(({ context, input: { commandId, ...typed } }) => {
    const checked = checkAddress(typed.address);
    if (checked.kind === 'problem') throw new EarmarkError('FEED_NOT_HEARD', { problem: checked.problem });
    const site = checkAddress(typed.siteAddress ?? '');
    return context.writer.command('feeds.add', commandId, {
      address: checked.url.href,
      title: typed.title || checked.url.host,
      siteAddress: site.kind === 'address' ? site.url.href : null,
    });
  }),

  edit: feeds.edit.handler(({ context, input: { commandId, id, details } }) => {
    const checked = checkAddress(details.address);
    if (checked.kind === 'problem') throw new EarmarkError('FEED_NOT_HEARD', { problem: checked.problem });
    return context.writer.command('feeds.edit', commandId, {
      id,
      details: { ...details, address: checked.url.href },
    });
  }),

  pause: feeds.pause.handler(({ context, input: { commandId, id } }) =>
    context.writer.command('feeds.pause', commandId, { id }),
  ),

  resume: feeds.resume.handler(({ context, input: { commandId, id } }) =>
    context.writer.command('feeds.resume', commandId, { id }),
  ),

  remove: feeds.remove.handler(({ context, input: { commandId, id } }) =>
    context.writer.command('feeds.remove', commandId, { id }),
  ),

  checkNow: feeds.checkNow.handler(async ({ context, input, signal }) => {
    if (findFeed(context.database, input.id)?.pausedAt === null) {
      await context.listening.checkNow(input.id, signal);
    }
    const row = findFeed(context.database, input.id);
    const [feed] = row ? toFeeds(context, [row]) : [];
    if (!feed) throw new EarmarkError('NOT_FOUND', { what: 'feed' });
    return feed;
  }),
};

function toFeeds({ database, listening, clock }: ProcedureContext, rows: readonly FeedRow[]): Feed[] {
  const mentionCounts = countMentionsByFeed(database);
  const activity = readActivityByFeed(database, clock());
  return rows.map(({ seq, ...row }) => ({
    ...row,
    state: toState(row, listening.isChecking(row.id)),
    mentionCount: mentionCounts.get(seq) ?? 0,
    activity: activity.get(seq) ?? Array<number>(activityStretches).fill(0),
  }));
}

function toState(row: Omit<FeedRow, 'seq'>, isChecking: boolean): FeedState {
  if (row.pausedAt !== null) return 'paused';
  if (isChecking) return 'checking';
  if (row.lastCheckedAt === null) return 'waiting';
  if (row.problem === null) return 'ok';
  return row.nextCheckAt === null ? 'ended' : 'broken';
}

function toFoundFeed({ database }: ProcedureContext, { address, title, siteAddress, feed }: HeardFeed) {
  const newest = [...feed.entries]
    .sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0))
    .slice(0, shownEntries);
  const known = findFeedByAddress(database, address);
  return {
    address,
    title,
    siteAddress,
    entryCount: feed.entries.length,
    latest: newest.map((entry) => ({
      title: entry.title ?? entry.plainText.slice(0, 120),
      publishedAt: entry.publishedAt,
    })),
    isKnown: known !== null && !known.isRemoved,
  };
}
