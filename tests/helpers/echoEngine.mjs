// An engine without data, for tests of the shell: it answers each message with the same one. Some words do more:
// `sessions` answers those that are open, `fail` says that the data is too new, `end` ends the process.
import process from 'node:process';

const sessions = new Set();

const post = (message) => {
  if (process.parentPort) process.parentPort.postMessage(message);
  else process.send(message);
};

const answer = (session, data) => post({ kind: 'relay', message: { kind: 'data', session, data } });

const hearData = (session, data) => {
  if (data === 'end') process.exit(1);
  if (data === 'fail') post({ kind: 'failed', problem: { code: 'DATA_TOO_NEW', found: 20, known: 10 } });
  else answer(session, data === 'sessions' ? JSON.stringify([...sessions]) : data);
};

const hearWindow = (message) => {
  if (message.kind === 'open') sessions.add(message.session);
  if (message.kind === 'close') sessions.delete(message.session);
  if (message.kind === 'data') hearData(message.session, message.data);
};

const hear = (message) => {
  if (message.kind === 'start') post({ kind: 'ready' });
  if (message.kind === 'relay') hearWindow(message.message);
  if (message.kind === 'stop') {
    post({ kind: 'stopped' });
    setImmediate(() => process.exit(0));
  }
};

if (process.parentPort) process.parentPort.on('message', ({ data }) => hear(data));
else process.on('message', hear).on('disconnect', () => process.exit(0));
