import { Business, KeysChoice, Look, plainBusiness, plainWaits, Settings, Waits } from '#contract';
import { type ReadableDatabase, sql, type WritableDatabase } from '../database/open.ts';

/** What holds where the owner has set nothing. `timeZone` is the machine's. */
function defaultSettings(timeZone: string): Settings {
  return {
    business: { ...plainBusiness, timeZone },
    look: { colorScheme: 'auto' },
    keys: { areSingleKeysOn: true },
    urgentWords: {},
    waits: plainWaits,
    tonesTaughtSince: 0,
    triageTaughtSince: 0,
  };
}

export function readSettings(database: ReadableDatabase, timeZone: string): Settings {
  const rows = sql<{ key: string; value: string }>(database, 'SELECT key, value FROM settings').all();
  const saved = new Map(rows.map((row) => [row.key, JSON.parse(row.value)]));
  const defaults = defaultSettings(timeZone);
  return {
    business: Business.parse({ ...defaults.business, ...saved.get('business') }),
    look: Look.parse({ ...defaults.look, ...saved.get('look') }),
    keys: KeysChoice.parse({ ...defaults.keys, ...saved.get('keys') }),
    urgentWords: Settings.shape.urgentWords.parse(saved.get('urgentWords') ?? defaults.urgentWords),
    waits: Waits.parse(saved.get('waits') ?? defaults.waits),
    tonesTaughtSince: Settings.shape.tonesTaughtSince.parse(
      saved.get('tonesTaughtSince') ?? defaults.tonesTaughtSince,
    ),
    triageTaughtSince: Settings.shape.triageTaughtSince.parse(
      saved.get('triageTaughtSince') ?? defaults.triageTaughtSince,
    ),
  };
}

/** The owner's own lists of words that can't wait. */
export function readUrgentWords(database: ReadableDatabase): Settings['urgentWords'] {
  return readSettings(database, 'UTC').urgentWords;
}

/** Since when corrected tones teach. */
export function readTonesTaughtSince(database: ReadableDatabase): number {
  return readSettings(database, 'UTC').tonesTaughtSince;
}

/** Since when decisions teach what is probably not about the shop. */
export function readTriageTaughtSince(database: ReadableDatabase): number {
  return readSettings(database, 'UTC').triageTaughtSince;
}

export function saveSetting<Key extends keyof Settings>(
  database: WritableDatabase,
  key: Key,
  value: Settings[Key],
): void {
  sql(
    database,
    `INSERT INTO settings (key, value)
     VALUES (?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  ).run(key, JSON.stringify(value));
}
