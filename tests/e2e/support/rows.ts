/** Rows for the extension's database, written past its code: for what would take many clicks, or no click can do. */
import type { Driver } from './browsers/driver.ts';

/** @param rows by table. What was built from the claims before stays as it is. */
export async function putRows(driver: Driver, rows: Record<string, object[]>): Promise<void> {
  // The tables are there once the worker has answered.
  await driver.ask('library/status', {});
  const helper = await driver.helper();
  await helper.evaluate((json) => {
    const tables = Object.entries(JSON.parse(json) as Record<string, object[]>);
    return new Promise<void>((done, fail) => {
      const opening = indexedDB.open('counterframe');
      opening.onerror = () => fail(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const change = database.transaction(
          tables.map(([table]) => table),
          'readwrite',
        );
        for (const [table, all] of tables) for (const row of all) change.objectStore(table).put(row);
        change.onerror = () => fail(change.error);
        change.oncomplete = () => {
          database.close();
          done();
        };
      };
    });
  }, JSON.stringify(rows));
}
