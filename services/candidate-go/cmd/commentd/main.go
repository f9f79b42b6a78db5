// Command commentd is the comment service, candidate side.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"net"
	nethttp "net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/defect"
	"example.com/samewire/candidate-go/form"
	"example.com/samewire/candidate-go/http"
	"example.com/samewire/candidate-go/memcached"
	"example.com/samewire/candidate-go/postgres"
	"example.com/samewire/candidate-go/redis"
)

const (
	idleTimeout     = 75 * time.Second
	headerTimeout   = 60 * time.Second
	shutdownTimeout = 2 * time.Second
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("commentd: ")
	settings := readSettings(os.Args[1:], os.LookupEnv)
	if settings.listDefects {
		if err := json.NewEncoder(os.Stdout).Encode(defect.Table); err != nil {
			log.Fatal(err)
		}
		return
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, settings); err != nil {
		log.Fatal(err)
	}
}

// run serves until ctx is done.
func run(ctx context.Context, settings settings) error {
	codec := form.New(settings.defects)
	store, err := postgres.Open(ctx, settings.postgres, codec)
	if err != nil {
		return err
	}
	defer store.Close()
	stream, err := redis.Open(settings.redis)
	if err != nil {
		return err
	}
	defer func() { _ = stream.Close() }()
	service := &comments.Service{
		Store:   store,
		Cache:   memcached.Open(settings.memcached, codec, settings.defects),
		Stream:  stream,
		Now:     time.Now,
		Defects: settings.defects,
	}
	go service.Relay(ctx)
	return serve(ctx, settings.listen, http.New(service, codec, settings.build))
}

// serve answers on an address until ctx is done, and then ends what is under way.
func serve(ctx context.Context, address string, handler nethttp.Handler) error {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	server := &nethttp.Server{
		Handler:                      handler,
		DisableGeneralOptionsHandler: true,
		ReadHeaderTimeout:            headerTimeout,
		IdleTimeout:                  idleTimeout,
	}
	go func() {
		<-ctx.Done()
		ending, cancel := context.WithTimeout(context.Background(), shutdownTimeout)
		defer cancel()
		_ = server.Shutdown(ending)
	}()
	log.Printf("listening on http://%s", listener.Addr())
	if err := server.Serve(listener); !errors.Is(err, nethttp.ErrServerClosed) {
		return err
	}
	return nil
}
