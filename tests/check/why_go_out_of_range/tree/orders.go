package shop

import "net/http"

func Orders(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "/orders", http.StatusFound)
	if r.Method == http.MethodPost {
		w.WriteHeader(600)
		return
	}
	w.WriteHeader(statusOf(r))
	draw(404)
}

func statusOf(r *http.Request) int {
	return 503
}
