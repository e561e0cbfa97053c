import { z } from 'zod';
import { procedure } from './errors.ts';
import { FolderName } from './feeds.ts';
import { CommandInput, CommandOutput, FileToken } from './values.ts';

/**
 * What becomes of a place in a list: it is new, listened to already, in the list twice, at an address that can't be asked, in
 * a private network, or its address had a secret that was left out when the list was written.
 */
export const ListedPlaceVerdict = z.enum([
  'new',
  'known',
  'repeated',
  'addressNotValid',
  'privateNetwork',
  'secretLeftOut',
]);
export type ListedPlaceVerdict = z.infer<typeof ListedPlaceVerdict>;

export const ListedPlace = z.object({
  title: z.string(),
  address: z.string(),
  folder: FolderName.nullable(),
  verdict: ListedPlaceVerdict,
});
export type ListedPlace = z.infer<typeof ListedPlace>;

export const FeedListPreview = z.object({
  places: z.array(ListedPlace),
  /** How many more there are than Earmark takes from one list. */
  overCount: z.int(),
});
export type FeedListPreview = z.infer<typeof FeedListPreview>;

/** Lists of feeds in OPML, which most programs that read feeds can write and read. */
export const feedLists = {
  /** Reads a file that the shell handed to the engine, and says what would become of each place. Fails with LIST_NOT_READ. */
  preview: procedure.input(z.object({ file: FileToken })).output(FeedListPreview),
  /** Starts listening to all that is new in such a file, as one command. Fails with LIST_NOT_READ. */
  add: procedure.input(CommandInput.extend({ file: FileToken })).output(CommandOutput),
  /** Writes all places as OPML. Sign-ins and secrets in addresses are left out. */
  write: procedure.output(
    z.object({
      text: z.string(),
      placeCount: z.int(),
      /** Places whose address had a secret. */
      leftOutCount: z.int(),
      /** Places that have a sign-in. */
      signInCount: z.int(),
    }),
  ),
};
