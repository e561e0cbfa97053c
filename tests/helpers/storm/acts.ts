import { plainBusiness, plainWaits, plainWatch } from '#contract';
import type { Dice } from '../../../scripts/simulation/dice.ts';
import { sql } from '../../../src/engine/database/open.ts';
import type { CommandName } from '../../../src/engine/writer/commandList.ts';
import type { LongCommandName } from '../../../src/engine/writer/longCommandList.ts';
import { authors, type StormShop, sites, subjects } from './stormShop.ts';

/** The input of a command that could be given now; null where there is nothing to give it to. */
type MakeInput = (shop: StormShop, dice: Dice) => object | null;

const dueOn = '2026-12-01';

function pickId({ database }: StormShop, dice: Dice, table: string, where = 'true'): string | null {
  const ids = sql<string>(database, `SELECT id FROM ${table} WHERE ${where} ORDER BY seq`).pluck().all();
  return ids.length === 0 ? null : dice.pick(ids);
}

/** An input with the id of a row that is there. */
function of(
  table: string,
  where: string,
  name: string,
  more: (dice: Dice) => object = () => ({}),
): MakeInput {
  return (shop, dice) => {
    const id = pickId(shop, dice, table, where);
    return id === null ? null : { [name]: id, ...more(dice) };
  };
}

const notRemoved = 'removed_at IS NULL';
const isCard = 'seq IN (SELECT mention FROM decisions WHERE bucket <> 3)';
const ofFeed = (more?: (dice: Dice) => object) => of('feeds', notRemoved, 'id', more);
const newFeed = (dice: Dice) => {
  const number = dice.between(10, 60);
  return { title: `Feed ${number}`, address: `http://feed${number}.example/`, siteAddress: null };
};
const pickMentions = (shop: StormShop, dice: Dice, most: number) => {
  const picked = Array.from({ length: dice.between(1, most) }, () => pickId(shop, dice, 'mentions', isCard));
  return [...new Set(picked.filter((id) => id !== null))];
};
const ofMentions =
  (least: number, most: number, more: (dice: Dice) => object = () => ({})): MakeInput =>
  (shop, dice) => {
    const ids = pickMentions(shop, dice, most);
    return ids.length < least ? null : { ids, ...more(dice) };
  };
const watchDetails = (dice: Dice) => ({
  ...plainWatch,
  name: dice.pick(['The Anchor', 'Our cakes']),
  kind: 'name',
  anyOf: dice.pick([['anchor'], ['anchor rye'], ['rye', 'sea'], ['cake']]),
  allOf: [],
  noneOf: dice.chance(0.3) ? [dice.pick(subjects)] : [],
});
const decision = (dice: Dice) =>
  dice.pick([
    { to: 'new', outcome: null, reason: null },
    { to: 'waiting', outcome: null, reason: null },
    { to: 'dismissed', outcome: null, reason: 'Another anchor' },
    { to: 'closed', outcome: 'thanked', reason: null },
    { to: 'closed', outcome: 'noReplyNeeded', reason: 'Only a picture' },
  ]);
const followUp = (dice: Dice) => ({
  dueOn: `2026-12-${dice.between(10, 28)}`,
  dueTime: null,
  text: dice.words(2),
  promiseWords: dice.chance(0.5) ? 'by Friday' : null,
});
const reply = (dice: Dice) => ({ text: dice.words(4), place: 'Forum', saidAt: 1, address: null });
const tone = (dice: Dice) => dice.pick(['positive', 'neutral', 'negative', null]);
const manualCheck = (dice: Dice) => ({
  name: `Place ${dice.between(1, 9)}`,
  address: 'http://square.example/',
  everyDays: dice.between(1, 9),
  weekday: null,
  place: null,
});
const business = (dice: Dice) => ({ ...plainBusiness, name: `Shop ${dice.between(1, 9)}`, timeZone: 'UTC' });
const savedReply = (dice: Dice) => ({ name: `Reply ${dice.between(1, 99_999)}`, text: dice.words(5) });
const savedView = (dice: Dice) => ({
  name: dice.words(1),
  query: dice.pick(['rye', 'is:waiting', 'tone:negative']),
  view: 'all',
  order: 'newest',
});
const tag = (dice: Dice) => ({ name: `Tag ${dice.between(1, 9)}`, colour: dice.pick(['grey', 'teal']) });
const snooze = ({ at }: StormShop, dice: Dice) => ({
  until: dice.chance(0.7) ? at + dice.between(1, 9) * 3_600_000 : null,
  wakesEarly: dice.chance(0.5),
});
const aboutPost: MakeInput = (shop, dice) => {
  const mentionId = pickId(shop, dice, 'mentions', isCard);
  const ownPostId = pickId(shop, dice, 'own_posts');
  return mentionId && ownPostId ? { mentionId, ownPostId } : null;
};
const rule = (dice: Dice) =>
  dice.pick([
    { kind: 'neverSite', values: [dice.pick(sites)] },
    { kind: 'neverAuthor', values: [`${dice.pick(sites)}:${dice.pick(authors)}`] },
    { kind: 'neverWords', values: [dice.pick(subjects)] },
    { kind: 'onlyWords', values: [...new Set([dice.pick(subjects), dice.pick(subjects)])] },
  ]);
const split: MakeInput = ({ database }, dice) => {
  const sightings = sql<string>(
    database,
    `SELECT feeds.id || ':' || lower(hex(sightings.guid_hash))
     FROM mention_joins
     JOIN sightings ON sightings.mention = mention_joins.mention
     JOIN feeds ON feeds.seq = sightings.feed
     ORDER BY 1`,
  )
    .pluck()
    .all();
  return sightings.length === 0 ? null : { sightingId: dice.pick(sightings) };
};

/** How each command is given in the storm. A command that is not here does not compile: every one has to be undone. */
export const acts: Readonly<Record<CommandName | LongCommandName, MakeInput>> = {
  'feeds.add': (_, dice) => ({ ...newFeed(dice), lanConsent: null }),
  'feeds.addMany': (_, dice) => {
    const [one, other] = [newFeed(dice), newFeed(dice)];
    const feeds = one.address === other.address ? [one] : [one, other];
    return { feeds: feeds.map((feed) => ({ ...feed, folder: 'News' })) };
  },
  'feeds.allowOwnNetwork': ofFeed(),
  'feeds.edit': ofFeed((dice) => ({
    details: { ...newFeed(dice), folder: dice.pick(['News', 'Town', null]) },
    lanConsent: null,
  })),
  'feeds.pause': ofFeed(),
  'feeds.refuseOwnNetwork': ofFeed(),
  'feeds.remove': ofFeed(),
  'feeds.renameFolder': (_, dice) => ({
    from: dice.pick(['News', 'Town']),
    to: dice.pick(['Town', 'News', null]),
  }),
  'feeds.resume': ofFeed(),
  'followUps.add': of('mentions', isCard, 'mentionId', (dice) => ({ details: followUp(dice) })),
  'followUps.close': of('follow_ups', 'outcome IS NULL AND promise_words IS NULL', 'id', (dice) => ({
    outcome: dice.pick(['done', 'dropped']),
    changedTo: null,
  })),
  'followUps.edit': of('follow_ups', 'promise_words IS NOT NULL', 'id', (dice) => ({
    details: { ...followUp(dice), promiseWords: 'by Monday' },
  })),
  'followUps.remove': of('follow_ups', 'true', 'id'),
  'followUps.reopen': of('follow_ups', 'outcome IS NOT NULL', 'id'),
  'manualChecks.add': (_, dice) => ({ details: manualCheck(dice) }),
  'manualChecks.edit': of('manual_checks', notRemoved, 'id', (dice) => ({ details: manualCheck(dice) })),
  'manualChecks.remove': of('manual_checks', notRemoved, 'id'),
  'manualChecks.visit': of('manual_checks', notRemoved, 'id'),
  'mentions.changeMany': (shop, dice) => {
    const ids = pickMentions(shop, dice, 8);
    const change = dice.pick([
      { kind: 'decide', ...decision(dice) },
      { kind: 'snooze', ...snooze(shop, dice) },
      { kind: 'setTone', tone: tone(dice) },
      { kind: 'tag', tag: tag(dice), isOn: dice.chance(0.7) },
    ]);
    const view = {
      view: dice.pick(['new', 'waiting', 'dismissed']),
      savedViewId: null,
      query: '',
      seen: { at: shop.at, lastArrival: 1e9, timeZone: 'UTC' },
    };
    return ids.length === 0 ? null : { which: dice.chance(0.2) ? view : { ids }, change };
  },
  'mentions.decide': ofMentions(1, 4, decision),
  'mentions.join': ofMentions(2, 3),
  'mentions.split': split,
  'mentions.setTone': ofMentions(1, 3, (dice) => ({ tone: tone(dice) })),
  'mentions.snooze': (shop, dice) => ofMentions(1, 4, () => snooze(shop, dice))(shop, dice),
  'notes.save': of('mentions', isCard, 'mentionId', (dice) => ({
    text: dice.chance(0.8) ? dice.words(3) : '',
  })),
  'places.addMany': (_, dice) => ({ feeds: [newFeed(dice)], watch: null, business: business(dice) }),
  'replies.edit': of('replies', 'true', 'id', (dice) => ({ details: reply(dice) })),
  'replies.record': of('mentions', isCard, 'mentionId', (dice) => ({
    details: reply(dice),
    savedReplyId: null,
    outcome: dice.pick(['thanked', 'answered', null]),
    promise: dice.chance(0.4) ? { ...followUp(dice), dueOn, promiseWords: 'by Friday' } : null,
  })),
  'replies.recordPost': aboutPost,
  'replies.refusePost': aboutPost,
  'replies.remove': of('replies', 'true', 'id'),
  'rules.add': (shop, dice) => ({
    rule: {
      ...rule(dice),
      watchId: dice.chance(0.5) ? pickId(shop, dice, 'watches', notRemoved) : null,
      shownAs: null,
    },
    madeFrom: null,
  }),
  'rules.remove': of('rules', notRemoved, 'id'),
  'savedReplies.add': (_, dice) => ({ details: savedReply(dice) }),
  'savedReplies.edit': of('saved_replies', notRemoved, 'id', (dice) => ({ details: savedReply(dice) })),
  'savedReplies.remove': of('saved_replies', notRemoved, 'id'),
  'savedViews.add': (_, dice) => ({ details: savedView(dice) }),
  'savedViews.edit': of('saved_views', 'true', 'id', (dice) => ({ details: savedView(dice) })),
  'savedViews.move': of('saved_views', 'true', 'id', (dice) => ({ place: dice.between(0, 3) })),
  'savedViews.remove': of('saved_views', 'true', 'id'),
  'settings.saveBusiness': (_, dice) => ({ business: business(dice) }),
  'settings.forgetTaughtTones': () => ({}),
  'settings.forgetTaughtTriage': () => ({}),
  'settings.saveKeys': (_, dice) => ({ keys: { areSingleKeysOn: dice.chance(0.5) } }),
  'settings.saveLook': (_, dice) => ({ look: { colorScheme: dice.pick(['auto', 'light', 'dark']) } }),
  'settings.saveUrgentWords': (_, dice) => ({
    language: 'en',
    words: dice.chance(0.7) ? [dice.pick(subjects)] : null,
  }),
  'settings.saveWaits': (_, dice) => ({ waits: { ...plainWaits, lateAfterHours: dice.between(24, 90) } }),
  'signIns.forget': ofFeed(),
  'signIns.save': ofFeed(() => ({ origin: 'http://feed1.example', sealed: 'sealed' })),
  'tags.add': (_, dice) => ({ details: tag(dice) }),
  'tags.apply': ofMentions(1, 4, (dice) => ({ tag: tag(dice), isOn: dice.chance(0.7) })),
  'tags.edit': of('tags', notRemoved, 'id', (dice) => ({ details: tag(dice) })),
  'tags.merge': (shop, dice) => {
    const [id, into] = [pickId(shop, dice, 'tags', notRemoved), pickId(shop, dice, 'tags', notRemoved)];
    return id === null || id === into ? null : { id, into };
  },
  'tags.remove': of('tags', notRemoved, 'id'),
  'threads.hearAgain': of('quiet_threads', notRemoved, 'id'),
  'threads.quiet': of('mentions', `${isCard} AND title IS NOT NULL`, 'mentionId'),
  'watches.add': (_, dice) => ({ details: watchDetails(dice) }),
  'watches.edit': of('watches', notRemoved, 'id', (dice) => ({ details: watchDetails(dice) })),
  'watches.remove': (shop, dice) => {
    const count = sql<number>(shop.database, `SELECT count(*) FROM watches WHERE ${notRemoved}`)
      .pluck()
      .get();
    return count === 1 ? null : of('watches', notRemoved, 'id')(shop, dice);
  },
};
