import { ActionIcon, Button, Menu, VisuallyHidden } from '@mantine/core';
import { IconDots, IconExternalLink, IconTrash } from '@tabler/icons-react';
import type { Feed, FeedId } from '#contract';
import { readHost } from '../../shared/addresses.ts';
import { openLink } from '../../shared/links.ts';
import { Monogram } from '../../shared/Monogram.tsx';
import { useTimeFrame } from '../../shared/timeFrame.ts';
import { describeCount } from '../../shared/timeWords.ts';
import { ActivityBars } from './ActivityBars.tsx';
import classes from './FeedRow.module.css';
import { describeFeedHealth } from './feedHealth.ts';

type FeedRowProps = {
  readonly feed: Feed;
  readonly isChecking: boolean;
  readonly onCheck: (id: FeedId) => void;
  readonly onCancelCheck: (id: FeedId) => void;
  readonly onRemove: (id: FeedId) => void;
};

/** One place: what it is, how well it is heard, how much is said there, and what can be done. */
export function FeedRow({ feed, isChecking, onCheck, onCancelCheck, onRemove }: FeedRowProps) {
  const health = describeFeedHealth(isChecking ? { ...feed, state: 'checking' } : feed, useTimeFrame());
  const { id, title, siteAddress } = feed;
  return (
    <li className={classes.row}>
      <Monogram name={title} />
      <div className={classes.place}>
        <p className={classes.title}>
          <bdi>{title}</bdi>
        </p>
        <p className={classes.detail}>{readHost(siteAddress ?? feed.address)}</p>
      </div>
      <div className={classes.health} data-tone={health.tone}>
        <span className={classes.dot} aria-hidden="true" />
        <div>
          <p>{health.words}</p>
          <p className={classes.detail}>{health.detail}</p>
          {health.advice && <p className={classes.detail}>{health.advice}</p>}
        </div>
      </div>
      <div className={classes.activity}>
        <ActivityBars counts={feed.activity} />
        <p className={classes.detail}>{describeCount(feed.mentionCount, 'mention')}</p>
      </div>
      <div className={classes.actions}>
        <Button
          className={classes.check}
          size="xs"
          variant="default"
          disabled={feed.state === 'checking' && !isChecking}
          onClick={() => (isChecking ? onCancelCheck(id) : onCheck(id))}
        >
          {isChecking ? (
            <span>
              Cancel <VisuallyHidden>checking {title}</VisuallyHidden>
            </span>
          ) : (
            <span>
              Check <VisuallyHidden>{title}</VisuallyHidden> now
            </span>
          )}
        </Button>
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
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.7} />} onClick={() => onRemove(id)}>
              Stop listening here
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </li>
  );
}
