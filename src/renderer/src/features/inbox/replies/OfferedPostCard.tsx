import { Button } from '@mantine/core';
import { IconMessageCheck } from '@tabler/icons-react';
import type { AnswerSign, OfferedPost } from '#contract';
import { describeList } from '../../../shared/lists.ts';
import { Moment } from '../../../shared/Moment.tsx';
import { OutsideLink } from '../../../shared/OutsideLink.tsx';
import { describeDayAndClock } from '../../../shared/timeWords.ts';
import classes from './OfferedPostCard.module.css';

type OfferedPostCardProps = {
  readonly post: OfferedPost;
  readonly onRecord: () => void;
  readonly onRefuse: () => void;
};

const signWords: Record<AnswerSign, string> = {
  link: 'links to this',
  quote: 'quotes this',
  thread: 'stands in the same thread',
  name: 'names them',
};

const shownChars = 220;

/** Offers a post of the shop's own that was heard as the reply, with the reason for taking it for one. */
export function OfferedPostCard({ post, onRecord, onRefuse }: OfferedPostCardProps) {
  const text = post.text.length <= shownChars ? post.text : `${post.text.slice(0, shownChars)}…`;
  return (
    <section className={classes.card} aria-label="An answer of yours that was heard">
      <p className={classes.says}>
        <IconMessageCheck size={17} stroke={1.7} aria-hidden="true" />
        <span>
          You seem to have answered this already: what you said{' '}
          <Moment at={post.saidAt} describe={describeDayAndClock} />{' '}
          {describeList(post.signs.map((sign) => signWords[sign]))}.
        </span>
      </p>
      <blockquote className={classes.text}>
        <bdi>{text}</bdi>
      </blockquote>
      <div className={classes.buttons}>
        <Button onClick={onRecord}>Record it</Button>
        <Button variant="default" onClick={onRefuse}>
          Not a reply
        </Button>
        <span className={classes.where}>
          <bdi>{post.place}</bdi>
          {post.address && (
            <>
              {' · '}
              <OutsideLink address={post.address} className={classes.link}>
                open it
              </OutsideLink>
            </>
          )}
        </span>
      </div>
    </section>
  );
}
