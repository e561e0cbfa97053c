import { Button } from '@mantine/core';
import { IconArrowMerge, IconBellZ, IconHelpCircle, IconPrinter, IconSearch } from '@tabler/icons-react';
import type { ActionId, MatchReason, Mention, QuietThreadId, SightingId } from '#contract';
import { KeyHint } from '../../shared/KeyHint.tsx';
import classes from './Background.module.css';
import { EventLine } from './EventLine.tsx';
import { FoundWords } from './FoundWords.tsx';
import { Places } from './Places.tsx';
import { TextChanged } from './TextChanged.tsx';

function ReasonLine({ reason }: { readonly reason: MatchReason }) {
  return (
    <p className={classes.line}>
      <IconSearch size={15} stroke={1.7} aria-hidden="true" />
      <span>
        {reason.words.length > 0 ? 'Matched ' : 'Matched before its text changed, '}
        <FoundWords words={reason.words} />
        in your watch “<bdi>{reason.watchName}</bdi>”
      </span>
    </p>
  );
}

type ActButtonProps = {
  readonly label: string;
  readonly Icon: typeof IconSearch;
  readonly action: ActionId;
  readonly onAct: () => void;
};

/** Something that can be done with a card besides deciding on it, with its key. */
function ActButton({ label, Icon, action, onAct }: ActButtonProps) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={<Icon size={15} stroke={1.7} />}
      rightSection={<KeyHint action={action} />}
      onClick={onAct}
    >
      {label}
    </Button>
  );
}

export type CardActs = {
  /** Says why it is here, and what to do when it should not be. */
  readonly onExplain: () => void;
  /** Shows what was said before it was changed. */
  readonly onCompare: () => void;
  /** Looks for another mention that is the same. */
  readonly onJoin: () => void;
  /** Shows it with its history, to be printed or saved. */
  readonly onKeep: () => void;
  /** Gives a sighting that is something else a card of its own. */
  readonly onSplit: (id: SightingId) => void;
  /** Lets its thread be quiet for a week. */
  readonly onQuiet: () => void;
  readonly onHearAgain: (id: QuietThreadId) => void;
  /** Its tags are open to be chosen. */
  readonly isTagging: boolean;
  readonly onTag: (isTagging: boolean) => void;
  /** The keyboard goes back to the list. */
  readonly onLeave: () => void;
};

type BackgroundProps = { readonly mention: Mention; readonly acts: CardActs };

/** How a mention came here: whether it was changed, the words that matched, its places, and what was decided before. */
export function Background({ mention, acts }: BackgroundProps) {
  return (
    <footer className={classes.background}>
      {mention.edits && <TextChanged edits={mention.edits} onCompare={acts.onCompare} />}
      {mention.reasons.map((reason) => (
        <ReasonLine key={reason.watchId} reason={reason} />
      ))}
      {mention.sightings.length > 1 && <Places sightings={mention.sightings} onSplit={acts.onSplit} />}
      {mention.events.map((event) => (
        <EventLine key={`${event.at} ${event.to}`} event={event} />
      ))}
      <div className={classes.acts}>
        <ActButton
          label="Why am I seeing this?"
          Icon={IconHelpCircle}
          action="explain"
          onAct={acts.onExplain}
        />
        <ActButton
          label="The same as another mention"
          Icon={IconArrowMerge}
          action="joinMention"
          onAct={acts.onJoin}
        />
        <ActButton label="Print or save" Icon={IconPrinter} action="keep" onAct={acts.onKeep} />
        {mention.thread && !mention.quietThread && (
          <ActButton
            label="Quiet this thread for a week"
            Icon={IconBellZ}
            action="quietThread"
            onAct={acts.onQuiet}
          />
        )}
      </div>
    </footer>
  );
}
