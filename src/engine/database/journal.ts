import type { CommandId, Topic } from '#contract';
import { sql, type WritableDatabase } from './open.ts';

/**
 * The tables that only the owner's commands write, each with what the window reads again when it changed. Each has an
 * integer primary key and no blobs.
 */
const topicOfTable = {
  settings: 'settings',
  feeds: 'feeds',
  watches: 'watches',
  rules: 'watches',
  decisions: 'mentions',
  mention_events: 'mentions',
  mention_joins: 'mentions',
  manual_checks: 'manualChecks',
  visits: 'manualChecks',
  quiet_threads: 'mentions',
  saved_replies: 'savedReplies',
  replies: 'replies',
  refused_posts: 'replies',
  follow_ups: 'followUps',
  tags: 'tags',
  mention_tags: 'tags',
  notes: 'notes',
  note_versions: 'notes',
  saved_views: 'savedViews',
} as const satisfies Record<string, Topic>;

export type CommandOwnedTable = keyof typeof topicOfTable;
export const commandOwnedTables = Object.keys(topicOfTable) as CommandOwnedTable[];

/** What the window has to read again after a command was carried out or taken back. */
export function readTouchedTopics(database: WritableDatabase, id: CommandId): readonly Topic[] {
  const rows = sql<{ tbl: CommandOwnedTable }>(
    database,
    `SELECT DISTINCT undo_rows.tbl AS tbl
     FROM commands
     JOIN undo_rows ON undo_rows.command = commands.seq
     WHERE commands.id = ?`,
  ).all(id);
  return [...new Set(rows.map((row) => topicOfTable[row.tbl]))];
}

/**
 * Makes the triggers that write down what a command changes. They are temporary, and made anew from the schema each time
 * the write connection is opened, so that no migration can forget one. They are still while no command runs.
 */
export function installJournal(database: WritableDatabase): void {
  database.exec('CREATE TEMP TABLE journal (command INTEGER NOT NULL)');
  for (const table of commandOwnedTables) database.exec(journalTriggers(table, readColumns(database, table)));
}

/** Runs `work` while everything that it changes in command-owned tables is written down for this command. */
export function withJournal<Result>(database: WritableDatabase, command: number, work: () => Result): Result {
  sql(database, 'INSERT INTO temp.journal (command) VALUES (?)').run(command);
  try {
    return work();
  } finally {
    sql(database, 'DELETE FROM temp.journal').run();
  }
}

/**
 * Runs `work` inside a command without writing it down: for rows that ingest will refer to, which are made as removed
 * and then brought in. Undo takes them out again and never deletes them.
 */
export function withoutJournal<Result>(database: WritableDatabase, work: () => Result): Result {
  const row = sql<{ command: number }>(database, 'SELECT command FROM temp.journal').get();
  if (!row) return work();
  sql(database, 'DELETE FROM temp.journal').run();
  try {
    return work();
  } finally {
    sql(database, 'INSERT INTO temp.journal (command) VALUES (?)').run(row.command);
  }
}

/** The columns of a table in their order, its primary key left out. */
export function readColumns(database: WritableDatabase, table: CommandOwnedTable): readonly string[] {
  const columns = database.pragma(`table_info(${table})`) as { name: string; pk: number }[];
  return columns.filter((column) => column.pk === 0).map((column) => column.name);
}

function journalTriggers(table: CommandOwnedTable, columns: readonly string[]): string {
  const whole = (row: 'OLD' | 'NEW') =>
    `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;
  const hasChanged = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');
  const changed = (row: 'OLD' | 'NEW') => {
    const cells = columns.map(
      (column) =>
        `SELECT '${column}' AS name, ${row}.${column} AS value WHERE OLD.${column} IS NOT NEW.${column}`,
    );
    return `(SELECT json_group_object(name, value) FROM (${cells.join(' UNION ALL ')}))`;
  };
  const trigger = (
    op: 'insert' | 'update' | 'delete',
    condition: string,
    pk: string,
    before: string,
    after: string,
  ) => `
    CREATE TEMP TRIGGER journal_${table}_${op} AFTER ${op.toUpperCase()} ON main.${table}
    WHEN EXISTS (SELECT 1 FROM journal)${condition}
    BEGIN
      INSERT INTO undo_rows (command, tbl, pk, op, before, after)
      SELECT command, '${table}', ${pk}, '${op}', ${before}, ${after} FROM journal;
    END;`;
  return [
    trigger('insert', '', 'NEW.rowid', 'NULL', whole('NEW')),
    trigger('update', ` AND (${hasChanged})`, 'NEW.rowid', changed('OLD'), changed('NEW')),
    trigger('delete', '', 'OLD.rowid', whole('OLD'), 'NULL'),
  ].join('\n');
}
