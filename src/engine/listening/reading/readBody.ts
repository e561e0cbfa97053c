import type { ReadOutcome } from '../types.ts';
import { decodeText } from './decodeText.ts';
import type { FeedDraft } from './drafts.ts';
import { finishFeed } from './finishFeed.ts';
import { readJsonFeed } from './readJsonFeed.ts';
import { readPage } from './readPage.ts';
import { readXmlFeed } from './readXmlFeed.ts';
import { readWithSecondReader } from './secondReader.ts';

export type ReadRequest = {
  readonly bytes: Uint8Array;
  /** The whole Content-Type header. */
  readonly contentType: string | null;
  /** Where the bytes came from; relative addresses are resolved against it. */
  readonly address: string;
  /** Dates more than a day later are not believed. */
  readonly now: number;
  readonly maxEntries: number;
};

/** Reads a body of any kind: a feed, a page that may name feeds, or a problem. Rejects only for a fault of our own. */
export async function readBody(request: ReadRequest): Promise<ReadOutcome> {
  const decoded = decodeText(request.bytes, request.contentType);
  if (decoded.kind === 'problem') return decoded;
  const source = decoded.text;
  return (/^\s*[[{]/.test(source) && readJson(source, request)) || readMarkup(source, request);
}

/** Null for what only begins like JSON: a server's complaint in brackets, say, with the feed behind it. */
function readJson(source: string, request: ReadRequest): ReadOutcome | null {
  const outcome = readJsonFeed(source, request);
  switch (outcome.kind) {
    case 'feed':
      return answerFeed(outcome.feed, request);
    case 'otherJson':
      return notAFeed;
    case 'broken':
      return feedMarkup.test(source) ? null : unreadable;
    default:
      return outcome satisfies never;
  }
}

async function readMarkup(source: string, request: ReadRequest): Promise<ReadOutcome> {
  const outcome = readXmlFeed(source, request);
  const hasAnswer = outcome.kind === 'feed' && (outcome.feed.entries.length > 0 || outcome.isWhole);
  if (hasAnswer) return answerFeed(outcome.feed, request);
  if (outcome.kind === 'page' || looksLikePage(source, request.contentType)) {
    return { kind: 'page', ...readPage(source, request.address) };
  }
  if (!feedMarkup.test(source)) return notAFeed;
  const draft = await readWithSecondReader(source, request.maxEntries);
  if (draft !== null) return answerFeed(draft, request);
  return outcome.kind === 'otherXml' ? notAFeed : unreadable;
}

function looksLikePage(source: string, contentType: string | null): boolean {
  const isCalledPage = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType ?? '');
  const head = source.slice(0, 1024);
  return (
    /<!doctype\s+html|<html|<head|<body/i.test(head) || (isCalledPage && !/<\?xml|<rss|<feed/i.test(head))
  );
}

function answerFeed(draft: FeedDraft, request: ReadRequest): ReadOutcome {
  return { kind: 'feed', feed: finishFeed(draft, request) };
}

const feedMarkup = /^\s*<|<(?:\?xml|rss|feed|rdf:rdf)[\s>]/i;
const notAFeed: ReadOutcome = { kind: 'problem', problem: { code: 'notAFeed' } };
const unreadable: ReadOutcome = { kind: 'problem', problem: { code: 'unreadable' } };
