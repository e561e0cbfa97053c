import { IconArrowBarDown, IconEarOff, IconFilter, IconSearch } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { MatchReason, Mention, Rule } from '#contract';
import { FoundWords } from './FoundWords.tsx';
import classes from './WhyFound.module.css';

const fieldWords = { title: 'in the title', text: 'in the text' } as const satisfies Record<
  MatchReason['fields'][number],
  string
>;

function FoundLine({ reason }: { readonly reason: MatchReason }) {
  return (
    <p className={classes.line}>
      <IconSearch size={17} stroke={1.7} aria-hidden="true" />
      <span>
        {reason.words.length > 0 ? 'It says ' : 'It said so before its text was changed. '}
        <FoundWords words={reason.words} />
        {reason.words.length > 0 && `${reason.fields.map((field) => fieldWords[field]).join(' and ')}. `}
        You listen for that under{' '}
        <Link href={`/sources/watch/${reason.watchId}`}>
          “<bdi>{reason.watchName}</bdi>”
        </Link>
        .
      </span>
    </p>
  );
}

type WhyFoundProps = { readonly mention: Mention; readonly rules: readonly Rule[] };

/** The words, the watches and the rules behind a mention. */
export function WhyFound({ mention, rules }: WhyFoundProps) {
  const hiding = mention.state === 'dismissed' ? (mention.events.at(-1)?.because ?? null) : null;
  const passed = rules.filter(
    ({ watchId, says }) =>
      says !== hiding?.says &&
      (watchId === null || mention.reasons.some((reason) => reason.watchId === watchId)),
  );
  return (
    <div className={classes.why}>
      {mention.reasons.map((reason) => (
        <FoundLine key={reason.watchId} reason={reason} />
      ))}
      {mention.isUnlikely && mention.state === 'new' && (
        <p className={classes.line}>
          <IconArrowBarDown size={17} stroke={1.7} aria-hidden="true" />
          <span>
            It stands further down because it looks like what you put aside before
            {mention.unlikelyWords.length > 0 &&
              `: ${mention.unlikelyWords.map((word) => `“${word}”`).join(', ')}`}
            .
          </span>
        </p>
      )}
      {hiding && (
        <p className={classes.line}>
          <IconEarOff size={17} stroke={1.7} aria-hidden="true" />
          <span>
            {hiding.kind === 'rule' ? 'Your rule ' : 'You changed what you listen for: '}“
            <bdi>{hiding.says}</bdi>”{hiding.kind === 'rule' ? ' put it aside.' : ' no longer finds it.'}
          </span>
        </p>
      )}
      {passed.length > 0 && (
        <p className={classes.line}>
          <IconFilter size={17} stroke={1.7} aria-hidden="true" />
          <span>
            {passed.length === 1 ? 'Your rule lets it through: ' : 'Your rules let it through: '}
            {passed.map(({ says }) => `“${says}”`).join(', ')}.
          </span>
        </p>
      )}
    </div>
  );
}
