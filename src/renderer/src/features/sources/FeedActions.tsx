import { ActionIcon, Button, Menu, VisuallyHidden } from '@mantine/core';
import {
  IconDots,
  IconExternalLink,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconTrash,
} from '@tabler/icons-react';
import type { Feed, FeedId } from '#contract';
import { readHost } from '../../shared/addresses.ts';
import { openLink } from '../../shared/links.ts';
import classes from './FeedRow.module.css';

export type FeedHandlers = {
  readonly onOpen: (id: FeedId) => void;
  readonly onCheck: (id: FeedId) => void;
  readonly onCancelCheck: (id: FeedId) => void;
  readonly onChange: (id: FeedId) => void;
  readonly onPause: (id: FeedId) => void;
  readonly onResume: (id: FeedId) => void;
  readonly onRemove: (id: FeedId) => void;
};

type FeedActionsProps = FeedHandlers & { readonly feed: Feed; readonly isChecking: boolean };

/** What can be done with a place: what is nearest to hand, and a menu of the rest. */
export function FeedActions(props: FeedActionsProps) {
  const { feed, onCheck, onChange, onPause, onResume, onRemove } = props;
  const { id, title, siteAddress } = feed;
  const isPaused = feed.pausedAt !== null;
  return (
    <div className={classes.actions}>
      <FirstAction {...props} />
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={`More about ${title}`}>
            <IconDots size={18} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {siteAddress && (
            <Menu.Item
              leftSection={<IconExternalLink size={16} stroke={1.7} />}
              onClick={() => openLink(siteAddress)}
            >
              Open {readHost(siteAddress)}
            </Menu.Item>
          )}
          {!isPaused && (
            <Menu.Item leftSection={<IconRefresh size={16} stroke={1.7} />} onClick={() => onCheck(id)}>
              Check now
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconPencil size={16} stroke={1.7} />} onClick={() => onChange(id)}>
            Change…
          </Menu.Item>
          <Menu.Item
            leftSection={
              isPaused ? (
                <IconPlayerPlay size={16} stroke={1.7} />
              ) : (
                <IconPlayerPause size={16} stroke={1.7} />
              )
            }
            onClick={() => (isPaused ? onResume(id) : onPause(id))}
          >
            {isPaused ? 'Resume' : 'Pause'}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} stroke={1.7} />} onClick={() => onRemove(id)}>
            Stop listening here
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** What a place needs first; else a check. */
function FirstAction(props: FeedActionsProps) {
  const { feed, isChecking, onOpen, onCheck, onCancelCheck, onChange, onResume } = props;
  const { id, title, problem, siteAddress, state } = feed;
  const button = { className: classes.check, size: 'xs', variant: 'default' } as const;
  const name = <VisuallyHidden>{title}</VisuallyHidden>;
  if (state === 'paused') {
    return (
      <Button {...button} onClick={() => onResume(id)}>
        <span>Resume {name}</span>
      </Button>
    );
  }
  if (problem?.code === 'signInNeeded' && !isChecking) {
    return (
      <Button {...button} onClick={() => onChange(id)}>
        <span>Sign in {name}</span>
      </Button>
    );
  }
  if ((state === 'broken' || state === 'ended') && !isChecking) {
    return (
      <Button {...button} onClick={() => onOpen(id)}>
        <span>Why? {name}</span>
      </Button>
    );
  }
  if (state === 'late' && siteAddress && !isChecking) {
    return (
      <Button {...button} onClick={() => openLink(siteAddress)}>
        <span>Look {name}</span>
      </Button>
    );
  }
  return (
    <Button
      {...button}
      disabled={state === 'checking' && !isChecking}
      onClick={() => (isChecking ? onCancelCheck(id) : onCheck(id))}
    >
      {isChecking ? (
        <span>
          Cancel <VisuallyHidden>checking {title}</VisuallyHidden>
        </span>
      ) : (
        <span>Check {name} now</span>
      )}
    </Button>
  );
}
