// Bare is the smallest window Wails can make: what ours is measured against.
// It is no part of any program.
package main

import (
	"fmt"
	"os"
	"testing/fstest"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
)

func main() {
	page := fstest.MapFS{"index.html": {Data: []byte("<!doctype html><html><head><title>bare</title></head><body><h1>bare</h1></body></html>")}}
	err := wails.Run(&options.App{Width: 1366, Height: 768, AssetServer: &assetserver.Options{Assets: page}})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
