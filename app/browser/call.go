package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"reflect"
	"runtime/debug"
)

// maxCall is the largest call that is read: a pasted megabyte of text, escaped.
const maxCall = 16 << 20

var errorType = reflect.TypeFor[error]()

// methods are the exported methods of the bound structs, by struct and name.
type methods map[string]map[string]reflect.Value

// bind lists what the page may call. A method that returns anything but
// (value, error), error or nothing is a mistake in screens and stops the program.
func bind(bound []any) methods {
	m := methods{}
	for _, b := range bound {
		v := reflect.ValueOf(b)
		t := v.Type()
		name := t.Elem().Name()
		m[name] = map[string]reflect.Value{}
		for i := range t.NumMethod() {
			f := v.Method(i)
			out := f.Type().NumOut()
			if out > 2 || (out == 2 && f.Type().Out(1) != errorType) {
				panic(fmt.Sprintf("screens.%s.%s returns what a page cannot receive", name, t.Method(i).Name))
			}
			m[name][t.Method(i).Name] = f
		}
	}
	return m
}

func (m methods) names() map[string][]string {
	names := map[string][]string{}
	for s, list := range m {
		for name := range list {
			names[s] = append(names[s], name)
		}
	}
	return names
}

// call runs one method of one screen.
func (s *server) call(w http.ResponseWriter, r *http.Request, from *session) {
	var body struct {
		Screen string            `json:"screen"`
		Method string            `json:"method"`
		Args   []json.RawMessage `json:"args"`
	}
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxCall)).Decode(&body); err != nil {
		var big *http.MaxBytesError
		if errors.As(err, &big) {
			s.refuse(w, http.StatusRequestEntityTooLarge, "te-groot", "Dit is te groot om in één keer te versturen.")
			return
		}
		s.refuse(w, http.StatusBadRequest, "oproep", "Deze vraag is niet te lezen.")
		return
	}
	f, ok := s.methods[body.Screen][body.Method]
	if !ok {
		s.refuse(w, http.StatusNotFound, "onbekend", "Dit kan het programma niet.")
		return
	}
	args, err := arguments(f.Type(), body.Args)
	if err != nil {
		s.log.Warn("arguments", "screen", body.Screen, "method", body.Method, "error", err)
		s.refuse(w, http.StatusBadRequest, "oproep", "Deze vraag is niet te lezen.")
		return
	}
	done := s.hub.serving(r.Context(), from)
	defer done()
	value, err := s.run(body.Screen+"."+body.Method, f, args)
	if errors.Is(err, errPanic) {
		s.refuse(w, http.StatusInternalServerError, "intern", "Er ging iets mis. Wat was opgeslagen, is er nog.")
		return
	}
	if err != nil {
		m := s.fout(err)
		if m.Code == "intern" { // its sentence names kinds and ids, never content
			s.log.Error("call", "method", body.Screen+"."+body.Method, "error", m.Tekst)
		}
		s.answer(w, http.StatusUnprocessableEntity, m)
		return
	}
	s.answer(w, http.StatusOK, map[string]any{"result": value})
}

var errPanic = errors.New("panic in a screen")

// run calls a method; a panic in it is an error and not the end of the program.
func (s *server) run(name string, f reflect.Value, args []reflect.Value) (value any, err error) {
	defer func() {
		if p := recover(); p != nil {
			s.log.Error("panic", "method", name, "stack", string(debug.Stack()))
			value, err = nil, errPanic
		}
	}()
	for _, out := range f.Call(args) {
		if out.Type() == errorType {
			if e, ok := out.Interface().(error); ok {
				err = e
			}
			continue
		}
		value = out.Interface()
	}
	return value, err
}

// arguments reads JSON into the parameters of a method, as Wails does.
func arguments(t reflect.Type, raw []json.RawMessage) ([]reflect.Value, error) {
	if len(raw) != t.NumIn() {
		return nil, fmt.Errorf("%d arguments for %d parameters", len(raw), t.NumIn())
	}
	args := make([]reflect.Value, len(raw))
	for i, r := range raw {
		v := reflect.New(t.In(i))
		if err := json.Unmarshal(r, v.Interface()); err != nil {
			return nil, fmt.Errorf("argument %d: %w", i+1, err)
		}
		args[i] = v.Elem()
	}
	return args, nil
}
