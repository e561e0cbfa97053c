import { Button } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import type { Inline, MentionId } from '#contract';
import { describeError } from '../../shared/sentences.ts';
import classes from './Picture.module.css';
import { usePicture } from './pictureData.ts';

type PictureProps = {
  readonly mentionId: MentionId;
  readonly picture: Extract<Inline, { type: 'picture' }>;
};

/** A picture from outside: it is asked for only when the owner wants to see it, since its site then hears of that. */
export function Picture({ mentionId, picture: { address, alt } }: PictureProps) {
  const [isWanted, setIsWanted] = useState(false);
  const { source, error, isLoading, load } = usePicture(mentionId, address, isWanted);
  if (source !== null) return <img className={classes.picture} src={source} alt={alt} />;
  return (
    <span className={classes.offer}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPhoto size={15} stroke={1.7} />}
        loading={isLoading}
        onClick={() => {
          setIsWanted(true);
          if (error !== null) load();
        }}
      >
        Show picture
      </Button>
      <span className={classes.says} role={error ? 'alert' : undefined}>
        {error ? describeError(error) : describePicture(alt, address)}
      </span>
    </span>
  );
}

function describePicture(alt: string, address: string): string {
  const site = URL.parse(address)?.hostname ?? address;
  return alt === '' ? `from ${site}` : `“${alt}”, from ${site}`;
}
