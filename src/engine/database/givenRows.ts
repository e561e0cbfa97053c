import { sql, type WritableDatabase } from './open.ts';

/** As many values as the statement's table has columns. */
type GivenRow = readonly (string | number | null)[];

type GivenTables = {
  /** Of the tables that the connection has. */
  readonly widths: Set<number>;
  /** Those of the statement under way, by the width of its table. */
  readonly rows: Map<number, readonly GivenRow[]>;
};

const tablesOf = new WeakMap<WritableDatabase, GivenTables>();

/**
 * Makes a statement that reads rows from a table `given_N`, whose N columns are c0, c1, …: one statement for many rows,
 * since row by row the search index would be five times slower, and no JSON in between, which would take three times as
 * long to hand over. Any other values of the statement come before the rows.
 */
export function prepareForRows<Row = unknown>(
  database: WritableDatabase,
  width: number,
  text: string,
): {
  readonly run: (rows: readonly GivenRow[], ...values: readonly unknown[]) => void;
  readonly all: (rows: readonly GivenRow[], ...values: readonly unknown[]) => Row[];
} {
  const tables = openTables(database, width);
  const statement = sql<Row>(database, text);
  const give = <Answer>(rows: readonly GivenRow[], work: () => Answer): Answer => {
    tables.rows.set(width, rows);
    try {
      return work();
    } finally {
      tables.rows.delete(width);
    }
  };
  return {
    run: (rows, ...values) => {
      give(rows, () => statement.run(...values));
    },
    all: (rows, ...values) => give(rows, () => statement.all(...values)),
  };
}

function openTables(database: WritableDatabase, width: number): GivenTables {
  const tables = tablesOf.get(database) ?? { widths: new Set(), rows: new Map() };
  tablesOf.set(database, tables);
  if (!tables.widths.has(width)) {
    tables.widths.add(width);
    database.table(`given_${width}`, {
      columns: Array.from({ length: width }, (_, place) => `c${place}`),
      *rows() {
        yield* (tables.rows.get(width) ?? []) as unknown[][];
      },
    });
  }
  return tables;
}
