"""Writes the trained recogniser as ONNX: python3 export.py IN.pt OUT.onnx"""

import sys

import onnx
import torch

from model import Recogniser


def main():
    net = Recogniser()
    net.load_state_dict(torch.load(sys.argv[1]))
    net.eval()
    torch.onnx.export(
        net,
        torch.zeros(2, 1, 32, 640),
        sys.argv[2],
        opset_version=13,
        input_names=["lines"],
        output_names=["frames"],
        dynamic_axes={"lines": {0: "n"}, "frames": {0: "n"}},
    )
    model = onnx.load(sys.argv[2])
    onnx.checker.check_model(model)
    print(sorted({node.op_type for node in model.graph.node}), len(model.SerializeToString()), "bytes")


if __name__ == "__main__":
    main()
