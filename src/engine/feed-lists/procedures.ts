import type { FileToken } from '#contract';
import { EarmarkError } from '../errors.ts';
import { readFeedAddresses, readFeeds } from '../feeds/rows.ts';
import { implementer, type ProcedureContext } from '../implementer.ts';
import { readSettings } from '../settings/rows.ts';
import { judgePlaces } from './judgePlaces.ts';
import { readListInThread } from './readInThread.ts';
import { writeOpml } from './writeOpml.ts';

const { feedLists } = implementer;

const maxFileBytes = 10 * 1024 * 1024;

export const feedListProcedures = {
  preview: feedLists.preview.handler(async ({ context, input }) => {
    const { places, overCount } = await readPlaces(context, input.file);
    return { places: places.map(({ siteAddress: _siteAddress, ...place }) => place), overCount };
  }),

  add: feedLists.add.handler(async ({ context, input: { commandId, file } }) => {
    const { places } = await readPlaces(context, file);
    const feeds = places.filter(({ verdict }) => verdict === 'new');
    return context.writer.command('feeds.addMany', commandId, { feeds });
  }),

  write: feedLists.write.handler(({ context }) => {
    const places = readFeeds(context.database);
    const shopName = readSettings(context.database, context.timeZone).business.name;
    const { text, leftOutCount } = writeOpml(places, { shopName, now: context.clock() });
    const signInCount = places.filter(({ hasSignIn }) => hasSignIn).length;
    return { text, placeCount: places.length, leftOutCount, signInCount };
  }),
};

async function readPlaces({ database, handedFiles, ...context }: ProcedureContext, token: FileToken) {
  const file = handedFiles.find(token);
  if (file === null) throw new EarmarkError('LIST_NOT_READ', { reason: 'gone' });
  if (file.bytes.length > maxFileBytes) throw new EarmarkError('LIST_NOT_READ', { reason: 'tooLarge' });
  const threadFile = context.parseThreadFile;
  const list = await readListInThread(file.bytes, { ...context, threadFile });
  if (list === null) throw new EarmarkError('LIST_NOT_READ', { reason: 'tooMuch' });
  if (list.kind === 'notAList') throw new EarmarkError('LIST_NOT_READ', { reason: 'notAList' });
  const known = readFeedAddresses(database);
  return {
    places: judgePlaces(list.outlines, (address) => known.has(address)),
    overCount: list.overCount,
  };
}
