import { implementer } from '../implementer.ts';
import { draftRule } from './draftChange.ts';
import { preview } from './preview.ts';
import { readRules } from './rows.ts';

const { rules } = implementer;

export const ruleProcedures = {
  list: rules.list.handler(({ context }) => readRules(context.database)),
  add: rules.add.handler(({ context, input: { commandId, ...added } }) =>
    context.writer.command('rules.add', commandId, added),
  ),
  preview: rules.preview.handler(({ context, input, signal }) =>
    preview(context, draftRule(context.database, input), signal),
  ),
  remove: rules.remove.handler(({ context, input: { commandId, id } }) =>
    context.writer.command('rules.remove', commandId, { id }),
  ),
};
