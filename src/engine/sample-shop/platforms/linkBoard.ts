import { escapeMarkup, formatAtomDate } from '../markup.ts';
import type { DatedEntry, SampleFeed } from '../types.ts';

const board = 'https://www.burrow.example';

/** A search of a link board: Atom, with the author as `/u/name` and HTML that ends in who posted it where. */
export function writeLinkBoardFeed(
  feed: SampleFeed,
  entries: readonly [DatedEntry, ...DatedEntry[]],
): string {
  const self = escapeMarkup(feed.address);
  return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><category term=" burrow.example" label="r/ burrow.example"/><updated>${formatAtomDate(entries[0].at)}</updated><icon>${board}/favicon.ico</icon><id>${self}</id><link rel="self" href="${self}" type="application/atom+xml" /><link rel="alternate" href="${escapeMarkup(feed.siteAddress)}" type="text/html" /><title>burrow.example: search results - &quot;blue door bakery&quot; OR &quot;blue door&quot;</title>${entries.map(writeEntry).join('')}</feed>`;
}

function writeEntry(entry: DatedEntry): string {
  const user = entry.author?.handle ?? '[deleted]';
  const community = entry.place ?? '';
  const when = formatAtomDate(entry.at);
  const author = `<author><name>/u/${user}</name><uri>${board}/user/${user}</uri></author>`;
  const category = `<category term="${community}" label="r/${community}"/>`;
  const thumbnail = entry.picture ? `<media:thumbnail url="${escapeMarkup(entry.picture.address)}" />` : '';
  return `<entry>${author}${category}<content type="html">${escapeMarkup(writeContent(entry, user, community))}</content><id>t3_${entry.id}</id>${thumbnail}<link href="${escapeMarkup(entry.address)}" /><updated>${when}</updated><published>${when}</published><title>${escapeMarkup(entry.title ?? '')}</title></entry>`;
}

function writeContent(entry: DatedEntry, user: string, community: string): string {
  const text = entry.body && `<!-- SC_OFF --><div class="md">${entry.body}\n</div><!-- SC_ON -->`;
  const footer = `&#32; submitted by &#32; <a href="${board}/user/${user}"> /u/${user} </a> &#32; to &#32; <a href="${board}/r/${community}/"> r/${community} </a> <br/> <span><a href="${entry.address}">[link]</a></span> &#32; <span><a href="${entry.address}">[comments]</a></span>`;
  if (!entry.picture) return `${text} ${footer}`;
  const image = `<a href="${entry.address}"> <img src="${entry.picture.address}" alt="${escapeMarkup(entry.title ?? '')}" title="${escapeMarkup(entry.title ?? '')}" /> </a>`;
  return `<table> <tr><td> ${image} </td><td> ${text} ${footer} </td></tr></table>`;
}
