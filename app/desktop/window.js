// Loaded by the page in its own window, after Wails' scripts and before the
// page's: makes errors the same objects as in a browser, keeps files from
// being dropped on the page, and answers when the window closes.
(() => {
  const unpack = (error) => {
    const text = error instanceof Error ? error.message : String(error)
    let fout = { code: 'intern', tekst: 'Er ging iets mis. Wat was opgeslagen, is er nog.' }
    try {
      const parsed = JSON.parse(text)
      if (typeof parsed.code === 'string' && typeof parsed.tekst === 'string') fout = parsed
    } catch {
      console.error(text)
    }
    throw Object.assign(new Error(fout.tekst), fout)
  }
  for (const structs of Object.values(window.go ?? {})) {
    for (const methods of Object.values(structs)) {
      for (const [name, call] of Object.entries(methods)) {
        methods[name] = (...args) => call(...args).catch(unpack)
      }
    }
  }

  const files = (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'none'
  }
  window.addEventListener('dragover', files)
  window.addEventListener('drop', files)

  window.routewijzer = {
    // The page may listen for routewijzer:sluiten; a field that saves when it
    // loses the focus needs no more than the blur.
    sluiten() {
      window.dispatchEvent(new Event('routewijzer:sluiten'))
      document.activeElement?.blur?.()
      setTimeout(() => window.runtime.EventsEmit('routewijzer:gesloten'), 250)
    },
    zoom(factor) {
      document.documentElement.style.zoom = factor === 1 ? '' : String(factor)
    },
  }
})()
