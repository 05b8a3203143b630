// Loaded before the page: gives a browser what the window gives, so that the
// generated bindings work unchanged. window.go.screens.<Struct>.<Method> calls
// the program, window.runtime carries events. Errors are rejected as
// Error{code, tekst, data}.
(() => {
  const methods = __METHODS__
  const store = 'routewijzer.bearer'
  const fail = (code, tekst, data) => Object.assign(new Error(tekst), { code, tekst, data })
  const gone = () => fail('verbinding', 'Het programma is gestopt. Start Routewijzer opnieuw; wat was opgeslagen, is er nog.')

  // The key in the address is traded once for a bearer that this tab keeps, so
  // that reloading works. It leaves the address before anything else runs.
  const key = /[#&]sleutel=([^&]+)/.exec(location.hash)?.[1]
  if (key) history.replaceState(null, '', location.pathname + location.search)
  const session = (async () => {
    if (!key) return sessionStorage.getItem(store)
    const response = await fetch('/api/session', { method: 'POST', body: JSON.stringify({ sleutel: key }) }).catch(() => null)
    if (!response) throw gone()
    if (!response.ok) return sessionStorage.getItem(store)
    const { bearer } = await response.json()
    sessionStorage.setItem(store, bearer)
    return bearer
  })()
  session.catch(() => {})

  const send = async (path, options = {}) => {
    const bearer = await session
    if (!bearer) throw refused()
    let response
    try {
      response = await fetch(path, { ...options, headers: { ...options.headers, Authorization: `Bearer ${bearer}` } })
    } catch {
      throw gone()
    }
    if (response.ok) return response
    const { code, tekst, data } = await response.json().catch(() => ({ code: 'intern', tekst: 'Er ging iets mis. Wat was opgeslagen, is er nog.' }))
    if (code === 'sessie') throw refused()
    throw fail(code, tekst, data)
  }

  const call = async (screen, method, args) => {
    const response = await send('/api/call', { method: 'POST', body: JSON.stringify({ screen, method, args }) })
    return (await response.json()).result
  }

  const screens = {}
  for (const [screen, names] of Object.entries(methods)) {
    screens[screen] = {}
    for (const name of names) screens[screen][name] = (...args) => call(screen, name, args)
  }
  window.go = { screens }

  // Events, with the signatures of Wails' runtime.
  const listeners = new Map()
  const on = (name, callback, max) => {
    const entry = { callback, left: max > 0 ? max : Infinity }
    listeners.set(name, [...(listeners.get(name) ?? []), entry])
    return () => listeners.set(name, (listeners.get(name) ?? []).filter((e) => e !== entry))
  }
  const emit = (name, ...data) => {
    for (const entry of listeners.get(name) ?? []) {
      entry.left -= 1
      if (entry.left <= 0) listeners.set(name, listeners.get(name).filter((e) => e !== entry))
      try {
        entry.callback(...data)
      } catch (error) {
        console.error(error)
      }
    }
  }
  window.runtime = {
    EventsOn: (name, callback) => on(name, callback, -1),
    EventsOnMultiple: on,
    EventsOnce: (name, callback) => on(name, callback, 1),
    EventsOff: (...names) => names.forEach((name) => listeners.delete(name)),
    EventsOffAll: () => listeners.clear(),
    EventsEmit: emit,
    BrowserOpenURL: (url) => window.open(url, '_blank', 'noopener,noreferrer'),
    ClipboardGetText: () => navigator.clipboard.readText(),
    ClipboardSetText: (text) => navigator.clipboard.writeText(text).then(() => true, () => false),
    WindowSetTitle: (title) => { document.title = title },
    WindowReload: () => location.reload(),
    Environment: async () => ({ buildType: 'production', platform: 'browser', arch: '' }),
    LogPrint: (m) => console.log(m),
    LogTrace: (m) => console.debug(m),
    LogDebug: (m) => console.debug(m),
    LogInfo: (m) => console.info(m),
    LogWarning: (m) => console.warn(m),
    LogError: (m) => console.error(m),
    LogFatal: (m) => console.error(m),
  }

  const handle = (event) => {
    if (event.soort === 'gebeurtenis') emit(event.naam, ...(event.ids ?? []))
    if (event.soort === 'download') download(event)
    if (event.soort === 'vraag-bestand') ask(event)
  }

  const download = ({ naam, pad }) => {
    const link = Object.assign(document.createElement('a'), { href: pad, download: naam, hidden: true })
    document.body.append(link)
    link.click()
    link.remove()
  }

  // A page may only open a file chooser right after a click, and the question
  // comes later; so there is always a dialog with a button of its own.
  const ask = ({ id, naam, extensies }) => {
    const accept = (extensies ?? []).map((e) => `.${e.replace(/^\./, '')}`).join(',')
    const input = Object.assign(document.createElement('input'), { type: 'file', accept, hidden: true })
    const box = dialog(naam || 'Bestand kiezen', 'Kies het bestand op deze computer.', {
      part: input,
      button: 'Bestand kiezen',
      pressed: () => input.click(),
      cancelled: () => send(`/api/file/${id}`, { method: 'DELETE' }).catch(() => {}),
    })
    input.addEventListener('change', async () => {
      const file = input.files?.[0]
      if (!file) return
      try {
        const bytes = new Uint8Array(await file.arrayBuffer())
        await send(`/api/file/${id}`, { method: 'POST', headers: { 'X-Naam': encodeURIComponent(file.name) }, body: bytes })
        box.finish()
      } catch (error) {
        box.problem(error.tekst ?? 'Het bestand kan niet worden gelezen.')
        input.value = ''
      }
    })
  }

  const refused = () =>
    fail('sessie', 'Dit tabblad heeft geen toegang (meer). Een adres van Routewijzer werkt één keer. Druk op Enter in het venster waarin Routewijzer draait en open het nieuwe adres.')

  // dialog shows title and text, with one button beside Annuleren.
  const dialog = (title, text, { part, button, pressed, cancelled }) => {
    const el = (tag, props, ...children) => {
      const node = Object.assign(document.createElement(tag), props)
      node.append(...children)
      return node
    }
    const heading = el('h2', { textContent: title, id: 'bridge-title' })
    const problem = el('p', {})
    problem.setAttribute('role', 'alert')
    const buttons = el('p', {})
    const box = el('dialog', {}, heading, el('p', { textContent: text }), problem, buttons, part)
    box.setAttribute('aria-labelledby', 'bridge-title')
    box.setAttribute('data-react-aria-top-layer', 'true')
    Object.assign(box.style, { margin: 'auto', maxWidth: '32rem', padding: '1.5rem', border: '1px solid #79858a', borderRadius: '8px', font: '1rem/1.5 "Source Sans 3", "Source Sans 3 Variable", system-ui, sans-serif', color: '#1c2124', background: '#ffffff' })
    Object.assign(heading.style, { margin: '0 0 .5rem', fontSize: '1.25rem' })
    Object.assign(buttons.style, { display: 'flex', gap: '.75rem', margin: '1rem 0 0' })
    Object.assign(problem.style, { color: '#901e1c', margin: '.5rem 0 0' })
    const add = (textContent, onclick, strong) => {
      const node = el('button', { type: 'button', textContent, onclick })
      Object.assign(node.style, { minHeight: '38px', padding: '0 1rem', borderRadius: '5px', border: '1px solid #01596f', font: 'inherit', color: strong ? '#ffffff' : '#01596f', background: strong ? '#01596f' : '#ffffff' })
      buttons.append(node)
    }
    add(button, pressed, true)
    add('Annuleren', () => box.close(), false)
    let finished = false
    box.addEventListener('close', () => {
      box.remove()
      if (!finished) cancelled()
    })
    document.body.append(box)
    box.showModal()
    return {
      finish() {
        finished = true
        box.close()
      },
      problem(sentence) {
        problem.textContent = sentence
      },
    }
  }

  // The stream of events; it comes back by itself.
  const listen = async () => {
    for (let wait = 500; ; wait = Math.min(wait * 2, 10000)) {
      try {
        const response = await send('/api/events')
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
        wait = 500
        for (let text = ''; ;) {
          const { value, done } = await reader.read()
          if (done) break
          const parts = (text + value).split('\n\n')
          text = parts.pop()
          for (const part of parts) if (part.startsWith('data: ')) handle(JSON.parse(part.slice(6)))
        }
      } catch (error) {
        if (error.code === 'sessie') return
      }
      await new Promise((done) => setTimeout(done, wait))
    }
  }
  listen()

  // A file dropped beside a field would replace the page by the file.
  const files = (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'none'
  }
  window.addEventListener('dragover', files)
  window.addEventListener('drop', files)
})()
