package main

import "vigilia/audit"

// memories are what the nights of one catching up leave to each other, by page.
type memories map[string]*audit.Memory

// of returns the memory of a page; nil where nights remember nothing.
func (m memories) of(page string) *audit.Memory {
	if m == nil {
		return nil
	}
	if m[page] == nil {
		m[page] = &audit.Memory{}
	}
	return m[page]
}
