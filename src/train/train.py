"""Trains the recogniser on lines drawn by lines.py and keeps a moving average of its weights.

python3 train.py OUT.pt --steps 5000 --seed 1 [--until 2000] [--from OLD.pt] [--rate 0.003] [--drawn 0.3]
"""

import argparse
import copy
import math
import os
import random
import time

import cv2
import numpy as np
import torch
import torch.nn.functional as F

import alphabet
import lines
from model import Recogniser


def batches(seed, size, drawn):
    """Each drawn line is cropped twice; the second crop comes back some batches later."""
    r, rng = random.Random(seed), np.random.default_rng(seed)
    painter = lines.LinePainter(r, rng)
    later = []
    while True:
        x, y = [], []
        while len(x) < size:
            if len(later) > 40 * size and len(x) >= size // 2:
                j = r.randrange(len(later))
                later[j], later[-1] = later[-1], later[j]
                crop, label = later.pop()
                crop = crop.astype(np.float32)
            else:
                text = alphabet.text(r)
                image, to_sensor = painter.drawn(text) if r.random() < drawn else painter.patch(text)
                crop, centres = painter.crop(image, to_sensor, len(text))
                label = lines.labels(text, centres)
                again, centres = painter.crop(image, to_sensor, len(text))
                later.append((again.astype(np.float16), lines.labels(text, centres)))
            x.append(crop)
            y.append(label)
        yield torch.from_numpy(np.stack(x)[:, None]), torch.from_numpy(np.stack(y))


def main():
    a = argparse.ArgumentParser()
    a.add_argument("out")
    a.add_argument("--steps", type=int, default=5000)
    a.add_argument("--until", type=int, help="end at this step, as if more were to come")
    a.add_argument("--drawn", type=float, default=0.3, help="share of the lines that a font draws on whole pixels")
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--batch", type=int, default=32)
    a.add_argument("--rate", type=float, default=3e-3)
    a.add_argument("--from", dest="start")
    a = a.parse_args()
    last = a.until or a.steps
    cv2.setNumThreads(1)
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    net = Recogniser()
    if a.start:
        net.load_state_dict(torch.load(a.start))
    mean = copy.deepcopy(net)
    print(sum(p.numel() for p in net.parameters()), "parameters", flush=True)
    optimiser = torch.optim.AdamW(net.parameters(), lr=a.rate, weight_decay=1e-4)
    began, losses, right, frames = time.time(), 0.0, 0, 0
    for step, (x, y) in enumerate(batches(a.seed, a.batch, a.drawn), 1):
        for group in optimiser.param_groups:
            part = step / a.steps
            group["lr"] = a.rate * min(1, step / 100) * (0.49 * (1 + math.cos(math.pi * part)) + 0.02)
        out = net(x)
        loss = F.cross_entropy(out.reshape(-1, out.shape[2]), y.reshape(-1), ignore_index=lines.IGNORE)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5)
        optimiser.step()
        keep = min(0.995, step / (step + 10))
        with torch.no_grad():
            for m, p in zip(mean.state_dict().values(), net.state_dict().values()):
                m.copy_(m * keep + p * (1 - keep) if m.is_floating_point() else p)
        glyph = y > 0
        right += int(((out.argmax(2) == y) & glyph).sum())
        frames += int(glyph.sum())
        losses += loss.item()
        if step % 50 == 0:
            print(
                f"{step} {time.time() - began:.0f}s loss {losses / 50:.4f} glyph frames {right / frames:.4f}", flush=True
            )
            losses, right, frames = 0.0, 0, 0
        if step % 200 == 0 or step == last:
            torch.save(mean.state_dict(), a.out + ".part")
            os.replace(a.out + ".part", a.out)
        if step == last:
            return


if __name__ == "__main__":
    main()
