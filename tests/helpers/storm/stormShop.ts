import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandId, type OwnPostId, plainBusiness, plainWatch } from '#contract';
import { openReader, openWriter } from '../../../src/engine/database/open.ts';
import { createIds } from '../../../src/engine/ids.ts';
import { describeEntry } from '../../../src/engine/listening/describeEntry.ts';
import { createListeningWords } from '../../../src/engine/listening/listeningWords.ts';
import { packEntries } from '../../../src/engine/listening/packPolls.ts';
import { insertOwnPosts } from '../../../src/engine/replies/ownPostRows.ts';
import type { WriterTask } from '../../../src/engine/writer/protocol.ts';
import { createWriterTasks } from '../../../src/engine/writer/tasks.ts';
import { dayMs, monday } from '../writeRss.ts';

export const subjects = ['rye', 'paint', 'sea', 'cake'] as const;
export const sites = ['town.example', 'paintforum.example', 'gazette.example'] as const;
export const authors = ['anna', 'ben'] as const;
const feedCount = 3;

/** The writer's own tasks without its thread, under a fixed clock, and feeds that say more with each poll. */
export function openStormShop() {
  const folder = mkdtempSync(join(tmpdir(), 'earmark-storm-'));
  const file = join(folder, 'earmark.sqlite');
  const tasks = createWriterTasks(file);
  const at = monday;
  const makeId = createIds(at);
  const run = (task: WriterTask) => tasks.run({ id: 0, at, task });
  run({
    kind: 'seedSample',
    seed: {
      business: { ...plainBusiness, timeZone: 'UTC' },
      watches: [
        { ...plainWatch, name: 'The Anchor', kind: 'name', anyOf: ['anchor'], allOf: [], noneOf: [] },
      ],
      feeds: Array.from({ length: feedCount }, (_, index) => ({
        title: `Feed ${index + 1}`,
        address: `http://feed${index + 1}.example/`,
        siteAddress: null,
      })),
      heardSince: monday - dayMs,
    },
  });
  const database = openReader(file);
  const words = createListeningWords({ database, timeZone: 'UTC' });
  /** A second connection that writes, for what no command does. */
  const writing = openWriter(file);
  insertOwnPosts(
    writing,
    Array.from({ length: 5 }, (_, index) => ({
      id: makeId<OwnPostId>(),
      feed: 1,
      title: null,
      text: `Thank you, no. ${index}`,
      address: `http://town.example/ours/${index}`,
      links: [],
      quotes: [],
      saidAt: at,
    })),
    at,
  );
  let said = 0;

  /** Every third feed speaks of what was said before the owner listened; every second entry is of one thread. */
  const hear = (feed: number, count: number) => {
    words.readAgain();
    const entries = Array.from({ length: count }, () => {
      said += 1;
      const text = `Anchor ${subjects[said % 4]} ${subjects[(said * 7) % 3]} number ${said}`;
      return {
        guid: `${said}`,
        address: `http://${sites[said % 3]}/${said}`,
        title: said % 2 ? 'Best bread in town?' : null,
        text: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] }],
        plainText: text,
        author: { name: authors[said % 2] ?? '', handle: null, address: null },
        publishedAt: at - (feed === feedCount ? 30 * dayMs : 0),
        publisher: null,
      };
    });
    const about = { id: null, title: `Feed ${feed}`, address: `http://feed${feed}.example/` };
    const outcome = {
      kind: 'heard' as const,
      entries: packEntries(
        entries.map((entry) => describeEntry(entry, about, words.current().compiled, entry.publishedAt)),
      ),
      generation: 1,
      validators: { etag: null, lastModified: null },
      pace: null,
      bodyHash: null,
      historyBefore: feed === feedCount ? at - dayMs : null,
    };
    const poll = {
      feed,
      address: about.address,
      at,
      nextCheckAt: at,
      move: null,
      answeredSearches: [],
      voice: null,
    };
    run({ kind: 'storePolls', polls: [{ ...poll, outcome }] });
  };

  return {
    database,
    writing,
    at,
    makeId,
    hear: (count: number) => hear(1 + (said % feedCount), count),
    run: (task: WriterTask) => run(task).result as { readonly commandId: CommandId; readonly label: string },
    close: () => {
      writing.close();
      database.close();
      run({ kind: 'close' });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type StormShop = ReturnType<typeof openStormShop>;
