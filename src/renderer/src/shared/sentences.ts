import { ORPCError } from '@orpc/client';
import {
  type EngineProblem,
  type ErrorCode,
  type ErrorData,
  errorMap,
  type FeedProblem,
  type FeedProblemCode,
} from '#contract';

/** What happened, and what the owner can do about it. */
export type Explanation = { readonly happened: string; readonly advice: string };

const mendsItself = 'This usually mends itself; we keep trying.';
const newAddress = 'Look on their site for the new address.';

const feedProblems: Record<FeedProblemCode, Explanation> = {
  addressNotValid: {
    happened: 'This is not an address that can be opened.',
    advice: 'Check it for slips, or copy it from your browser.',
  },
  addressRefused: {
    happened: 'This address leads into a private network, so we don’t go there.',
    advice: 'Use the address that everybody sees. If it is a device of your own, you can allow it.',
  },
  nameNotFound: {
    happened: 'No site answers to this name.',
    advice: 'Check the spelling and your connection.',
  },
  serverUnreachable: {
    happened: 'The site doesn’t answer.',
    advice: 'It may be down, or you may be offline. We keep trying.',
  },
  connectionLost: { happened: 'The connection broke off half-way.', advice: mendsItself },
  timedOut: { happened: 'The site took too long to answer.', advice: mendsItself },
  certificateNotValid: {
    happened: 'We can’t be sure that this is really their site: its certificate is not valid.',
    advice: 'Its owner has to renew it; you could let them know.',
  },
  answerNotValid: { happened: 'The site gave an answer that makes no sense.', advice: mendsItself },
  redirectLoop: { happened: 'The site sends us round in circles.', advice: newAddress },
  redirectNotValid: {
    happened: 'The site sends us on to an address that doesn’t work.',
    advice: newAddress,
  },
  tooLarge: {
    happened: 'The answer is far too large for a feed.',
    advice: 'Look for a smaller feed on their site.',
  },
  signInNeeded: {
    happened: 'This place wants a name and a password.',
    advice: 'Give them in its details, or look for an address that everybody may read.',
  },
  notFound: { happened: 'There is nothing at this address{status}.', advice: newAddress },
  gone: {
    happened: 'Their site says that this has ended for good.',
    advice: 'You can stop listening here; what was heard stays.',
  },
  tooManyRequests: {
    happened: 'Their site asked us to come less often.',
    advice: 'We do. There is nothing to do for you.',
  },
  serverError: { happened: 'Something broke at their site{status}.', advice: mendsItself },
  requestRefused: {
    happened: 'Their site refuses to answer us{status}.',
    advice: 'Some sites let no program in. Try another address of theirs, or look there yourself.',
  },
  notAFeed: {
    happened: 'There is a page here, but no feed that could be heard.',
    advice: 'Try the address of its news, blog or forum page.',
  },
  unreadable: { happened: 'What came back can’t be read as a feed.', advice: mendsItself },
  charsetUnknown: {
    happened: 'The feed is written in letters (a “charset”) that we don’t know.',
    advice: 'Look for another feed on their site.',
  },
  readerStopped: {
    happened: 'Reading this feed took more than is safe, so we stopped.',
    advice: mendsItself,
  },
};

/** Says in plain words why a place could not be heard, and what to do. What was heard before is always kept. */
export function explainFeedProblem({ code, status }: FeedProblem): Explanation {
  const { happened, advice } = feedProblems[code];
  return { happened: happened.replace('{status}', status ? `: it answers “${status}”` : ''), advice };
}

const pictureSentences = {
  notReached: 'The picture can’t be reached now. It may be gone, or you may be offline.',
  notAPicture: 'What is there is no picture that can be shown safely. You can open the original instead.',
  tooLarge: 'The picture is too large to be shown here. You can open the original instead.',
};

const listProblems: Record<ErrorData<'LIST_NOT_READ'>['reason'], string> = {
  notAList: 'This file is no list of places. Choose one that ends in “.opml”.',
  tooLarge: 'This file is far too large for a list of places.',
  tooMuch: 'Reading this file took more than is safe, so we stopped.',
  gone: 'The file is not at hand any more. Choose it again.',
};

type ErrorSentences = { readonly [Code in ErrorCode]: (data: ErrorData<Code>) => string };

const errorSentences: ErrorSentences = {
  NOT_FOUND: ({ what }) => `That ${what} is not here any more. Nothing else has changed.`,
  FEED_KNOWN: ({ title }) => `You already listen here: it is “${title}” in your list.`,
  FEED_NOT_HEARD: ({ problem }) => {
    const { happened, advice } = explainFeedProblem(problem);
    return `${happened} ${advice}`;
  },
  LIST_NOT_READ: ({ reason }) => `${listProblems[reason]} Nothing was changed.`,
  SIGN_IN_NOT_KEPT: ({ reason }) =>
    reason === 'noKeychain'
      ? 'This computer has no safe place for passwords, so Earmark doesn’t keep any. Nothing was saved.'
      : 'This place is not encrypted, so others could read the password on its way. Nothing was saved.',
  PLACE_DEAF: ({ name }) =>
    `${name} lets no program listen. Look there yourself now and then; the review radar finds some of what is said.`,
  WATCH_WITHOUT_WORDS: () => 'Give it at least one word to listen for.',
  LINK_NOT_ALLOWED: () => 'This link can’t be opened safely. Copy the whole address from your browser.',
  TAG_KNOWN: ({ name }) => `You have a tag “${name}” already. Choose another name, or merge the two.`,
  OUTCOME_NOT_FITTING: () =>
    'A promise ends kept, kept late, changed or broken; everything else done or dropped. Nothing was changed.',
  SPLIT_FIRST: () => 'The card is made of this one, so it stays. Take the others out of it instead.',
  NO_THREAD: () => 'This stands alone: it belongs to no thread that could be quiet.',
  NOTHING_TO_UNDO: () => 'There is nothing left to undo.',
  UNDO_TOO_OLD: () => 'Too much was done since to undo this. Every mention can still be decided anew.',
  NOTHING_TO_REDO: () => 'There is nothing to redo.',
  PICTURE_NOT_SHOWN: ({ reason }) => pictureSentences[reason],
  IN_THE_PAST: () => 'That moment has passed. Choose a later one.',
  UNDO_BLOCKED: ({ by }) => `Something newer builds on this. Undo that first: ${by}`,
  REDO_BLOCKED: ({ by }) => `This builds on something else that was undone. Redo that first: ${by}`,
  CANCELLED: () => 'Stopped. Nothing was changed.',
  DISK_FULL: () =>
    'This was not saved, because the disk is full. Everything before it is safe. Free some space, then try again.',
  DATA_READ_ONLY: () =>
    'This was not saved, because Earmark’s folder can’t be written to. Everything before it is safe.',
  DATA_TOO_NEW: () =>
    'Your data was written by a newer Earmark, and was left as it is. Install the newer one to go on.',
  DATA_DAMAGED: () => 'The file with your data is damaged, and was left as it is. Don’t delete it.',
  DATA_LOCKED: () => 'Another program holds your data. Close it, then try again. Nothing is lost.',
  ENGINE_GONE: () =>
    'This was not finished, because Earmark had to start afresh. Nothing is lost; try again.',
};

/** Whether an expected failure is a certain one. */
export function hasCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof ORPCError && error.code === code;
}

function hasFeedProblem(error: unknown, code: FeedProblemCode): boolean {
  if (!(error instanceof ORPCError) || error.code !== 'FEED_NOT_HEARD') return false;
  return (error.data as ErrorData<'FEED_NOT_HEARD'>).problem.code === code;
}

/** Whether an address was refused because it leads into a private network, which the owner may allow. */
export function isOwnNetworkRefused(error: unknown): boolean {
  return hasFeedProblem(error, 'addressRefused');
}

/** Whether a place could not be looked at without a name and a password. */
export function isSignInNeeded(error: unknown): boolean {
  return hasFeedProblem(error, 'signInNeeded');
}

const unexpected =
  'Something went wrong inside Earmark. What you wrote before is safe. Try again, or restart Earmark if it stays.';

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorMap, code);
}

/** Says in a sentence what went wrong, whether anything is lost, and what to do. Takes whatever was thrown. */
export function describeError(error: unknown): string {
  if (!(error instanceof ORPCError) || !isErrorCode(error.code)) return unexpected;
  const describe = errorSentences[error.code] as (data: unknown) => string;
  return describe(error.data);
}

/** Says why the engine stopped and what the owner can do; nothing is ever deleted because of it. */
export function explainEngineProblem(problem: EngineProblem): Explanation {
  switch (problem.code) {
    case 'DATA_TOO_NEW':
      return {
        happened: 'Your data was written by a newer Earmark than this one.',
        advice: 'It was left exactly as it is. Install the newest Earmark, and everything is there again.',
      };
    case 'DATA_DAMAGED':
      return {
        happened: 'The file with your data is damaged.',
        advice:
          'It was left exactly as it is: please don’t delete it. If you keep copies of your files, bring back the newest one.',
      };
    case 'DATA_LOCKED':
      return {
        happened: 'Another program is using your data.',
        advice:
          'Close the other Earmark, or wait for your backup to finish. Then try again. Nothing is lost.',
      };
    case 'DATA_READ_ONLY':
      return {
        happened: 'Earmark’s folder can’t be written to.',
        advice: 'Allow yourself to write in it, then try again. Nothing is lost.',
      };
    case 'DISK_FULL':
      return {
        happened: 'The disk is full.',
        advice: 'Everything that was saved is safe. Free some space, then try again.',
      };
    case 'KEEPS_ENDING':
      return {
        happened: 'The part of Earmark that listens keeps stopping.',
        advice: 'What was saved is safe. Try again, or restart your computer if it goes on.',
      };
    case 'UNKNOWN':
      return {
        happened: 'The part of Earmark that listens could not start.',
        advice: 'What was saved is safe. Try again, or restart your computer if it goes on.',
      };
    default:
      return problem satisfies never;
  }
}
