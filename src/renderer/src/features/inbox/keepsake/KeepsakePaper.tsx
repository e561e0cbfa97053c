import classes from './KeepsakePaper.module.css';
import type { KeepsakeSection } from './writeKeepsake.ts';

type KeepsakePaperProps = {
  readonly sections: readonly KeepsakeSection[];
  /** SHA-256 of its text, as hex. */
  readonly sha: string;
};

/** A keepsake as it is printed: dark on white in any look. */
export function KeepsakePaper({ sections, sha }: KeepsakePaperProps) {
  return (
    <article className={classes.paper}>
      {sections.map(({ heading, lines }) => (
        <section
          key={heading}
          className={classes.section}
          data-is-words={heading === 'In their words' || undefined}
        >
          <h3 className={classes.heading}>{heading}</h3>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text have no identity but their place.
            <p key={index} className={classes.line} dir="auto">
              {line}
            </p>
          ))}
        </section>
      ))}
      <p className={classes.fingerprint}>
        SHA-256 of these words, as Earmark saves them in a text file: {sha}
      </p>
    </article>
  );
}
