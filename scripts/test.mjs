// npm test: sets up what is missing, then checks everything. `npm test -- words` runs only the test files whose path has one of the words.
import { enter } from './setup/enter.mjs';
import { runTests } from './testing/runTests.mjs';

await enter(import.meta.url, () => runTests(process.argv.slice(2)));
