import { type Action, actionGroups, actions } from '#contract';
import classes from './KeysTable.module.css';
import { listKeyCaps } from './keyNames.ts';
import { useKeysInUse } from './singleKeys.ts';

function Shortcut({ shortcut }: { readonly shortcut: string }) {
  const joint = shortcut.includes(' ') ? 'then' : '';
  return listKeyCaps(shortcut).map((cap, index) => (
    <span key={cap} className={classes.stroke}>
      {index > 0 && joint && <span className={classes.joint}>{joint}</span>}
      <kbd className={classes.cap}>{cap}</kbd>
    </span>
  ));
}

function ActionKeys({ label, keys }: Pick<Action, 'label' | 'keys'>) {
  return (
    <div className={classes.row}>
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
  );
}

/** Every key that does something, and what, from the one table of actions. */
export function KeysTable() {
  const listInUse = useKeysInUse();
  return (
    <div className={classes.groups}>
      {actionGroups.map((group) => (
        <section key={group}>
          <h3 className={classes.heading}>{group}</h3>
          <dl className={classes.table}>
            {actions
              .filter((action) => action.group === group)
              .map(({ id, label, keys }) => ({ id, label, keys: listInUse(keys) }))
              .filter(({ keys }) => keys.length > 0)
              .map(({ id, ...action }) => (
                <ActionKeys key={id} {...action} />
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
