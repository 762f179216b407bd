/**
 * What the test runtime runs when it is started as `electron [switches] FOLDER`: the app in FOLDER.
 *
 * An official Electron brings its own `default_app.asar` for this; the test runtime comes without one. With
 * this one in its place both are started by the same command line.
 */
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (given === undefined) {
  process.stderr.write('Name the folder of the app to run.\n')
  process.exit(1)
}

const folder = path.resolve(given)
const description = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
app.name = description.productName ?? description.name
if (description.version) app.setVersion(description.version)
app.setDesktopName(`${app.name}.desktop`)
app.setAppPath(folder)
await import(pathToFileURL(path.join(folder, description.main)).href)
