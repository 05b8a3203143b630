// Package pdf sets the blocks of a document as PDF/A-1b, signs the file as
// PAdES, and tells whether a signed file is still what was signed.
//
//   - [Render] measures the blocks, sets them on pages with gofpdf, and finishes
//     what gofpdf wrote as PDF/A-1b: the same blocks and the same moment give the
//     same bytes.
//   - [Sign] fills one empty signature field by an incremental update, so that
//     several people can sign one after the other. What the field shows is set
//     with gofpdf too.
//   - [Verify] parses the file as a hostile one and accepts nothing but what
//     Sign writes, byte for byte.
//
// The product is built on gofpdf, which nobody keeps any more. So only press.go
// calls it, with clean text only, and its file is read back and written anew:
// pages and fonts are taken over, and what gofpdf does not know or does wrong
// (fields, XMP, output intent, language, zones, subsets that do not say so) is
// made here. Its attachments, links, outline and XMP are never used.
//
// The package knows pages, not dossiers: it may not know what a block is about,
// where a file is kept, whose key signs, or how a timestamp server is reached.
// It imports no dossier, store, keys or network package.
package pdf
