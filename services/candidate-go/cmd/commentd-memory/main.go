// Command commentd-memory is the comment service on stores in memory: as fast as it gets, for the bench.
package main

import (
	"fmt"
	"log"
	"net"
	nethttp "net/http"
	"time"

	comments "example.com/samewire/candidate-go"
	"example.com/samewire/candidate-go/form"
	"example.com/samewire/candidate-go/http"
	"example.com/samewire/candidate-go/memory"
)

const headerTimeout = 60 * time.Second

// main prints the address that it answers on, and answers until it is killed.
func main() {
	codec := form.New(nil)
	service := &comments.Service{
		Store:  memory.NewStore(codec),
		Cache:  memory.NewCache(),
		Stream: &memory.Stream{},
		Now:    time.Now,
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("http://%s\n", listener.Addr())
	server := &nethttp.Server{
		Handler:                      http.New(service, codec, "memory"),
		ReadHeaderTimeout:            headerTimeout,
		DisableGeneralOptionsHandler: true,
	}
	log.Fatal(server.Serve(listener))
}
