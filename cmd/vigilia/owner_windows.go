package main

// giveToOwner does nothing: files belong to whoever runs the program.
func giveToOwner(string, string) error { return nil }

// asOwner refuses nobody.
func asOwner(string) error { return nil }
