import type { Place } from '#contract';
import { EarmarkError } from '../errors.ts';
import { findFeedByAddress, type NewFeed } from '../feeds/rows.ts';
import { implementer, type ProcedureContext } from '../implementer.ts';
import { describeLatest } from '../listening/describeLatest.ts';
import { checkAddress } from '../listening/fetching/addressGuard.ts';
import { listDeafPlaces } from '../listening/templates/deafPlaces.ts';
import { redditEverything } from '../listening/templates/searches.ts';
import { suggestPlaces } from '../listening/templates/suggest.ts';

const { places } = implementer;

export const placeProcedures = {
  suggest: places.suggest.handler(({ context, input }) => ({
    places: suggestPlaces(input).map((place) => ({ ...place, isKnown: isKnown(context, place) })),
    deafPlaces: [...listDeafPlaces(input)],
  })),

  probe: places.probe.handler(async ({ context, input: { place, watch }, signal }) => {
    const outcome = await context.listening.look(place, watch, signal);
    if (outcome.kind === 'problem') throw new EarmarkError('FEED_NOT_HEARD', { problem: outcome.problem });
    const { entries } = outcome.feed.feed;
    return {
      place: outcome.place,
      entryCount: entries.length,
      latest: describeLatest(entries),
      matchCount: outcome.matchCount,
    };
  }),

  addMany: places.addMany.handler(({ context, input }) => {
    const { commandId, watch, business } = input;
    const feeds = input.places.map(toNewFeed);
    return context.writer.command('places.addMany', commandId, { feeds, watch, business });
  }),
};

function isKnown({ database }: ProcedureContext, { address }: Place): boolean {
  return address !== null && findFeedByAddress(database, address)?.isRemoved === 0;
}

function toNewFeed({ template, parameters, title, ...place }: Place): Omit<NewFeed, 'id'> {
  // There is one feed that follows the watches, whatever address it comes with.
  const typed = template === redditEverything.id ? redditEverything.writeAddress({}) : place.address;
  const checked = checkAddress(typed ?? '');
  if (checked.kind === 'problem') throw new EarmarkError('FEED_NOT_HEARD', { problem: checked.problem });
  const site = checkAddress(place.siteAddress ?? '');
  return {
    address: checked.url.href,
    title,
    siteAddress: site.kind === 'address' ? site.url.href : null,
    recipe: { template, parameters },
  };
}
