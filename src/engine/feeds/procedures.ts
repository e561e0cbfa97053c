import { activityStretches, type Feed } from '#contract';
import { EarmarkError } from '../errors.ts';
import { implementer, type ProcedureContext } from '../implementer.ts';
import { describeLatest } from '../listening/describeLatest.ts';
import { checkAddress, checkOwnNetworkAddress, readHostAndPort } from '../listening/fetching/addressGuard.ts';
import type { HeardFeed } from '../listening/findFeeds.ts';
import { judgeHealth } from '../listening/health.ts';
import { findKind } from '../listening/templates/kinds.ts';
import { countMentionsByFeed, readActivityByFeed } from './activityRows.ts';
import { checkAll } from './checkAll.ts';
import { readChecks } from './checkRows.ts';
import { type FeedRow, findFeed, findFeedByAddress, readFeeds } from './rows.ts';

const { feeds } = implementer;

export const feedProcedures = {
  list: feeds.list.handler(({ context }) => toFeeds(context, readFeeds(context.database))),

  isOffline: feeds.isOffline.handler(({ context }) => context.listening.isOffline()),

  checks: feeds.checks.handler(({ context, input }) => {
    const feed = findFeed(context.database, input.id);
    if (!feed) throw new EarmarkError('NOT_FOUND', { what: 'feed' });
    return readChecks(context.database, feed.seq);
  }),

  find: feeds.find.handler(async ({ context, input, signal }) => {
    const outcome = await context.listening.find(input.address, signal);
    if (outcome.kind === 'problem') throw new EarmarkError('FEED_NOT_HEARD', { problem: outcome.problem });
    if (outcome.kind === 'deaf') throw new EarmarkError('PLACE_DEAF', { name: outcome.name });
    return outcome.feeds.map((found) => toFoundFeed(context, found));
  }),

  add: feeds.add.handler(({ context, input: { commandId, allowsOwnNetwork = false, ...typed } }) => {
    const { url, lanConsent } = readAddress(typed.address, allowsOwnNetwork);
    const site = checkAddress(typed.siteAddress ?? '');
    return context.writer.command('feeds.add', commandId, {
      address: url.href,
      title: typed.title || url.host,
      siteAddress: site.kind === 'address' ? site.url.href : null,
      lanConsent,
    });
  }),

  edit: feeds.edit.handler(({ context, input }) => {
    const { commandId, id, details, allowsOwnNetwork = false } = input;
    const feed = findFeed(context.database, id);
    const isSameHost = feed?.lanConsent === readHost(details.address);
    const { url, lanConsent } = readAddress(details.address, allowsOwnNetwork || isSameHost);
    return context.writer.command('feeds.edit', commandId, {
      id,
      details: { ...details, address: url.href },
      lanConsent,
    });
  }),

  allowOwnNetwork: feeds.allowOwnNetwork.handler(({ context, input: { commandId, id } }) =>
    context.writer.command('feeds.allowOwnNetwork', commandId, { id }),
  ),

  refuseOwnNetwork: feeds.refuseOwnNetwork.handler(({ context, input: { commandId, id } }) =>
    context.writer.command('feeds.refuseOwnNetwork', commandId, { id }),
  ),

  renameFolder: feeds.renameFolder.handler(({ context, input: { commandId, from, to } }) =>
    context.writer.command('feeds.renameFolder', commandId, { from, to }),
  ),

  pause: feeds.pause.handler(({ context, input: { commandId, id } }) =>
    context.writer.command('feeds.pause', commandId, { id }),
  ),

  resume: feeds.resume.handler(({ context, input: { commandId, id } }) =>
    context.writer.command('feeds.resume', commandId, { id }),
  ),

  remove: feeds.remove.handler(({ context, input: { commandId, id } }) =>
    context.writer.command('feeds.remove', commandId, { id }),
  ),

  checkAll: feeds.checkAll.handler(({ context, signal }) => {
    const rows = readFeeds(context.database);
    const living = rows.filter((row) => !['paused', 'ended'].includes(judgeHealth(row, false)));
    return checkAll(living, context, signal);
  }),

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

function readAddress(typed: string, allowsOwnNetwork: boolean) {
  const checked = allowsOwnNetwork ? checkOwnNetworkAddress(typed) : checkAddress(typed);
  if (checked.kind === 'problem') throw new EarmarkError('FEED_NOT_HEARD', { problem: checked.problem });
  return { url: checked.url, lanConsent: allowsOwnNetwork ? readHostAndPort(checked.url) : null };
}

function readHost(typed: string): string | null {
  const checked = checkOwnNetworkAddress(typed);
  return checked.kind === 'address' ? readHostAndPort(checked.url) : null;
}

function toFeeds({ database, listening, clock }: ProcedureContext, rows: readonly FeedRow[]): Feed[] {
  const mentionCounts = countMentionsByFeed(database);
  const activity = readActivityByFeed(database, clock());
  return rows.map(({ seq, lanConsent, ...row }) => {
    const kind = findKind(row.template);
    const signs = { ...row, lateAfterMs: kind.isSearch ? null : row.lateAfterMs };
    return {
      ...signs,
      ...kind,
      hasOwnNetworkConsent: lanConsent === readHostAndPort(new URL(row.address)),
      state: judgeHealth(signs, listening.isChecking(row.id)),
      mentionCount: mentionCounts.get(seq) ?? 0,
      activity: activity.get(seq) ?? Array<number>(activityStretches).fill(0),
    };
  });
}

function toFoundFeed(
  { database }: ProcedureContext,
  { address, title, siteAddress, feed, place }: HeardFeed,
) {
  const known = findFeedByAddress(database, address);
  return {
    address,
    title,
    siteAddress,
    entryCount: feed.entries.length,
    latest: describeLatest(feed.entries),
    isKnown: known !== null && !known.isRemoved,
    place: place ?? null,
  };
}
