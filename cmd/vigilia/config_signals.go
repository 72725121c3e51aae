package main

import (
	"path/filepath"
	"strings"
	"time"

	"vigilia/audit/policies/tomlfile"
	"vigilia/signals"
)

// SignalsConfig says to which machines the program tells how it is doing; to none unless one is named.
type SignalsConfig struct {
	HeartbeatURL        string `toml:"heartbeat_url"`
	HeartbeatFile       string `toml:"heartbeat_url_file"`
	HeartbeatEnv        string `toml:"heartbeat_url_env"`
	HeartbeatCredential string `toml:"heartbeat_url_credential"`
	Timeout             int    `toml:"timeout_seconds"`
	PartialFails        bool   `toml:"partial_is_failure"`
	MetricsFile         string `toml:"metrics_file"`
}

func (c *Config) checkSignals(doc *tomlfile.Doc) {
	s := &c.Signals
	between(doc, "signals.timeout_seconds", s.Timeout, 1, 60, "il tempo massimo di un segnale, in secondi,")
	place := c.heartbeatPlace()
	if wrong := place.fault(); wrong != "" {
		fault(doc, "signals.heartbeat_url_file", "l'indirizzo del segnale si indica %s", wrong)
	}
	if s.HeartbeatURL != "" {
		if !place.none() {
			fault(doc, "signals.heartbeat_url", "l'indirizzo del segnale si indica qui oppure in un luogo riservato, non entrambi")
		}
		if err := signals.CheckURL(s.HeartbeatURL); err != nil {
			fault(doc, "signals.heartbeat_url", "%v", err)
		}
	}
	if s.MetricsFile != "" && (filepath.Ext(s.MetricsFile) != ".prom" || strings.HasPrefix(filepath.Base(s.MetricsFile), ".")) {
		fault(doc, "signals.metrics_file", "il file delle metriche deve avere un nome che finisce in .prom: gli altri non sono raccolti")
	}
}

func (c *Config) heartbeatPlace() secretPlace {
	return secretPlace{c.optional(c.Signals.HeartbeatFile), c.Signals.HeartbeatEnv, c.Signals.HeartbeatCredential}
}

// watched reports whether any machine is told how the nights end.
func (c *Config) watched() bool {
	return c.Signals.HeartbeatURL != "" || !c.heartbeatPlace().none() || c.Signals.MetricsFile != ""
}

// heartbeat returns who waits for signs of life, nil if nobody does.
func (c *Config) heartbeat() (*signals.Heartbeat, error) {
	h := &signals.Heartbeat{URL: c.Signals.HeartbeatURL, Timeout: time.Duration(c.Signals.Timeout) * time.Second, Agent: "vigilia/" + version()}
	if place := c.heartbeatPlace(); h.URL == "" && !place.none() {
		s, err := place.read()
		if err != nil {
			return nil, err
		}
		h.URL = s.Reveal()
	}
	if h.URL == "" {
		return nil, nil
	}
	return h, signals.CheckURL(h.URL)
}
