"""Cuts of OCR-B drawn as strokes, each with other proportions: for printers whose font file nobody has.

A glyph is a list of polylines in a box of width 1 and height 1 (y down); arcs are sampled. The proportions, roundness
and the variants of letters that differ between printers (J, I, 1, 0, Q, M, W, G, <) are drawn by chance for each cut.
"""

import math

import cv2
import numpy as np


def _arc(cx, cy, rx, ry, start, end, n=14, power=2.0):
    """Superellipse arc in degrees, 0 is right, 90 is down."""
    points = []
    for a in np.linspace(math.radians(start), math.radians(end), n):
        c, s = math.cos(a), math.sin(a)
        points.append(
            (cx + rx * math.copysign(abs(c) ** (2 / power), c), cy + ry * math.copysign(abs(s) ** (2 / power), s))
        )
    return points


def glyphs(r):
    p = r.uniform(2.0, 3.2)  # roundness
    o = lambda x, y, rx, ry, a, b: _arc(x, y, rx, ry, a, b, 16, p)
    waist = r.uniform(0.44, 0.52)
    g = {}
    g["0"] = [o(0.5, 0.5, 0.5, 0.5, 0, 360)]
    g["O"] = [_arc(0.5, 0.5, r.uniform(0.42, 0.5), 0.5, 0, 360, 20, r.uniform(2, 2.4))]
    one = [(0.15, r.uniform(0.18, 0.3)), (0.55, 0), (0.55, 1)]
    g["1"] = [one] + ([[(0.15, 1), (0.95, 1)]] if r.random() < 0.25 else [])
    g["2"] = [o(0.5, 0.27, 0.45, 0.27, 190, 380) + [(0.05, 0.95), (0.03, 1), (0.97, 1)]]
    if r.random() < 0.5:
        g["3"] = [o(0.48, 0.25, 0.42, 0.25, 200, 450), o(0.46, 0.73, 0.48, 0.27, 270, 520)]
    else:
        g["3"] = [[(0.08, 0), (0.9, 0), (0.42, 0.4)] + o(0.45, 0.7, 0.48, 0.3, 270, 510)]
    g["4"] = [[(0.5, 0), (0.05, 0.68), (0.97, 0.68)], [(0.68, r.uniform(0.38, 0.5)), (0.68, 1)]]
    g["5"] = [[(0.88, 0), (0.15, 0), (0.12, 0.42)] + o(0.46, 0.68, 0.5, 0.32, 240, 500)]
    lean = r.uniform(0.55, 0.8)
    g["6"] = [o(0.5, 0.68, 0.46, 0.32, 0, 360), [(lean, 0), (0.3, 0.3), (0.05, 0.62)]]
    g["9"] = [[(1 - x, 1 - y) for x, y in s] for s in g["6"]]
    g["7"] = [[(0.05, 0), (0.95, 0), (r.uniform(0.3, 0.45), r.uniform(0.5, 0.7)), (0.32, 1)]]
    g["8"] = [o(0.5, 0.24, 0.38, 0.24, 0, 360), o(0.5, 0.74, 0.48, 0.27, 0, 360)]
    g["A"] = [[(0, 1), (0.5, 0), (1, 1)], [(0.17, 0.7), (0.83, 0.7)]]
    g["B"] = [[(0.1, 0), (0.1, 1)], [(0.1, 0)] + o(0.5, waist / 2, 0.38, waist / 2, 270, 450) + [(0.1, waist)],
              [(0.1, waist)] + o(0.52, (1 + waist) / 2, 0.44, (1 - waist) / 2, 270, 450) + [(0.1, 1)]]
    g["C"] = [o(0.55, 0.5, 0.5, 0.5, 320, 40)]
    g["D"] = [[(0.1, 0), (0.1, 1)], [(0.1, 0)] + o(0.4, 0.5, 0.55, 0.5, 270, 450) + [(0.1, 1)]]
    g["E"] = [[(0.93, 0), (0.1, 0), (0.1, 1), (0.95, 1)], [(0.1, waist), (0.8, waist)]]
    g["F"] = [[(0.95, 0), (0.12, 0), (0.12, 1)], [(0.12, waist), (0.8, waist)]]
    bar = r.uniform(0.48, 0.56)
    g["G"] = [o(0.52, 0.5, 0.5, 0.5, 320, 30) + ([(0.97, bar)] if r.random() < 0.6 else []), [(0.55, bar), (0.97, bar), (0.97, r.uniform(0.78, 0.95))]]
    g["H"] = [[(0.06, 0), (0.06, 1)], [(0.94, 0), (0.94, 1)], [(0.06, waist), (0.94, waist)]]
    s = r.uniform(0.08, 0.24)
    g["I"] = [[(0.5, 0), (0.5, 1)], [(s, 0), (1 - s, 0)], [(s, 1), (1 - s, 1)]]
    g["J"] = [[(0.78, 0), (0.78, 0.65)] + o(0.42, 0.68, 0.36, 0.32, 0, 165)]
    if r.random() < 0.4:
        g["J"].append([(0.35, 0), (0.78, 0)])
    g["K"] = [[(0.1, 0), (0.1, 1)], [(0.93, 0), (0.1, 0.58)], [(0.36, 0.42), (0.97, 1)]]
    g["L"] = [[(0.14, 0), (0.14, 1), (0.95, 1)]]
    mid = r.uniform(0.45, 0.8)
    g["M"] = [[(0.02, 1), (0.04, 0), (0.5, mid), (0.96, 0), (0.98, 1)]]
    g["N"] = [[(0.07, 1), (0.07, 0), (0.93, 1), (0.93, 0)]]
    g["P"] = [[(0.1, 1), (0.1, 0)] + o(0.5, 0.28, 0.44, 0.28, 270, 450) + [(0.1, 0.56)]]
    tail = r.uniform(0.5, 0.65)
    g["Q"] = [list(g["O"][0]), [(tail, 0.62), (1.0, r.uniform(0.98, 1.12))]]
    g["R"] = [[(0.1, 1), (0.1, 0)] + o(0.5, 0.26, 0.42, 0.26, 270, 450) + [(0.1, 0.52)], [(0.45, 0.52), (0.95, 1)]]
    g["S"] = [[(0.9, 0.14)] + o(0.5, 0.25, 0.42, 0.25, 300, 110) + [(0.62, 0.53)] + o(0.5, 0.745, 0.44, 0.255, 300, 480) + [(0.05, 0.87)]]
    g["T"] = [[(0.03, 0), (0.97, 0)], [(0.5, 0), (0.5, 1)]]
    g["U"] = [[(0.06, 0), (0.06, 0.6)] + o(0.5, 0.62, 0.44, 0.38, 180, 0) + [(0.94, 0)]]
    g["V"] = [[(0.02, 0), (0.5, 1), (0.98, 0)]]
    top = r.uniform(0.25, 0.5)
    g["W"] = [[(0.0, 0), (0.22, 1), (0.5, top), (0.78, 1), (1.0, 0)]]
    g["X"] = [[(0.05, 0), (0.95, 1)], [(0.95, 0), (0.05, 1)]]
    g["Y"] = [[(0.03, 0), (0.5, 0.48), (0.97, 0)], [(0.5, 0.48), (0.5, 1)]]
    g["Z"] = [[(0.06, 0), (0.94, 0), (0.05, 1), (0.96, 1)]]
    reach, low = r.uniform(0.32, 0.48), r.uniform(0.5, 0.56)
    g["<"] = [[(0.97, low - reach), (0.05, low), (0.97, low + reach)]]
    return g


def cut(r, width, height, cap):
    """Masks 0/255 of all characters of one invented cut, pen weight as in OCR-B (0.35 mm of 2.54 mm)."""
    shapes = glyphs(r)
    pen = max(3, int(width * 0.138 * r.uniform(0.85, 1.2)))
    letter_w = width * r.uniform(0.5, 0.62)
    digit_w = width * r.uniform(0.48, 0.6)
    letter_h = cap * r.uniform(0.94, 1.02)
    digit_h = cap * r.uniform(0.97, 1.08)
    masks = {}
    for c, lines in shapes.items():
        w, h = (digit_w, digit_h) if c.isdigit() else (letter_w, letter_h)
        if c in "MW":
            w *= 1.12
        if c == "1":
            w *= 0.75
        w, h = w - pen * 0.3, h - pen
        mask = np.zeros((height, width), np.uint8)
        for line in lines:
            points = [((width - w) / 2 + x * w, (height - h) / 2 + y * h) for x, y in line]
            q = (np.float32(points) * 16).round().astype(np.int32).reshape(-1, 1, 2)
            cv2.polylines(mask, [q], False, 255, pen, cv2.LINE_AA, 4)
        masks[c] = mask
    return masks
