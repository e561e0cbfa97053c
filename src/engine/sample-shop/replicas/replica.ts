import type { PlaceTemplate } from '#contract';
import { answerText } from '../oddHosts.ts';
import { daysAgo, minutesAgo, type Said } from '../said.ts';
import type { SampleAnswer, SampleRequest } from '../types.ts';

/** A real service as it answers, for tests and the demo: the same addresses, headers and oddities, other words. */
export type Replica = {
  /** The recipes whose addresses it answers; none for what only helps to find one. */
  readonly templates: readonly PlaceTemplate[];
  readonly hosts: readonly string[];
  readonly path: RegExp;
  readonly evidence: Evidence;
  readonly answer: (request: ReplicaRequest) => SampleAnswer;
};

type Evidence = {
  /** When it was seen, or read about, last. */
  readonly month: '2026-11';
  /** Whose word it is. */
  readonly source: 'its own documentation' | 'its own source' | 'several public programs' | 'one report';
};

export type ReplicaRequest = SampleRequest & {
  readonly url: URL;
  /** What the path's pattern captured. */
  readonly parts: readonly string[];
  readonly startedAt: number;
};

/** Something that was said about the sample shop, on whichever platform. */
export type Post = {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  readonly name: string;
  readonly handle: string;
  readonly at: number;
};

const posts: readonly (Omit<Post, 'at'> & { readonly said: Said })[] = [
  {
    id: '88213',
    title: 'Rye from the Blue Door Bakery in Harbour Town, still warm',
    html: '<p>Stood in the rain for it &amp; would again. The Blue Door Bakery opens at eight, the queue at half past seven.</p>',
    name: 'Karin Lindqvist',
    handle: 'k_lindqvist',
    said: minutesAgo(190),
  },
  {
    id: '88190',
    title: 'Sourdough without scales: what I learned',
    html: '<p>Nothing here is about any shop at all.</p>',
    name: 'Dot Pascoe',
    handle: 'dot_pascoe',
    said: daysAgo(2, '10:15'),
  },
  {
    id: '88101',
    title: 'Is the Blue Door Bakery open on the bank holiday?',
    html: '<p>Their page still shows the old hours.</p>',
    name: 'Malcolm',
    handle: 'malcolm_hens',
    said: daysAgo(5, '18:40'),
  },
];

/** What was said by then, newest first. */
export function listPosts({ startedAt, now }: Pick<ReplicaRequest, 'startedAt' | 'now'>): readonly Post[] {
  return posts
    .map(({ said, ...post }) => ({ ...post, at: said(startedAt) }))
    .filter(({ at }) => at <= now)
    .sort((one, other) => other.at - one.at);
}

/** The phrases and words of a search, without what it leaves out. */
function readPhrases(query: string): readonly string[] {
  const wanted = query.replaceAll(/\(review OR complaint\)|-?site:\S+|\b(?:OR|AND)\b|[()]/g, ' ');
  return [...wanted.matchAll(/"([^"]+)"|(\S+)/g)].map(([, phrase, word]) => phrase ?? word ?? '');
}

/** Whether a search finds a text: one of its phrases stands in it. */
export function isSearched(text: string, query: string): boolean {
  const said = text.toLowerCase();
  return readPhrases(query).some((phrase) => said.includes(phrase.toLowerCase()));
}

export function answerXml(body: string, headers: Readonly<Record<string, string>> = {}): SampleAnswer {
  return answerText(200, { 'content-type': 'application/xml; charset=utf-8', ...headers }, body);
}
