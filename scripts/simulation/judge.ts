import { type ReadableDatabase, sql } from '../../src/engine/database/open.ts';
import type { Journal } from './journal.ts';
import type { World } from './world.ts';

export type Finding = {
  readonly kind: 'missed' | 'shownTwice' | 'joinedWrongly' | 'invented' | 'reopened' | 'tooSoon';
  readonly what: string;
};

/** What the owner decided about each mention, by its id. */
export type Decisions = ReadonlyMap<string, string>;

/** Holds what the shop has against what was said. */
export function judge(options: {
  readonly database: ReadableDatabase;
  readonly world: World;
  readonly journal: Journal;
  readonly decisions: Decisions;
}): Finding[] {
  const { database, world, journal, decisions } = options;
  const mentionsOfPost = new Map<number, Set<number>>();
  const postsOfMention = new Map<number, Set<number>>();
  for (const { mention, address } of readSightings(database)) {
    const post = Number(/post-(\d+)/.exec(decodeURIComponent(address))?.[1] ?? -1);
    mentionsOfPost.set(post, (mentionsOfPost.get(post) ?? new Set()).add(mention));
    postsOfMention.set(mention, (postsOfMention.get(mention) ?? new Set()).add(post));
  }
  const findings: Finding[] = [];
  const find = (kind: Finding['kind'], what: string) => findings.push({ kind, what });
  for (const [post, at] of journal.listHearable()) {
    if (!mentionsOfPost.has(post))
      find('missed', `post ${post}, there to be heard at ${new Date(at).toISOString()}`);
  }
  for (const [post, mentions] of mentionsOfPost) {
    if (mentions.size > 1) find('shownTwice', `post ${post} as ${mentions.size} mentions`);
    if (!journal.listHearable().has(post)) find('invented', `post ${post} (${world.posts.length} were made)`);
  }
  for (const [mention, posts] of postsOfMention) {
    if (posts.size > 1) find('joinedWrongly', `mention ${mention} holds posts ${[...posts].join(', ')}`);
  }
  for (const { id, state } of readStates(database)) {
    const decided = decisions.get(id);
    if (decided !== undefined && decided !== state)
      find('reopened', `mention ${id}: ${decided} became ${state}`);
  }
  for (const what of journal.listTooSoon()) find('tooSoon', what);
  return findings;
}

function readSightings(database: ReadableDatabase) {
  return sql<{ mention: number; address: string }>(
    database,
    "SELECT mention, coalesce(address, '') AS address FROM sightings",
  ).all();
}

function readStates(database: ReadableDatabase) {
  return sql<{ id: string; state: string }>(
    database,
    `SELECT mentions.id AS id, decisions.state AS state
     FROM decisions
     JOIN mentions ON mentions.seq = decisions.mention`,
  ).all();
}
