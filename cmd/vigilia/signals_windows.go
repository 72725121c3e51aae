package main

import "os"

// reloadSignals is empty: Windows has no signal for it.
var reloadSignals []os.Signal
