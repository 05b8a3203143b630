// A small WebDriver client: the window as a person uses it, by what it says.
import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'

const freePort = () =>
  new Promise((resolve, reject) => {
    const s = createServer()
    s.once('error', reject)
    s.listen(0, '127.0.0.1', () => {
      const { port } = s.address()
      s.close(() => resolve(port))
    })
  })

const sleep = (ms) => new Promise((done) => setTimeout(done, ms))

/** until repeats check until it gives something, and fails with what it last said. */
export async function until(what, check, seconds = 30) {
  let last
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(100)) {
    try {
      const got = await check()
      if (got) return got
      last = undefined
    } catch (error) {
      last = error
    }
  }
  throw new Error(`waited ${seconds} s for ${what}${last ? `: ${last.message}` : ''}`)
}

// Finds by what a person reads: the label of a field, the words on a button.
const FIND = `
  const [kind, name, nth] = arguments
  const clean = (s) => (s ?? '').replace(/\\s+/g, ' ').trim()
  const shown = (e) => e.getClientRects().length > 0 && !e.closest('[inert], [aria-hidden=true]')
  const named = (e) => {
    const by = e.getAttribute('aria-labelledby')
    const words = by ? by.split(' ').map((id) => clean(document.getElementById(id)?.textContent)).join(' ') : ''
    return clean(e.getAttribute('aria-label')) || words || clean([...(e.labels ?? [])].map((l) => l.textContent).join(' ')) || clean(e.textContent)
  }
  const selectors = {
    field: 'input:not([type=checkbox], [type=radio]), textarea, [role=spinbutton], [role=textbox]',
    button: 'button, [role=button], summary, input[type=submit]',
    link: 'a[href]', tab: '[role=tab]', heading: 'h1, h2, h3', option: '[role=option]', cell: '[role=rowheader], [role=gridcell], td, th',
    checkbox: 'input[type=checkbox], [role=checkbox], [role=switch]', radio: 'input[type=radio], [role=radio]',
    menuitem: '[role=menuitem], [role=menuitemradio]', any: '*',
  }
  const hit = [...document.querySelectorAll(selectors[kind])].filter((e) => {
    const n = named(e)
    return (n === name || (name.endsWith('…') && n.startsWith(name.slice(0, -1)))) && (kind === 'checkbox' || kind === 'radio' || shown(e))
  })
  return hit[nth] ?? null
`

// A program that has ended and waits for its parent has no command line left.
const ended = async (pidFile) => {
  const pid = (await readFile(pidFile, 'utf8')).trim()
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')) === ''
}

// A screenshot waits for the next frame, and a page at rest draws none.
const DRAW = `
  const root = document.documentElement
  let frames = 0
  const draw = () => {
    root.style.opacity = frames % 2 ? '' : '0.999'
    if (frames++ < 120) requestAnimationFrame(draw)
    else root.style.opacity = ''
  }
  setTimeout(draw)
`

/** open starts the program under WebKitWebDriver; it writes its process number to pidFile. */
export async function open(binary, args, pidFile) {
  const port = await freePort()
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const request = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body) })
    const { value } = await response.json()
    if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`)
    return value
  }
  await until('WebKitWebDriver', async () => (await request('GET', '/status')).ready)
  const { sessionId } = await request('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args } } },
  })
  const session = (method, path, body) => request(method, `/session/${sessionId}${path}`, body)
  const run = (script, ...args) => session('POST', '/execute/sync', { script, args })
  const id = (element) => element[ELEMENT]

  const page = {
    run,
    /** find waits for something with these words; a name that ends in … matches its beginning. */
    find: (kind, name, nth = 0, seconds = 30) => until(`${kind} "${name}"`, () => run(FIND, kind, name, nth), seconds),
    has: async (kind, name) => Boolean(await run(FIND, kind, name, 0)),
    text: () => run('return document.body.innerText'),
    sees: (words, seconds = 30) => until(`the words "${words}"`, async () => (await page.text()).includes(words), seconds),
    click: async (kind, name, nth = 0) => {
      await until(`a click on ${kind} "${name}"`, async () => {
        const element = await page.find(kind, name, nth)
        if (kind === 'checkbox' || kind === 'radio') await run('arguments[0].click()', element)
        else await session('POST', `/element/${id(element)}/click`, {})
        return true
      })
    },
    type: async (name, text, nth = 0) => {
      const element = await page.find('field', name, nth)
      await session('POST', `/element/${id(element)}/click`, {})
      await session('POST', `/element/${id(element)}/value`, { text })
    },
    value: async (name, nth = 0) => run('return arguments[0].value ?? arguments[0].textContent', await page.find('field', name, nth)),
    keys: (...keys) =>
      session('POST', '/actions', {
        actions: [
          {
            type: 'key',
            id: 'keyboard',
            actions: keys.flatMap((value) => [
              { type: 'keyDown', value },
              { type: 'keyUp', value },
            ]),
          },
        ],
      }),
    screenshot: async (file) => {
      await run(DRAW)
      await writeFile(file, Buffer.from(await session('GET', '/screenshot'), 'base64'))
    },
    /** close closes the window as a person does, and waits until the program has ended. */
    close: async () => {
      const gone = new Promise((done) => driver.once('exit', done))
      await run('setTimeout(() => window.runtime.Quit(), 50)')
      await until('the end of the program', () => ended(pidFile))
      driver.kill()
      await gone
    },
    url: () => session('GET', '/url'),
    title: () => session('GET', '/title'),
  }
  return page
}
