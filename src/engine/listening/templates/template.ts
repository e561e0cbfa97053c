import type { Place, PlaceGroup, PlaceTemplate } from '#contract';
import { domainGapsMs } from '../fetching/domainGaps.ts';
import { findDomainOf } from '../fetching/domainQueue.ts';

/** How sure it is that a recipe works: the service's own word, the use of many programs, or one or old evidence. */
type Confidence = 'documented' | 'widely used' | 'uncertain';

type Details<Name extends string> = {
  /** Whose place it is, as people call it. */
  readonly platform: string;
  readonly group: PlaceGroup;
  readonly confidence: Confidence;
  /** What it can't do, in a sentence for the owner. */
  readonly caution?: string;
  /** How long to leave between two good checks at the least, whatever the feed's own rhythm, in milliseconds. */
  readonly leastIntervalMs?: number;
  readonly writeAddress: (given: Readonly<Record<Name, string>>) => string;
  /** The page that people see. */
  readonly writeSite?: (given: Readonly<Record<Name, string>>) => string;
  readonly writeTitle: (given: Readonly<Record<Name, string>>) => string;
};

/** A recipe that makes a feed's address of what is known of a shop or a place. */
export type Template<Name extends string = string> = Details<Name> & {
  readonly id: PlaceTemplate;
  readonly needs: readonly Name[];
};

/** Describes a recipe; `needs` are the names of what it has to be given. */
export function defineTemplate<Id extends PlaceTemplate, Name extends string>(
  id: Id,
  needs: readonly Name[],
  details: Details<Name>,
): Template<Name> & { readonly id: Id } {
  return { id, needs, ...details };
}

/** Makes a place by a recipe. Pure. */
export function makePlace<Name extends string>(
  template: Template<Name>,
  given: Readonly<Record<Name, string>>,
): Place {
  const address = new URL(template.writeAddress(given)).href;
  return {
    template: template.id,
    parameters: Object.fromEntries(template.needs.map((name) => [name, given[name]])),
    address,
    siteAddress: template.writeSite ? new URL(template.writeSite(given)).href : null,
    title: template.writeTitle(given).slice(0, 200),
    platform: template.platform,
    group: template.group,
    caution: template.caution ?? null,
    gapMs: domainGapsMs[findDomainOf(address)] ?? 0,
  };
}
