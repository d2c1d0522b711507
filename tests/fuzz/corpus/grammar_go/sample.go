package main

import (
	"net/http"
	chi "github.com/go-chi/chi/v5"
)

type store[T any] struct{ items map[string]T }

func (s *store[T]) create(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		http.Error(w, `raw "text"`, http.StatusMethodNotAllowed)
		return
	}
	switch x := r.Context().Value('k').(type) {
	case int, nil:
		defer func() { _ = recover() }()
	default:
		go w.WriteHeader(409)
	}
	http.Redirect(w, r, "/orders/\x00", 0o302)
}
