import { Fragment } from 'react';

/** Words that a watch found, each marked. */
export function FoundWords({ words }: { readonly words: readonly string[] }) {
  return words.map((word) => (
    <Fragment key={word}>
      <mark>
        <bdi>{word}</bdi>
      </mark>{' '}
    </Fragment>
  ));
}
