package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"
)

// An event is one message to the page, as server-sent event.
type event struct {
	Soort     string   `json:"soort"` // "gebeurtenis", "download", "vraag-bestand"
	Naam      string   `json:"naam,omitempty"`
	IDs       []string `json:"ids,omitempty"`
	Pad       string   `json:"pad,omitempty"`
	ID        string   `json:"id,omitempty"`
	Extensies []string `json:"extensies,omitempty"`
}

// beat keeps a quiet stream from being taken for a dead one.
const beat = 15 * time.Second

func (s *server) events(w http.ResponseWriter, r *http.Request, from *session) {
	flush := http.NewResponseController(w)
	w.Header().Set("Content-Type", "text/event-stream")
	w.WriteHeader(http.StatusOK)
	if err := flush.Flush(); err != nil {
		return
	}
	s.hub.join(from)
	stream := from.listen()
	defer from.leave(stream)
	tick := time.NewTicker(beat)
	defer tick.Stop()
	for {
		var err error
		select {
		case <-r.Context().Done():
			return
		case <-tick.C:
			_, err = fmt.Fprint(w, ": \n\n")
		case e, open := <-stream:
			if !open {
				return
			}
			b, e2 := json.Marshal(e)
			if e2 != nil {
				s.log.Error("encode event", "error", e2)
				continue
			}
			_, err = fmt.Fprintf(w, "data: %s\n\n", b)
		}
		if err != nil || flush.Flush() != nil {
			return
		}
	}
}
