import { canonicaliseAddress } from './canonicalAddress.ts';
import { foldText } from './foldText.ts';
import { hasWords } from './saidWords.ts';

/** The conversation within a feed that something was said in. */
export type Thread = {
  /** The same for all that was said in it; within its feed only. */
  readonly key: string;
  /** What it is about, as people read it. */
  readonly title: string;
};

/** Fewer words head many things that have nothing to do with each other: "Review". */
const minTitleWords = 2;

/**
 * Tells the thread of an entry: by its title without what marks an answer; where there is none that says anything, by the
 * page that it is one post of. Null for what stands alone. Pure.
 */
export function findThread(entry: {
  readonly title: string | null;
  readonly address: string | null;
}): Thread | null {
  const topic = entry.title === null ? null : readTopic(entry.title);
  if (topic) return { key: `title:${foldTopic(topic)}`, title: topic };
  const page = entry.address === null ? null : findPageOfPost(entry.address);
  return page === null ? null : { key: `page:${page}`, title: page };
}

/** "Re:", as mail programs, forums and their translations write it, also several times and numbered. */
const answerWords = 're|aw|antw|antwort|sv|vs|odp|rv|res|ris|rif|ynt|atb|απ|ответ|отв|回复|回覆|答复|返信';
/** It stands at the beginning, or behind the name of the forum. */
const answerMarks = new RegExp(
  String.raw`(^|[•·»|]\s?)(?:(?:${answerWords})\s?(?:\[\d+\]|\(\d+\)|\^\d+)?\s?[:：]\s*)+`,
  'giu',
);

/** How comments are headed: Reddit, Hacker News, and WordPress in the languages of its feeds. */
const commentHeads: readonly RegExp[] = [
  /^\/?u\/\S+ on (?<topic>.+)$/i,
  /^new comment by .+? in ["“](?<topic>.+)["”]$/i,
  /^(?:comments? on|kommentare? zu|commentaires? sur|comentarios? (?:en|sobre)|comentários? (?:em|sobre)|comment[oi] (?:su|a)|reacties? op):? (?<topic>.+) (?:by|von|par|por|di|da|door) .+$/i,
];
/** Such a comment names only who wrote it. */
const bylineOnly = /^(?:by|von|par|por|di|da|door)\s?: /i;

/** The title without what marks an answer or a comment; null where it says nothing of a topic. */
function readTopic(title: string): string | null {
  const unmarked = title.replace(answerMarks, '$1').trim();
  for (const head of commentHeads) {
    const topic = head.exec(unmarked)?.groups?.topic?.trim();
    if (topic) return topic;
  }
  const isAnswer = unmarked !== title.trim();
  const folded = foldTopic(unmarked);
  if (folded === '' || bylineOnly.test(unmarked)) return null;
  return isAnswer || hasWords(folded, minTitleWords) ? unmarked : null;
}

function foldTopic(topic: string): string {
  return foldText(topic)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const pageNumber = /^(?:page|pagenumber|start|offset)$/;

/** The page that an address points into, by a fragment or a number of its pages; null for an address of a page itself. */
function findPageOfPost(address: string): string | null {
  const canonical = canonicaliseAddress(address);
  const comment = /^(reddit\.com\/comments\/\w+)\/\w+$/.exec(canonical);
  if (comment?.[1]) return comment[1];
  const url = URL.parse(`http://${canonical}`);
  if (!url) return null;
  const path = url.pathname.replace(/\/(?:page[/-]?|p)\d+$/i, '').replace(/\/+$/, '');
  const parameters = [...url.searchParams].filter(([name]) => !pageNumber.test(name));
  const query = parameters.length === 0 ? '' : `?${new URLSearchParams(parameters)}`;
  const page = `${url.host}${path}${query}`;
  const isWholePage = page === canonical;
  return isWholePage || (path === '' && query === '') ? null : page;
}
