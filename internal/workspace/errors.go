package workspace

import "errors"

// What a caller may want to tell apart. Everything else is an unexpected fault.
var (
	ErrLocked      = errors.New("workspace: locked")
	ErrNotFound    = errors.New("workspace: no such dossier or item")
	ErrRights      = errors.New("workspace: this role may not write here")
	ErrNothing     = errors.New("workspace: nothing to undo")
	ErrChanged     = errors.New("workspace: changed by somebody else since")
	ErrReason      = errors.New("workspace: a reason is required")
	ErrOtherOwner  = errors.New("workspace: the file belongs to another profile")
	ErrBadFile     = errors.New("workspace: the file is damaged or of another kind")
	ErrExists      = errors.New("workspace: there is a profile here already")
	ErrNoProfile   = errors.New("workspace: there is no profile here")
	ErrWeak        = errors.New("workspace: the passphrase is too short")
	ErrTooLarge    = errors.New("workspace: too large for one field")
	ErrNotRunning  = errors.New("workspace: no such recording")
	ErrPractice    = errors.New("workspace: practice and real work stay apart")
	ErrStaleText   = errors.New("workspace: the text changed since it was shown")
	ErrContactCode = errors.New("workspace: the contact code does not fit the card")
	ErrRecording   = errors.New("workspace: a recording is going on")
	ErrNewerFormat = errors.New("workspace: written by a newer version")
)
