import { Anchor, Button, EmptyState } from '@mantine/core';
import {
  IconBookmark,
  IconCircleCheck,
  IconCoffee,
  IconEar,
  IconHistory,
  IconMapPinPlus,
  IconMessageCheck,
  IconSearchOff,
  IconZzz,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { MentionCounts, MentionView } from '#contract';
import { describeCount } from '../../shared/timeWords.ts';
import classes from './EmptyView.module.css';

type EmptyViewProps = {
  readonly view: MentionView;
  readonly search: string;
  /** It is a search that the owner keeps. */
  readonly isSaved: boolean;
  readonly counts: MentionCounts | undefined;
  /** Empty where the shop has no name yet. */
  readonly shopName: string;
  readonly hasPlaces: boolean;
  readonly hasWatches: boolean;
  readonly onClearSearch: () => void;
};

type Emptiness = {
  readonly Icon: typeof IconEar;
  readonly title: string;
  readonly description: string;
  readonly step?: ReactNode;
};

function explainNothingNew(counts: MentionCounts | undefined): Emptiness {
  return {
    Icon: IconCoffee,
    title: 'You have heard everyone',
    description: 'What people say next appears here by itself. Time for a coffee.',
    step: (
      <>
        {counts && counts.waiting > 0 && (
          <Anchor component={Link} href="/inbox/waiting">
            {describeCount(counts.waiting, 'person', 'people')} to answer
          </Anchor>
        )}
        {counts && counts.history > 0 && (
          <Anchor component={Link} href="/inbox/history">
            {describeCount(counts.history, 'mention')} from before you started
          </Anchor>
        )}
      </>
    ),
  };
}

function explainNoWatches(shopName: string): Emptiness {
  const isNamed = shopName !== '';
  return {
    Icon: IconEar,
    title: isNamed ? `Shall we listen for “${shopName}”?` : 'What is your shop called?',
    description: 'Say which words to listen for, and Earmark shows you where people use them.',
    step: (
      <Button component={Link} href={isNamed ? '/sources' : '/sources/add-watch'}>
        Say what to listen for
      </Button>
    ),
  };
}

/** The first screen of all: from a name to places is the shortest way to the first mention. */
const firstRun: Emptiness = {
  Icon: IconMapPinPlus,
  title: 'Where do people talk about you?',
  description:
    'Say your shop’s name and town. Earmark suggests places, shows you what is said there, and listens at those you tick.',
  step: (
    <>
      <Button component={Link} href="/sources/find">
        Find places
      </Button>
      <Anchor component={Link} href="/sources/add-watch">
        Say what to listen for
      </Anchor>
    </>
  ),
};

const withoutPlaces: Emptiness = {
  Icon: IconMapPinPlus,
  title: 'Where do people talk?',
  description:
    'Add the first place to listen: Earmark suggests some, or give the web address of one you know.',
  step: (
    <Button component={Link} href="/sources/find">
      Add a place
    </Button>
  ),
};

function explainView(view: MentionView, counts: MentionCounts | undefined): Emptiness {
  switch (view) {
    case 'new':
      return explainNothingNew(counts);
    case 'quiet':
      return {
        Icon: IconEar,
        title: 'No thread is quiet',
        description: 'What comes in for a thread that you let be quiet for a week is kept here.',
      };
    case 'waiting':
      return {
        Icon: IconCoffee,
        title: 'Nobody is waiting for you',
        description: 'When you say that a mention concerns you, it is kept here until you have answered.',
      };
    case 'snoozed':
      return {
        Icon: IconZzz,
        title: 'Nothing is put off',
        description: 'What you put off is kept here, and comes back by itself at its time.',
      };
    case 'replied':
      return {
        Icon: IconMessageCheck,
        title: 'No replies yet',
        description: 'When you have answered somebody and recorded it, the mention is kept here.',
      };
    case 'closed':
      return {
        Icon: IconCircleCheck,
        title: 'Nothing was closed',
        description: 'What came to its end is kept here with how it ended, and can be opened again.',
      };
    case 'dismissed':
      return {
        Icon: IconEar,
        title: 'Nothing was put aside',
        description: 'What is not about you goes here, and can come back at any time.',
      };
    case 'history':
      return {
        Icon: IconHistory,
        title: 'Nothing from before',
        description:
          'What was said before you started to listen to a place is gathered here. No clock runs on it.',
      };
    case 'all':
      return {
        Icon: IconEar,
        title: 'Nothing heard yet',
        description: 'Earmark is listening. The first mention may take a while, and that is fine.',
      };
    default:
      return view satisfies never;
  }
}

/** Says why a list is empty, and offers the one next step. */
export function EmptyView(props: EmptyViewProps) {
  const { view, search, isSaved, counts, shopName, hasPlaces, hasWatches, onClearSearch } = props;
  const chooseEmptiness = (): Emptiness => {
    if (search === '' && isSaved)
      return {
        Icon: IconBookmark,
        title: 'Nothing here just now',
        description: 'What this view looks for appears here by itself.',
      };
    if (search !== '') {
      return {
        Icon: IconSearchOff,
        title: 'Nobody said that here',
        description: `Nothing in this list holds “${search}”. Try fewer words, or only how one begins.`,
        step: (
          <Button variant="default" onClick={onClearSearch}>
            Show everything
          </Button>
        ),
      };
    }
    if (!hasWatches && !hasPlaces) return firstRun;
    if (!hasWatches) return explainNoWatches(shopName);
    if (!hasPlaces) return withoutPlaces;
    return explainView(view, counts);
  };
  const { Icon, title, description, step } = chooseEmptiness();
  return (
    <EmptyState
      className={classes.empty}
      icon={<Icon size={34} stroke={1.4} />}
      title={title}
      description={description}
    >
      {step && <EmptyState.Actions className={classes.step}>{step}</EmptyState.Actions>}
    </EmptyState>
  );
}
