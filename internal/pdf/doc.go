// Package pdf sets the blocks of a document as PDF/A-1b, signs the file as
// PAdES, and tells whether a signed file is still what was signed.
//
//   - [Render] measures and draws the blocks and writes every object itself:
//     the same blocks and the same moment give the same bytes.
//   - [Sign] fills one empty signature field by an incremental update, so that
//     several people can sign one after the other.
//   - [Verify] parses the file as a hostile one and accepts nothing but what
//     Sign writes, byte for byte.
//
// The package knows pages, not dossiers: it may not know what a block is about,
// where a file is kept, whose key signs, or how a timestamp server is reached.
// It imports no dossier, store, keys or network package.
package pdf
