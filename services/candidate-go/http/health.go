package http

import (
	"context"
	"net/http"
	"time"

	"example.com/samewire/candidate-go/wirejson"
)

const probeTimeout = 2 * time.Second

func (h *Handler) getHealth(r *request) (answer, error) {
	ctx, cancel := context.WithTimeout(r, probeTimeout)
	defer cancel()
	errs := []error{h.service.Store.Ping(ctx), h.service.Stream.Ping(ctx), h.service.Cache.Ping()}
	status, state := http.StatusOK, "ok"
	stores := wirejson.Object{}
	for i, name := range []string{"postgres", "redis", "memcached"} {
		store := "ok"
		if errs[i] != nil {
			status, state, store = http.StatusServiceUnavailable, "degraded", "down"
		}
		stores = append(stores, wirejson.Member{Key: name, Value: wirejson.String(store)})
	}
	return stored(status, wirejson.Object{
		{Key: "status", Value: wirejson.String(state)},
		{Key: "version", Value: wirejson.String(Version)},
		{Key: "stores", Value: stores},
	}), nil
}
