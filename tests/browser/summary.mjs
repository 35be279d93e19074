// Closes a run with the line that counts in any language: "N passed, N failed, N skipped".
export default class Summary {
  counts = { passed: 0, failed: 0, skipped: 0 };

  onTestEnd(test, result) {
    const kind = result.status === 'passed' ? 'passed' : result.status === 'skipped' ? 'skipped' : 'failed';
    this.counts[kind] += 1;
  }

  onExit() {
    const { passed, failed, skipped } = this.counts;
    console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
}
