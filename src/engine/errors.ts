import type { ErrorCode, ErrorData } from '#contract';

/** An expected failure: a code of the contract's closed list with its details. */
export class EarmarkError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly data: ErrorData<Code>;

  constructor(code: Code, ...[data]: ErrorData<Code> extends undefined ? [] : [ErrorData<Code>]) {
    super(code);
    this.name = 'EarmarkError';
    this.code = code;
    this.data = data as ErrorData<Code>;
  }
}
