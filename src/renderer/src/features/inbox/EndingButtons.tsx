import { IconCircleCheck, IconMessageOff, IconPencil, IconRefresh, IconZzz } from '@tabler/icons-react';
import type { MentionCard } from '#contract';
import { useTimeFrame } from '../../shared/timeFrame.ts';
import { BarButton } from './BarButton.tsx';
import { CloseMenu } from './CloseMenu.tsx';
import { ReasonPanel, SnoozePanel } from './EndingPanels.tsx';
import { EndingPopover } from './EndingPopover.tsx';
import type { Endings } from './endings.ts';

type EndingButtonsProps = {
  readonly card: Pick<MentionCard, 'state' | 'outcome' | 'reason' | 'snoozedUntil'>;
  readonly endings: Endings;
};

/** Closing the open mention, putting it off, and saying why, each with its small panel. */
export function EndingButtons({ card, endings }: EndingButtonsProps) {
  const { now } = useTimeFrame();
  const isOpen = card.state === 'new' || card.state === 'waiting';
  const isPutOff = card.snoozedUntil !== null && card.snoozedUntil > now;
  return (
    <>
      {isPutOff && (
        <BarButton label="Back now" Icon={IconRefresh} onClick={() => endings.onSnooze(null, false)} />
      )}
      {card.state === 'waiting' && (
        <BarButton
          label="No reply needed"
          Icon={IconMessageOff}
          action="noReplyNeeded"
          showsLabel="over560"
          onClick={() => endings.onAsk('noReply')}
        />
      )}
      {(isOpen || card.state === 'replied') && <CloseButton card={card} endings={endings} />}
      {isOpen && <SnoozeButton endings={endings} />}
      {!isOpen && card.state !== 'replied' && <WhyButton card={card} endings={endings} />}
    </>
  );
}

function CloseButton({ card, endings }: EndingButtonsProps) {
  const { menu, onAsk, onLeave, onClose } = endings;
  const isNoReply = menu === 'noReply';
  return (
    <EndingPopover
      key={isNoReply ? 'noReply' : 'close'}
      label={isNoReply ? 'Why nobody needs a reply' : 'How it ended'}
      isOpen={isNoReply || menu === 'close'}
      onClose={onLeave}
      target={
        <BarButton
          label="Close…"
          Icon={IconCircleCheck}
          action="closeMention"
          showsLabel={card.state === 'new' ? 'never' : 'over880'}
          onClick={() => onAsk('close')}
        />
      }
    >
      {isNoReply ? (
        <ReasonPanel
          label="Why is no reply needed?"
          to="closed"
          outcome="noReplyNeeded"
          onChoose={(reason) => onClose('noReplyNeeded', reason)}
        />
      ) : (
        <CloseMenu onClose={onClose} onNoReply={() => onAsk('noReply')} />
      )}
    </EndingPopover>
  );
}

function SnoozeButton({ endings }: Pick<EndingButtonsProps, 'endings'>) {
  return (
    <EndingPopover
      label="Put it off"
      isOpen={endings.menu === 'snooze'}
      onClose={endings.onLeave}
      target={
        <BarButton
          label="Snooze"
          Icon={IconZzz}
          action="snooze"
          showsLabel="never"
          onClick={() => endings.onAsk('snooze')}
        />
      }
    >
      <SnoozePanel onSnooze={endings.onSnooze} />
    </EndingPopover>
  );
}

function WhyButton({ card, endings }: EndingButtonsProps) {
  const { state, outcome, reason } = card;
  return (
    <EndingPopover
      label="Why"
      isOpen={endings.menu === 'why'}
      onClose={endings.onLeave}
      target={
        <BarButton
          label={reason === null ? 'Say why' : 'Another reason'}
          Icon={IconPencil}
          onClick={() => endings.onAsk('why')}
        />
      }
    >
      <ReasonPanel
        label="Why?"
        to={state === 'dismissed' ? 'dismissed' : 'closed'}
        outcome={outcome}
        onChoose={endings.onSayWhy}
      />
    </EndingPopover>
  );
}
