/** `1 claim`, `2 claims`: numbers in English sentences of the command line. */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}
