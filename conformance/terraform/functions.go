package main

import (
	"os"
	"path/filepath"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// The functions of Terraform that the page uses: those of HCL's own library, on which Terraform's are built, and those that
// read files. https://developer.hashicorp.com/terraform/language/functions
var functions = map[string]function.Function{
	"replace":    stdlib.ReplaceFunc,
	"toset":      stdlib.MakeToFunc(cty.Set(cty.DynamicPseudoType)),
	"trimsuffix": stdlib.TrimSuffixFunc,
	"basename":   ofPath(func(path string) (string, error) { return filepath.Base(path), nil }),
	"dirname":    ofPath(func(path string) (string, error) { return filepath.Dir(path), nil }),
	"file": ofPath(func(path string) (string, error) {
		text, err := os.ReadFile(path)
		return string(text), err
	}),
	"fileset": function.New(&function.Spec{
		Params: []function.Parameter{{Name: "folder", Type: cty.String}, {Name: "pattern", Type: cty.String}},
		Type:   function.StaticReturnType(cty.Set(cty.String)),
		Impl: func(given []cty.Value, _ cty.Type) (cty.Value, error) {
			folder, found := given[0].AsString(), []cty.Value{}
			paths, err := filepath.Glob(filepath.Join(folder, given[1].AsString()))
			for _, path := range paths {
				inFolder, _ := filepath.Rel(folder, path)
				found = append(found, cty.StringVal(inFolder))
			}
			return cty.SetVal(found), err
		},
	}),
}

func ofPath(apply func(path string) (string, error)) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "path", Type: cty.String}},
		Type:   function.StaticReturnType(cty.String),
		Impl: func(given []cty.Value, _ cty.Type) (cty.Value, error) {
			text, err := apply(given[0].AsString())
			return cty.StringVal(text), err
		},
	})
}
