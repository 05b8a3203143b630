import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components'
import css from './Palette.module.css'

export type PaletteItem = { id: string; label: string; sub?: ReactNode; icon?: ReactNode; run: () => void }
export type PaletteGroup = { id: string; title: string; items: PaletteItem[] }

/** A Palette goes anywhere and does anything by typing: arrows choose, Enter does it. The caller filters. */
export function Palette({
  label,
  groups,
  query,
  onQuery,
  isOpen,
  onOpenChange,
  empty,
}: {
  label: string
  groups: PaletteGroup[]
  query: string
  onQuery: (q: string) => void
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  empty: string
}) {
  return (
    <ModalOverlay className={css.overlay!} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className={css.modal!}>
        <Dialog className={css.dialog!} aria-label={label}>
          <Autocomplete inputValue={query} onInputChange={onQuery}>
            <SearchField aria-label={label} className={css.field!} autoFocus autoComplete="off">
              <Search size={18} aria-hidden />
              <Input className={css.input!} placeholder={label} />
            </SearchField>
            {/* biome-ignore lint/a11y/useSemanticElements: a group that scrolls, not a set of fields */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <div className={css.scroll} tabIndex={0} role="group" aria-label="Lijst met wat gevonden is">
              <Menu
                className={css.menu!}
                aria-label="Gevonden"
                items={groups}
                dependencies={[groups]}
                renderEmptyState={() => <p className={css.empty}>{empty}</p>}
              >
                {(g) => (
                  <MenuSection id={g.id} className={css.section!}>
                    <Header className={css.header!}>{g.title}</Header>
                    <Collection items={g.items} dependencies={[g.items]}>
                      {(i) => (
                        <MenuItem
                          id={i.id}
                          textValue={i.label}
                          className={css.item!}
                          onAction={() => {
                            onOpenChange(false)
                            i.run()
                          }}
                        >
                          {i.icon}
                          <span className={css.words}>
                            <Text slot="label">{i.label}</Text>
                            {i.sub && (
                              <Text slot="description" className={css.sub!}>
                                {i.sub}
                              </Text>
                            )}
                          </span>
                        </MenuItem>
                      )}
                    </Collection>
                  </MenuSection>
                )}
              </Menu>
            </div>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
