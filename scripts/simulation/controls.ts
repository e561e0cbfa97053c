import Database from 'better-sqlite3';
import type { Finding } from './judge.ts';
import { live } from './live.ts';
import { makeWorld } from './world.ts';

type Control = {
  /** What spoils the shop's file. */
  readonly sql: string;
  readonly isDue: (day: number) => boolean;
  readonly mustFind: Finding['kind'];
};

const days = 12;
const once = (day: number) => day === 8;

/** Ways to spoil a shop, each with what the judge must find then. */
const controls: Readonly<Record<string, Control>> = {
  'loses what it heard': {
    sql: 'DELETE FROM sightings;',
    isDue: once,
    mustFind: 'missed',
  },
  'takes what is known for something new': {
    sql: 'DELETE FROM seen; DELETE FROM mention_keys; UPDATE sightings SET guid_hash = randomblob(16);',
    isDue: once,
    mustFind: 'shownTwice',
  },
  'opens again what was handled': {
    sql: "UPDATE decisions SET state = 'new' WHERE state = 'dismissed';",
    isDue: once,
    mustFind: 'reopened',
  },
  'takes two posts for one': {
    sql: 'UPDATE sightings SET mention = (SELECT min(mention) FROM sightings);',
    isDue: once,
    mustFind: 'joinedWrongly',
  },
  'asks busy servers again at once': {
    sql: 'UPDATE feed_fetch SET next_check_at = 0;',
    isDue: () => true,
    mustFind: 'tooSoon',
  },
};

/** Lives through a small world once for each way to spoil it; answers whether the judge found out all of them. */
export async function runControls(): Promise<boolean> {
  const world = makeWorld({ seed: 3, feedCount: 24, days });
  let isAllFound = true;
  for (const [name, { sql, isDue, mustFind }] of Object.entries(controls)) {
    const meddle = (day: number, databaseFile: string) => {
      if (isDue(day)) spoil(databaseFile, sql);
    };
    const { findings } = await live({ world, days, daysOverHttp: 0, meddle });
    const isFound = findings.some(({ kind }) => kind === mustFind);
    console.log(`${isFound ? 'found' : 'MISSED'}  a shop that ${name}`);
    isAllFound &&= isFound;
  }
  return isAllFound;
}

function spoil(databaseFile: string, sql: string): void {
  const database = new Database(databaseFile);
  database.pragma('foreign_keys = OFF');
  database.exec(sql);
  database.close();
}
