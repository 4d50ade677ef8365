import Database from 'better-sqlite3';
import { databaseFiles, prepareDatabase } from '../../../electron/storage/vault/open-database.ts';

/** Commits a number of transactions of three rows each, then sorts and vacuums, as the office's only writer. */
const [folder = '', keyText = '', commits = '0', text = 'x', then = ''] = process.argv.slice(2);
const db = new Database(databaseFiles(folder).database);
prepareDatabase(db, Buffer.from(keyText, 'hex'), { cacheMegabytes: 1 });
db.exec('CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, body TEXT NOT NULL)');
const insert = db.prepare('INSERT INTO note (batch, body) VALUES (?, ?)');
const commit = db.transaction((batch: number) => {
  for (let row = 0; row < 3; row += 1) insert.run(batch, `${text} ${batch} ${row} ${'-'.repeat(300)}`);
});
for (let batch = 1; batch <= Number(commits); batch += 1) commit(batch);
if (then === 'sort and vacuum') {
  db.prepare('SELECT body FROM note ORDER BY body DESC, batch').all();
  db.exec('CREATE INDEX note_body ON note (body)');
  db.exec('VACUUM');
}
if (then !== 'crash') db.close();
console.log('done');
if (then === 'crash') process.kill(process.pid, 'SIGKILL');
