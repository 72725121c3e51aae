package bm25

import (
	"iter"
	"math"
	"slices"
	"sync"
)

// Parameters of BM25, the usual ones, and what keeps the weight of a word
// sensible while the index is small.
const (
	k1        = 1.2
	b         = 0.75
	priorDocs = 500 // texts counted besides those indexed
	priorHits = 5   // of which so many hold each word
	stranger  = 1.0 // weight of a word of the query that no text holds
	common    = 20  // a word in more than one text of so many finds none by itself, in a large index
)

// Index is an inverted index of texts, numbered from 0 in the order given. It
// is safe for concurrent use.
type Index struct {
	terms  map[string]int32
	start  []int32 // postings of term t: docs and count, [start[t], start[t+1])
	docs   []int32 // ascending within a term
	count  []uint8
	weight []float32 // of each text: the weights of its different words
	length []uint16
	mean   float64
	sums   sync.Pool // of *[]sum as long as the index, all zero
}

// New indexes the texts.
func New(texts iter.Seq[string]) *Index {
	ix := &Index{terms: map[string]int32{}}
	var found []int32 // the terms of every text, one after the other
	words := map[string]int32{}
	for s := range texts {
		from := len(found)
		scan(s, func(word string, _ bool) bool {
			t, known := words[word]
			if !known {
				t = ix.term(word)
				words[word] = t
			}
			if t >= 0 {
				found = append(found, t)
			}
			return len(found)-from < math.MaxUint16
		})
		ix.length = append(ix.length, uint16(len(found)-from))
	}
	ix.invert(found)
	return ix
}

// term returns the number of a word's stem, -1 for an idle word.
func (ix *Index) term(word string) int32 {
	s := stem(word)
	if idle()[s] {
		return -1
	}
	t, known := ix.terms[s]
	if !known {
		t = int32(len(ix.terms))
		ix.terms[s] = t
	}
	return t
}

// invert turns the terms of the texts into postings, and weighs each text.
func (ix *Index) invert(found []int32) {
	frequency := make([]int32, len(ix.terms))
	ix.each(found, func(_ int, t int32, _ uint8) { frequency[t]++ })
	ix.start = make([]int32, len(ix.terms)+1)
	for t, n := range frequency {
		ix.start[t+1] = ix.start[t] + n
	}
	total := ix.start[len(ix.terms)]
	ix.docs, ix.count = make([]int32, total), make([]uint8, total)
	ix.weight = make([]float32, len(ix.length))
	next := slices.Clone(ix.start)
	ix.each(found, func(d int, t int32, n uint8) {
		ix.docs[next[t]], ix.count[next[t]] = int32(d), n
		next[t]++
		ix.weight[d] += float32(ix.idf(int(frequency[t])))
	})
	ix.mean = max(1, float64(len(found))/float64(max(1, len(ix.length))))
}

// each calls f for every different term of every text, with how often it stands there.
func (ix *Index) each(found []int32, f func(doc int, term int32, n uint8)) {
	at := 0
	for d, n := range ix.length {
		own := found[at : at+int(n)]
		at += int(n)
		slices.Sort(own)
		for i := 0; i < len(own); {
			j := i
			for j < len(own) && own[j] == own[i] {
				j++
			}
			f(d, own[i], uint8(min(j-i, math.MaxUint8)))
			i = j
		}
	}
}

// idf is the weight of a word that stands in so many texts.
func (ix *Index) idf(texts int) float64 {
	return math.Log(float64(len(ix.length)+priorDocs) / float64(texts+priorHits))
}

// Hit is a text that answers a query.
type Hit struct {
	Doc    int     // number of the text
	Score  float64 // BM25
	Asked  float64 // share of the query's weight that the text holds, 0 to 1
	Told   float64 // share of the text's weight that the query holds, 0 to 1
	Shared int     // different words that both hold
	// Strange is true if the query names something that the text does not.
	Strange bool
}

// Share is the greater of the two shares: the likeness of a short text to a
// long one that says the same and more.
func (h Hit) Share() float64 { return max(h.Asked, h.Told) }

// sum is what a text has gathered of a query.
type sum struct {
	score, weight float32
	shared, names int32
}

// Search returns the texts numbered from first to the one before end that share
// a word with the query, best first, at most limit.
func (ix *Index) Search(q Query, first, end, limit int) []Hit {
	first, end = max(first, 0), min(end, len(ix.length))
	if first >= end {
		return nil
	}
	all, _ := ix.sums.Get().(*[]sum)
	if all == nil {
		all = new(make([]sum, len(ix.length)))
	}
	sums := (*all)[first:end]
	var touched []int32
	asked, names := 0.0, int32(0)
	for _, w := range ix.rarestFirst(q) {
		asked += w.weight
		if w.name {
			names++
		}
		if w.at >= 0 {
			touched = ix.gather(sums, touched, w, first)
		}
	}
	hits := make([]Hit, 0, len(touched))
	for _, i := range touched {
		s := sums[i]
		sums[i] = sum{}
		hits = append(hits, Hit{
			Doc: first + int(i), Score: float64(s.score), Asked: float64(s.weight) / asked,
			Told: float64(s.weight) / max(float64(ix.weight[first+int(i)]), 1e-9), Shared: int(s.shared), Strange: s.names < names,
		})
	}
	ix.sums.Put(all)
	return best(hits, limit)
}

// weighed is a word of a query as the index knows it.
type weighed struct {
	term
	at     int32 // its number; -1 if no text holds it
	texts  int   // that hold it
	weight float64
}

// rarestFirst weighs the words of a query. The rare ones find the texts, to
// which the common ones then add.
func (ix *Index) rarestFirst(q Query) []weighed {
	out := make([]weighed, len(q.terms))
	for i, w := range q.terms {
		out[i] = weighed{term: w, at: -1, weight: stranger}
		if t, known := ix.terms[w.stem]; known {
			out[i].at, out[i].texts = t, int(ix.start[t+1]-ix.start[t])
			out[i].weight = ix.idf(out[i].texts)
		} else if w.name {
			out[i].weight = ix.idf(0)
		}
	}
	slices.SortStableFunc(out, func(a, b weighed) int { return a.texts - b.texts })
	return out
}

// gather adds a word of the query to what the texts that hold it have gathered.
func (ix *Index) gather(sums []sum, touched []int32, w weighed, first int) []int32 {
	base := int(ix.start[w.at])
	docs := ix.docs[base:ix.start[w.at+1]]
	from, _ := slices.BinarySearch(docs, int32(first))
	rare := len(docs) <= max(1000, len(ix.length)/common)
	for k := from; k < len(docs) && int(docs[k])-first < len(sums); k++ {
		i := docs[k] - int32(first)
		s := &sums[i]
		if s.shared == 0 {
			if !rare && len(sums) == len(ix.length) {
				continue
			}
			touched = append(touched, i)
		}
		n := float64(ix.count[base+k])
		long := 1 - b + b*float64(ix.length[docs[k]])/ix.mean
		s.score += float32(w.weight * n * (k1 + 1) / (n + k1*long))
		s.weight += float32(w.weight)
		s.shared++
		if w.name {
			s.names++
		}
	}
	return touched
}

// best returns the hits of the highest score, those of one score in their order.
func best(hits []Hit, limit int) []Hit {
	slices.SortFunc(hits, func(a, b Hit) int {
		switch {
		case a.Score > b.Score:
			return -1
		case a.Score < b.Score:
			return 1
		}
		return a.Doc - b.Doc
	})
	return hits[:min(limit, len(hits))]
}
