import classes from './EngineBanner.module.css';

/** Says calmly that the engine comes back by itself. */
export function EngineBanner() {
  return (
    <p className={classes.banner} role="status">
      Back in a moment… What you see stays as it is, and nothing is lost.
    </p>
  );
}
