import type { MarkedText } from '#contract';

/** Text from outside, with the words that matched marked; kept apart from the direction of the text around it. */
export function MarkedWords({ text }: { readonly text: MarkedText }) {
  return (
    <bdi>
      {text.map((stretch, index) => {
        // The stretches of a text have no identity but their place.
        const key = `${index}`;
        return stretch.isMarked ? (
          <mark key={key}>{stretch.text}</mark>
        ) : (
          <span key={key}>{stretch.text}</span>
        );
      })}
    </bdi>
  );
}
