import { type Action, actions } from '#contract';
import classes from './KeysTable.module.css';
import { listKeyCaps } from './keyNames.ts';

const groups = ['Mentions', 'Go to', 'General'] as const satisfies readonly Action['group'][];

function Shortcut({ shortcut }: { readonly shortcut: string }) {
  const joint = shortcut.includes(' ') ? 'then' : '';
  return listKeyCaps(shortcut).map((cap, index) => (
    <span key={cap} className={classes.stroke}>
      {index > 0 && joint && <span className={classes.joint}>{joint}</span>}
      <kbd className={classes.cap}>{cap}</kbd>
    </span>
  ));
}

/** Every key and what it does, from the one table of actions. */
export function KeysTable() {
  return (
    <div className={classes.groups}>
      {groups.map((group) => (
        <section key={group}>
          <h3 className={classes.heading}>{group}</h3>
          <dl className={classes.table}>
            {actions
              .filter((action) => action.group === group)
              .map(({ id, label, keys }) => (
                <div key={id} className={classes.row}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.map((shortcut, index) => (
                      <span key={shortcut} className={classes.stroke}>
                        {index > 0 && <span className={classes.joint}>or</span>}
                        <Shortcut shortcut={shortcut} />
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
