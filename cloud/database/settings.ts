import { type Sql } from './database'
import { insert, readOne } from './rows'
import { table, text, varchar } from './table'

/** What a database knows of itself, such as being a demo. */
export const settingTable = table({ name: 'setting', columns: { name: varchar(60), content: text() }, primary: ['name'] })

export const readSetting = async (sql: Sql, name: string): Promise<string | undefined> => (await readOne(sql, settingTable, { name }))?.content

export const writeSetting = async (sql: Sql, name: string, content: string): Promise<void> => {
  const { affected } = await sql.execute('UPDATE setting SET content = ? WHERE name = ?', [content, name])
  if (affected === 0) await insert(sql, settingTable, { name, content })
}
