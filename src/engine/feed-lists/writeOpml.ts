import { folderSeparator } from './readOpml.ts';
import { maskSecrets } from './secrets.ts';

type PlaceToWrite = {
  readonly title: string;
  readonly address: string;
  readonly siteAddress: string | null;
  readonly folder: string | null;
};

/** A folder of the list with what lies in it. */
type Folder = { readonly folders: Map<string, Folder>; readonly places: PlaceToWrite[] };

/** Writes places as OPML 2.0, folders as outlines around them. Secrets in addresses are left out. */
export function writeOpml(
  places: readonly PlaceToWrite[],
  { shopName, now }: { readonly shopName: string; readonly now: number },
): { readonly text: string; readonly leftOutCount: number } {
  const root = makeFolder();
  let leftOutCount = 0;
  for (const place of places) {
    const { address, isMasked } = maskSecrets(place.address);
    if (isMasked) leftOutCount += 1;
    const siteAddress = place.siteAddress === null ? null : maskSecrets(place.siteAddress).address;
    findFolder(root, place.folder).places.push({ ...place, address, siteAddress });
  }
  const title = shopName === '' ? 'Places that Earmark listens to' : `Where ${shopName} listens`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escapeXml(title)}</title>`,
    `    <dateCreated>${new Date(now).toUTCString()}</dateCreated>`,
    ...(leftOutCount === 0
      ? []
      : [
          '    <!-- LEFT-OUT stands where an address had a secret: it opens the feed for whoever knows it. -->',
        ]),
    '  </head>',
    '  <body>',
    ...writeFolder(root, '    '),
    '  </body>',
    '</opml>',
    '',
  ];
  return { text: lines.join('\n'), leftOutCount };
}

function makeFolder(): Folder {
  return { folders: new Map(), places: [] };
}

function findFolder(root: Folder, name: string | null): Folder {
  const path = name === null ? [] : name.split(folderSeparator);
  return path.reduce((outer, part) => {
    const inner = outer.folders.get(part) ?? makeFolder();
    outer.folders.set(part, inner);
    return inner;
  }, root);
}

function writeFolder({ folders, places }: Folder, indent: string): string[] {
  const inner = [...folders].flatMap(([name, folder]) => [
    `${indent}<outline text="${escapeXml(name)}" title="${escapeXml(name)}">`,
    ...writeFolder(folder, `${indent}  `),
    `${indent}</outline>`,
  ]);
  return [...inner, ...places.map((place) => `${indent}${writePlace(place)}`)];
}

function writePlace({ title, address, siteAddress }: PlaceToWrite): string {
  const site = siteAddress === null ? '' : ` htmlUrl="${escapeXml(siteAddress)}"`;
  const name = escapeXml(title);
  return `<outline type="rss" text="${name}" title="${name}" xmlUrl="${escapeXml(address)}"${site}/>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML can't hold is left out; white space other than a space would be folded by its reader. */
function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
