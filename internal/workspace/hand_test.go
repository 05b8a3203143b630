package workspace

import (
	"routewijzer/internal/dossier"
	"routewijzer/internal/oplog"
)

// Hand unites a dossier's log with what somebody else has of it: ExportLog and
// ImportLog without the file between them.
func (w *Workspace) Hand(to *Workspace, id dossier.ID) error {
	e, err := w.entry(id)
	if err != nil {
		return err
	}
	records, err := w.profile.store.Envelopes(w.ctx, e.id)
	if err != nil {
		return err
	}
	var envelopes []*oplog.Envelope
	for _, r := range records {
		env, err := oplog.Parse(r.Bytes)
		if err != nil {
			return err
		}
		envelopes = append(envelopes, env)
	}
	_, err = to.unite(e.id, e.kind, envelopes)
	return err
}

// Kinds are the logs of this profile, by kind, with their envelopes on disk.
func (w *Workspace) Kinds() (map[oplog.LogKind][]int, error) {
	logs, err := w.profile.store.Logs(w.ctx)
	out := map[oplog.LogKind][]int{}
	for _, l := range logs {
		out[l.Kind] = append(out[l.Kind], l.Count)
	}
	return out, err
}

// SealLooks does at once what comes behind.
func (w *Workspace) SealLooks() error { return w.sealLooks() }
