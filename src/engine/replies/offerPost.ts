import type { MentionId, OfferedPost } from '#contract';
import type { ReadableDatabase } from '../database/open.ts';
import { findAnswer } from './findAnswer.ts';
import { findUnanswered, readCandidatePosts, readWhereSeen } from './ownPostRows.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** So long after a mention a post of the shop's own is taken for an answer to it. */
const answeredWithinMs = 60 * dayMs;

/** The post of the shop's own that seems to answer a mention that nobody recorded a reply to. */
export function offerPost(database: ReadableDatabase, id: MentionId): OfferedPost | null {
  const mention = findUnanswered(database, id);
  if (!mention) return null;
  const posts = readCandidatePosts(database, {
    mention: mention.seq,
    from: mention.saidAt,
    to: mention.saidAt + answeredWithinMs,
  });
  if (posts.length === 0) return null;
  const answer = findAnswer({ ...mention, ...readWhereSeen(database, mention.seq) }, posts);
  if (!answer) return null;
  const { id: postId, text, place, saidAt, address } = answer.post;
  return { id: postId, text, place, saidAt, address, signs: [...answer.signs] };
}
