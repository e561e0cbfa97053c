import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { FeedProblemCode } from '#contract';
import { describeError, explainFeedProblem } from '../../src/renderer/src/shared/sentences.ts';

test('has whole sentences for every reason why a feed can’t be heard', () => {
  const sentence = /^[A-Z].*[.]$/;
  const incomplete = FeedProblemCode.options.filter((code) => {
    const { happened, advice } = explainFeedProblem({ code });
    return !sentence.test(happened) || !sentence.test(advice) || happened.includes('{');
  });
  expect(incomplete).toEqual([]);
});

test('names the answer of a server where there was one', () => {
  expect(explainFeedProblem({ code: 'serverError', status: 503 }).happened).toBe(
    'Something broke at their site: it answers “503”.',
  );
  expect(explainFeedProblem({ code: 'serverError' }).happened).toBe('Something broke at their site.');
});

test('puts an expected failure into words with its details', () => {
  const error = new ORPCError('FEED_KNOWN', { defined: true, data: { title: 'The Ferry Bulletin' } });
  expect(describeError(error)).toBe('You already listen here: it is “The Ferry Bulletin” in your list.');
});

test('says that nothing before it is lost when something unexpected fails', () => {
  const sentence =
    'Something went wrong inside Earmark. What you wrote before is safe. Try again, or restart Earmark if it stays.';
  expect(describeError(new Error('SQLITE_BUSY'))).toBe(sentence);
  expect(describeError(new ORPCError('INTERNAL_SERVER_ERROR'))).toBe(sentence);
});
