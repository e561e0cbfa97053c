import { z } from 'zod';
import { procedure } from './errors.ts';
import { CommandInput, CommandOutput, Day } from './values.ts';

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export const Weekday = z.int().min(1).max(7);

const line = z.string().trim().min(1).max(200);

/** The shop. Nothing of it has to be filled in. */
export const Business = z.object({
  name: z.string().trim().max(200),
  /** Nicknames and other spellings people use. */
  otherNames: z.array(line).max(50),
  /** The shop's own accounts, as `@name`, `name@server` or an address: what they say makes no mention. */
  ownHandles: z.array(line).max(50),
  siteAddress: z.string().trim().max(2048),
  /** Where the shop is: helps to find the places where people talk about it. */
  town: z.string().trim().max(200),
  /** An IANA zone; all days and wall times are in it. */
  timeZone: z.string().min(1).max(100),
  openingDays: z.array(Weekday).max(7),
  closedOn: z.array(Day).max(1000),
});
export type Business = z.infer<typeof Business>;

export const ColorScheme = z.enum(['auto', 'light', 'dark']);
export type ColorScheme = z.infer<typeof ColorScheme>;

export const Look = z.object({ colorScheme: ColorScheme });
export type Look = z.infer<typeof Look>;

export const Settings = z.object({ business: Business, look: Look });
export type Settings = z.infer<typeof Settings>;

export const settings = {
  get: procedure.output(Settings),
  saveBusiness: procedure.input(CommandInput.extend({ business: Business })).output(CommandOutput),
  saveLook: procedure.input(CommandInput.extend({ look: Look })).output(CommandOutput),
};
