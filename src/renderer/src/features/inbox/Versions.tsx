import { NativeSelect, Skeleton } from '@mantine/core';
import { useState } from 'react';
import type { MentionVersion } from '#contract';
import { Moment } from '../../shared/Moment.tsx';
import { useTimeFrame } from '../../shared/timeFrame.ts';
import { describeDayAndClock } from '../../shared/timeWords.ts';
import { type ComparedText, compareWords } from './compareWords.ts';
import classes from './Versions.module.css';

type VersionsProps = {
  /** Undefined while they are read. */
  readonly versions: readonly MentionVersion[] | undefined;
};

function readText({ title, text }: MentionVersion): string {
  return title === null ? text : `${title}\n\n${text}`;
}

type VersionTextProps = {
  readonly version: MentionVersion;
  readonly heading: string;
  readonly text: ComparedText;
  /** How words that are only in this one are marked. */
  readonly as: 'del' | 'ins';
};

function VersionText({ version, heading, text, as: Mark }: VersionTextProps) {
  return (
    <section className={classes.version}>
      <p className={classes.heading}>
        {heading} <Moment at={version.seenAt} describe={describeDayAndClock} className={classes.time} />
      </p>
      <p className={classes.text} dir="auto">
        {text.map((piece, index) => {
          // The pieces of a text have no identity but their place.
          const key = `${index}`;
          return piece.isChanged ? <Mark key={key}>{piece.text}</Mark> : <span key={key}>{piece.text}</span>;
        })}
      </p>
    </section>
  );
}

function PlaceVersions({ versions, hasName }: { versions: readonly MentionVersion[]; hasName: boolean }) {
  const frame = useTimeFrame();
  const [chosen, setChosen] = useState(0);
  const older = versions[chosen] ?? versions[0];
  const newest = versions.at(-1);
  if (!older || !newest) return null;
  const compared = compareWords(readText(older), readText(newest));
  const describe = (version: MentionVersion) => (version.number === 1 ? 'First version' : 'Changed');
  return (
    <article className={classes.place}>
      {hasName && (
        <h3 className={classes.name}>
          <bdi>{newest.place}</bdi>
        </h3>
      )}
      {versions.length > 2 && (
        <NativeSelect
          className={classes.choice}
          label="Compare with"
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          data={versions.slice(0, -1).map((version, index) => ({
            value: String(index),
            label: `${describe(version)}, ${describeDayAndClock(version.seenAt, frame)}`,
          }))}
        />
      )}
      <div className={classes.sides}>
        <VersionText version={older} heading={describe(older)} text={compared.before} as="del" />
        <VersionText version={newest} heading="Now, since" text={compared.after} as="ins" />
      </div>
      <p className={classes.fingerprint}>
        Fingerprint of what stood there before (SHA-256): <code>{older.sha}</code>
      </p>
    </article>
  );
}

/** What was said at first beside what is said now, with the words that came and went marked; place by place. */
export function Versions({ versions }: VersionsProps) {
  if (!versions) return <Skeleton height={180} />;
  const places = Object.values(Object.groupBy(versions, ({ sightingId }) => sightingId)).filter(
    (ofPlace) => ofPlace !== undefined,
  );
  return (
    <div className={classes.versions}>
      {places.map((ofPlace) => (
        <PlaceVersions key={ofPlace[0]?.sightingId} versions={ofPlace} hasName={places.length > 1} />
      ))}
      <p className={classes.note}>
        What you decided stays as it is. The first version and the newest nine are kept on this computer.
      </p>
    </div>
  );
}
