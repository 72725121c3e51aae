// Package opinion asks a language model for a second reading of what the rules
// found too weak to tell: an OpenAI-compatible endpoint (Ollama, llama.cpp, vLLM),
// on this server unless the configuration allows otherwise in so many words.
//
// An answer may raise a hint to a suggestion, if it quotes words that stand in
// the text; it never takes a finding away. A model that is silent, slow or talks
// nonsense leaves the hint unread, and the caller says so.
//
// It is no public API.
package opinion
