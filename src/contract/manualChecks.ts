import { z } from 'zod';
import { procedure } from './errors.ts';
import { DeafPlace } from './places.ts';
import { Weekday } from './settings.ts';
import { CommandInput, CommandOutput, Day, Instant, ManualCheckId, TypedAddress } from './values.ts';

/** A place that only people can look at, and how often the owner wants to. */
export const ManualCheckDetails = z.object({
  name: z.string().trim().min(1).max(100),
  address: TypedAddress,
  everyDays: z.int().min(1).max(366),
  /** On which day of the week; null for any. */
  weekday: Weekday.nullable(),
  /** Which of the well-known deaf places it is; null for any other. */
  place: DeafPlace.shape.id.nullable(),
});
export type ManualCheckDetails = z.infer<typeof ManualCheckDetails>;

export const ManualCheck = ManualCheckDetails.extend({
  id: ManualCheckId,
  addedAt: Instant,
  lastVisitAt: Instant.nullable(),
  visitCount: z.int(),
  /** The day on which it is to be looked at next, which may have passed. */
  dueOn: Day,
});
export type ManualCheck = z.infer<typeof ManualCheck>;

export const manualChecks = {
  /** The longest due first. */
  list: procedure.output(z.array(ManualCheck)),
  /** Places that no program can hear, each with a page to look at for this shop. */
  deafPlaces: procedure.output(z.array(DeafPlace)),
  /** Fails with FEED_NOT_HEARD. */
  add: procedure
    .input(CommandInput.extend({ details: ManualCheckDetails }))
    .output(CommandOutput.extend({ id: ManualCheckId })),
  /** Fails with NOT_FOUND or FEED_NOT_HEARD. */
  edit: procedure
    .input(CommandInput.extend({ id: ManualCheckId, details: ManualCheckDetails }))
    .output(CommandOutput),
  /** Asks for it no more; the visits stay. */
  remove: procedure.input(CommandInput.extend({ id: ManualCheckId })).output(CommandOutput),
  /** Writes down that the owner has looked there. */
  visit: procedure.input(CommandInput.extend({ id: ManualCheckId })).output(CommandOutput),
};
