import { escapeUTF8 } from 'entities';

/** Escapes text for an element or an attribute of XML or HTML. */
export function escapeMarkup(text: string): string {
  return escapeUTF8(text);
}

export function wrapInCdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** `Sat, 21 Nov 2026 08:05:00 GMT`, with the zone as the platform writes it. */
export function formatRssDate(at: number, zone: 'GMT' | '+0000' = '+0000'): string {
  return new Date(at).toUTCString().replace('GMT', zone);
}

/** `2026-11-21T08:05:00+00:00` */
export function formatAtomDate(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, '+00:00');
}

/** The words of HTML without its tags, cut after so many words and then ended with `mark`. */
export function shortenHtml(html: string, maxWords: number, mark: string): string {
  const words = html
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  return words.length > maxWords ? `${words.slice(0, maxWords).join(' ')} ${mark}` : words.join(' ');
}
