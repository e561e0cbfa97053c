import { z } from 'zod';
import { procedure } from './errors.ts';
import { Business } from './settings.ts';
import { CommandInput, CommandOutput, Instant, TypedAddress } from './values.ts';
import { WatchDetails } from './watches.ts';

/** The recipes that make a feed of a name, a handle, a tag or an address. Kept with each feed; never renamed. */
export const PlaceTemplate = z.enum([
  'google-news',
  'google-alerts',
  'bing-news',
  'bing-web',
  'review-radar',
  'reddit-everything',
  'reddit-community',
  'reddit-page',
  'hacker-news',
  'hacker-news-comments',
  'wordpress-search',
  'blogger-search',
  'mastodon-tag',
  'mastodon-person',
  'bluesky-person',
  'youtube-channel',
  'youtube-playlist',
  'lemmy-community',
  'lemmy-person',
  'discourse-posts',
  'discourse-latest',
  'discourse-tag',
  'discourse-category',
  'discourse-topic',
  'stack-exchange-tag',
  'medium-tag',
  'medium-person',
  'substack',
  'tumblr',
  'blogger',
  'wordpress-posts',
  'wordpress-comments',
  'wordpress-tag',
  'github-releases',
  'github-discussions',
  'flickr-tag',
  'podcast',
  'app-store-reviews',
  'site',
]);
export type PlaceTemplate = z.infer<typeof PlaceTemplate>;

export const PlaceGroup = z.enum(['news', 'forums', 'social', 'media', 'reviews', 'town', 'site']);
export type PlaceGroup = z.infer<typeof PlaceGroup>;

const parameter = z.string().trim().min(1).max(500);

/** A place that a recipe makes: what to ask, and what has to be said about it. */
export const Place = z.object({
  template: PlaceTemplate,
  /** What the recipe was given, by name: `query`, `tag`, `instance` … */
  parameters: z.record(z.string().max(40), parameter),
  /** What is asked; null while a look at the place has yet to find out (a channel known only by its handle). */
  address: TypedAddress.nullable(),
  /** The page that people see; null where there is none. */
  siteAddress: TypedAddress.nullable(),
  title: z.string().trim().min(1).max(200),
  /** Whose place it is, as people call it: "Google News". */
  platform: z.string(),
  group: PlaceGroup,
  /** What it can't do, in a sentence; null where nothing has to be said. */
  caution: z.string().nullable(),
  /** It may be asked only so often: the least wait between two questions to its operator, in milliseconds. */
  gapMs: z.int(),
});
export type Place = z.infer<typeof Place>;

/** A place offered to a shop. */
export const SuggestedPlace = Place.extend({
  /** Offered as chosen already. */
  isTicked: z.boolean(),
  /** It is listened to already. */
  isKnown: z.boolean(),
});
export type SuggestedPlace = z.infer<typeof SuggestedPlace>;

/** Places that let no program listen; people have to look there themselves. */
export const DeafPlace = z.object({
  id: z.enum([
    'google-reviews',
    'tripadvisor',
    'yelp',
    'trustpilot',
    'facebook',
    'instagram',
    'tiktok',
    'nextdoor',
    'linkedin',
    'x',
  ]),
  name: z.string(),
  /** A page to look at, found by the shop's name where that is possible. */
  address: z.string(),
});
export type DeafPlace = z.infer<typeof DeafPlace>;

/** What a shop is known by. Only the name is needed. */
export const ShopInput = z.object({
  name: z.string().trim().min(1).max(200),
  otherNames: Business.shape.otherNames,
  town: Business.shape.town,
  handles: Business.shape.ownHandles,
  siteAddress: Business.shape.siteAddress,
  /** The language and country in which news is searched, as `en-GB`. */
  edition: z.string().regex(/^[a-z]{2,3}-[A-Z]{2}$/),
});
export type ShopInput = z.infer<typeof ShopInput>;

/** What was said lately at a place, looked at once. */
export const PlaceLook = z.object({
  /** The place as it is to be added: its address is known by now. */
  place: Place,
  entryCount: z.int(),
  latest: z.array(z.object({ title: z.string(), publishedAt: Instant.nullable() })),
  /** How many of its entries the watches match. */
  matchCount: z.int(),
});
export type PlaceLook = z.infer<typeof PlaceLook>;

export const places = {
  /** Where people may talk about a shop, and where nobody can listen. Asks no server. */
  suggest: procedure
    .input(ShopInput)
    .output(z.object({ places: z.array(SuggestedPlace), deafPlaces: z.array(DeafPlace) })),
  /**
   * Asks a place once, when its turn has come, and says what it holds. `watch` is one that is about to be added. Fails with
   * FEED_NOT_HEARD.
   */
  probe: procedure.input(z.object({ place: Place, watch: WatchDetails.nullable() })).output(PlaceLook),
  /** Starts listening at all these places, for the watch, and keeps what was said of the shop: one command, one undo. */
  addMany: procedure
    .input(
      CommandInput.extend({
        places: z.array(Place).max(200),
        watch: WatchDetails.nullable(),
        business: Business.nullable(),
      }),
    )
    .output(CommandOutput.extend({ addedCount: z.int() })),
};
