const beginning = 'submitted by';
const ending = '[comments]</a></span>';
const maxFooterChars = 1000;

/**
 * A post's HTML without what Reddit and its kind put behind every one: "submitted by u/… to r/… [link] [comments]". Left in,
 * it would be searched, shown, and keep the same words from being known again elsewhere.
 */
export function dropPostFooter(html: string): string {
  // Most posts have none, and looking forward is fast.
  if (!html.includes(ending)) return html;
  const end = html.lastIndexOf(ending);
  const start = html.lastIndexOf(beginning, end);
  const isFooter = start !== -1 && end - start < maxFooterChars && html.slice(start, end).includes('u/');
  return isFooter ? html.slice(0, start) + html.slice(end + ending.length) : html;
}
