// Evaluates a Terraform configuration with HashiCorp's own parser, without Terraform and its providers. It reads HCL on
// standard input and writes the attributes of each resource as JSON, by its address: {"aws_iam_role.it[plan]": {"name": …}}.
// Its argument is what surrounds the configuration, as JSON: {"path": {"module": …}, "var": {…}, "data": {…}}.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

func main() {
	log.SetFlags(0)
	text, err := io.ReadAll(os.Stdin)
	check(err)
	var surroundings ctyjson.SimpleJSONValue
	check(json.Unmarshal([]byte(os.Args[1]), &surroundings))
	if formatted := hclwrite.Format(text); !bytes.Equal(formatted, text) {
		log.Fatalf("formatted, the configuration is:\n%s", formatted)
	}
	file, problems := hclsyntax.ParseConfig(text, "configuration", hcl.InitialPos)
	refuse(problems)
	made := evaluate(file.Body.(*hclsyntax.Body), surroundings.AsValueMap())
	check(json.NewEncoder(os.Stdout).Encode(ctyjson.SimpleJSONValue{Value: cty.ObjectVal(made)}))
}

// Returns the attributes of each resource, by its address. What it refers to must come before it.
func evaluate(body *hclsyntax.Body, scope values) values {
	variables := values{}
	for _, block := range blocksOf(body, "variable") {
		maps.Copy(variables, values{block.Labels[0]: attributesOf(block.Body, scope)["default"]})
	}
	for name, value := range scope["var"].AsValueMap() {
		if _, declared := variables[name]; !declared {
			log.Fatalf("the configuration has no variable %s", name)
		}
		variables[name] = value
	}
	scope["var"] = cty.ObjectVal(variables)

	locals := values{}
	for _, block := range blocksOf(body, "locals") {
		for _, attribute := range inOrder(block.Body) {
			scope["local"] = cty.ObjectVal(locals)
			locals[attribute.Name] = valueOf(attribute, scope)
		}
	}
	scope["local"] = cty.ObjectVal(locals)

	made := values{}
	for _, block := range blocksOf(body, "resource") {
		kind, name := block.Labels[0], block.Labels[1]
		forEach, repeated := block.Body.Attributes["for_each"]
		if !repeated {
			made[kind+"."+name] = cty.ObjectVal(attributesOf(block.Body, scope))
			continue
		}
		delete(block.Body.Attributes, "for_each")
		instances := values{}
		for _, key := range valueOf(forEach, scope).AsValueSlice() {
			scope["each"] = cty.ObjectVal(values{"key": key, "value": key})
			instances[key.AsString()] = cty.ObjectVal(attributesOf(block.Body, scope))
			made[fmt.Sprintf("%s.%s[%s]", kind, name, key.AsString())] = instances[key.AsString()]
		}
		scope[kind] = cty.ObjectVal(values{name: cty.ObjectVal(instances)})
	}
	return made
}

type values = map[string]cty.Value

func blocksOf(body *hclsyntax.Body, kind string) []*hclsyntax.Block {
	return slices.DeleteFunc(slices.Clone(body.Blocks), func(block *hclsyntax.Block) bool { return block.Type != kind })
}

func inOrder(body *hclsyntax.Body) []*hclsyntax.Attribute {
	return slices.SortedFunc(maps.Values(body.Attributes), func(one, other *hclsyntax.Attribute) int {
		return one.SrcRange.Start.Byte - other.SrcRange.Start.Byte
	})
}

func attributesOf(body *hclsyntax.Body, scope values) values {
	found := values{}
	for name, attribute := range body.Attributes {
		found[name] = valueOf(attribute, scope)
	}
	return found
}

func valueOf(attribute *hclsyntax.Attribute, scope values) cty.Value {
	value, problems := attribute.Expr.Value(&hcl.EvalContext{Variables: scope, Functions: functions})
	refuse(problems)
	return value
}

func refuse(problems hcl.Diagnostics) {
	if problems.HasErrors() {
		log.Fatal(problems.Error())
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
