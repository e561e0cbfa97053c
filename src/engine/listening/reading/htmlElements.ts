type ElementKind = 'dropped' | 'block' | 'inline';

/** What is known of an element of HTML. */
export type HtmlElement = {
  readonly name: string;
  readonly kind: ElementKind;
  /** Finds its end where its content is no markup, as that of a script. */
  readonly rawEnd: RegExp | null;
};

const toSet = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that stand in lines of their own. */
export const blockElements = toSet(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot ' +
    'thead tr ul',
);

/** Elements that stand within a line. */
export const inlineElements = toSet(
  'a abbr acronym b bdi bdo big blink cite code data del dfn em font i img input ins kbd label mark nobr q rp rt ' +
    'ruby s samp small span strike strong sub sup td th time tt u var wbr',
);

/** Elements that are dropped with all that is in them: what is never shown, runs, or is no text. */
const droppedElements = toSet(
  'script style title iframe template svg math head noscript object audio video canvas select textarea noembed noframes ' +
    'frameset',
);

const rawElements = toSet('script style iframe textarea title noembed noframes');

function describeElements(kind: ElementKind, names: ReadonlySet<string>): [string, HtmlElement][] {
  return [...names].map((name) => {
    const rawEnd = rawElements.has(name) ? new RegExp(`</${name}(?=[\\s/>])`, 'gi') : null;
    return [name, { name, kind, rawEnd }];
  });
}

const elements: ReadonlyMap<string, HtmlElement> = new Map([
  ...describeElements('inline', inlineElements),
  ...describeElements('block', blockElements),
  ...describeElements('dropped', droppedElements),
]);

/** The element of a name in any case and under any prefix; null for one that HTML doesn't have. */
export function findElement(name: string): HtmlElement | null {
  // As it is first: nearly all names are written in small letters.
  const found = elements.get(name);
  if (found !== undefined) return found;
  const lowerName = name.toLowerCase();
  return elements.get(lowerName.slice(lowerName.indexOf(':') + 1)) ?? null;
}
