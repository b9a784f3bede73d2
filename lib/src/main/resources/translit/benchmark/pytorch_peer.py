"""The network of BiLstm.java in PyTorch, for `benchmark`: one measurement, printed as a line of JSON.

As generous to PyTorch as it can be: the one-hot input is made before the clock starts, gradients are
not clipped, denormal numbers are flushed, the layout is the one that its LSTM computes in, all texts
are equally long so that nothing is packed. How many threads its own operations and the BLAS library
take, and whether it uses oneDNN, is for the caller to try.
"""

import argparse
import json
import re
import sys
import time

import torch
from torch import nn
from torch.nn import functional

BATCHES = 8
WARMING = 0.35


class Network(nn.Module):
    def __init__(self, inputs, cells, outputs):
        super().__init__()
        self.lstm = nn.LSTM(inputs, cells, bidirectional=True)  # [time, text, unit]
        self.hidden = nn.Linear(2 * cells, cells)
        self.output = nn.Linear(cells + inputs, outputs)

    def forward(self, latin):
        hidden = torch.tanh(self.hidden(self.lstm(latin)[0]))
        return self.output(torch.cat((hidden, latin), 2))


def work(step, batches, seconds):
    start = time.perf_counter()
    start_of_work = time.process_time()
    steps = 0
    while True:
        step(*batches[steps % BATCHES])
        steps += 1
        took = time.perf_counter() - start
        if took >= seconds:
            return steps, took, time.process_time() - start_of_work


def peak_bytes():
    try:
        with open("/proc/self/status") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return None


def libraries():
    """The vector instructions that PyTorch takes, and the libraries that multiply for it."""
    found = re.findall(r"CPU capability usage: (\S+)", torch.__config__.show())
    try:
        with open("/proc/self/maps") as maps:
            found += sorted(set(re.findall(r"/(lib(?:openblas|blas|blis|mkl|dnnl)[^/\s]*)", maps.read())))
    except OSError:
        pass
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=["TRAINING", "FORWARD"])
    for size in "inputs", "cells", "outputs", "batch", "length", "threads", "onednn":
        parser.add_argument("--" + size, type=int, required=True)
    parser.add_argument("--seconds", type=float, required=True)
    given = parser.parse_args()

    torch.manual_seed(1)
    torch.set_num_threads(given.threads)
    torch.set_flush_denormal(True)
    network = Network(given.inputs, given.cells, given.outputs)
    adam = torch.optim.Adam(network.parameters(), 1e-3)
    batches = []
    for _ in range(BATCHES):
        latin = torch.randint(given.inputs, (given.length, given.batch))
        natives = torch.randint(given.outputs, (given.length * given.batch,))
        batches.append((functional.one_hot(latin, given.inputs).float(), natives))

    def train(latin, natives):
        adam.zero_grad(set_to_none=True)
        functional.cross_entropy(network(latin).flatten(0, 1), natives).backward()
        adam.step()

    def forward(latin, natives):
        with torch.inference_mode():
            functional.softmax(network(latin), 2)

    if given.what == "FORWARD":
        network.eval()
    step = train if given.what == "TRAINING" else forward
    with torch.backends.mkldnn.flags(enabled=given.onednn == 1):
        work(step, batches, given.seconds * WARMING)
        steps, took, busy = work(step, batches, given.seconds)
    print(
        json.dumps(
            {
                "perSecond": steps * given.batch * given.length / took,
                "seconds": took,
                "cpuSeconds": busy,
                "peakBytes": peak_bytes(),
                "note": ", ".join(["PyTorch " + torch.__version__] + libraries()),
            }
        )
    )


if __name__ == "__main__":
    sys.exit(main())
