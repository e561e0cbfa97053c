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
export const droppedElements = toSet(
  'script style iframe template svg math head noscript object audio video canvas select textarea noembed noframes ' +
    'frameset',
);
