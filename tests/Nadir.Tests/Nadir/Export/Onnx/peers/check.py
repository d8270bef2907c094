"""Checks models by onnx.checker: a line with a path in, a line {"outputs": {name: [axes]}} or {"error"} out.

The checker looks at operators, attributes and types; strict shape inference then finds the shapes anew, which must be
those that the file declares.
"""
import json
import sys

import onnx
from onnx import checker, shape_inference


def axes(value):
    return [axis.dim_param or axis.dim_value for axis in value.type.tensor_type.shape.dim]


print("ready", flush=True)
for line in sys.stdin:
    try:
        model = onnx.load(line.strip())
        checker.check_model(model, full_check=True)
        declared = {value.name: axes(value) for value in model.graph.output}
        for value in model.graph.output:
            value.type.tensor_type.ClearField("shape")
        inferred = shape_inference.infer_shapes(model, check_type=True, strict_mode=True)
        found = {value.name: axes(value) for value in inferred.graph.output}
        answer = {"outputs": declared, "inferred": found, "version": onnx.__version__}
    except Exception as failure:
        answer = {"error": f"{type(failure).__name__}: {failure}"}
    print(json.dumps(answer), flush=True)
