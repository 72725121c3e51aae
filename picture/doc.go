// Package picture reads what is written in a picture, with the program Tesseract
// where the machine has it. A list of names that was photographed discloses as much
// as one that was typed. Nothing of a picture is kept: it goes from memory to the
// program's input, and its text comes back.
//
// A picture that could not be read is a [Fault] with one Italian sentence; an empty
// text says that the picture was read and nothing is written in it.
//
// It is no public API.
package picture
