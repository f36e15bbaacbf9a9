"""Draws whole documents of invented persons, with what their machine-readable zone says, for measuring and for tests.

python3 pages.py OUT --count 100 --seed 7 --tier phone|scan|grey|hard|harsh [--people] [--kind passport|card|td2|visa]

Writes pictures and truth.json: {"file": {"mrz": ["...", "..."], "lines": [[[x, y] * 4], ...], "meta": {...}}}, each line's
corners in reading order, so that what fails can be told: finding the line or reading it. "meta" has the pixels a character and
how sharp and how black the faintest one is, and whether a person can be expected to read it; see readable(). Never used
for training.

grey: scanned with 150 points an inch, on a sheet of A4 or cut to the page.
hard: a page from far with a poor lens, 10 to 12 pixels a character and at least 67 grey levels from ink to paper: as far as
the set goes that the reader was asked to master. harsh: down to 8 pixels and 30 levels, where people guess, too.
Names, numbers and optional data are letters and digits by chance, longer and rarer than in life; --people draws names of
the region, numbers of letters followed by digits, and optional data that are mostly fillers or digits.
"""

import argparse
import json
import math
import os
import random

import cv2
import numpy as np

import alphabet
import lines

MM = lines.CELL_W / 2.54  # drawing scale, pixels a millimetre
SIZES = {"passport": (125, 88), "card": (85.6, 54), "td2": (105, 74), "visa": (120, 80)}

SCANNED = ("scan", "grey")

GIVEN = (
    "ANA BEATRIZ CARLOS DANIELA EDUARDO FERNANDA GABRIEL HECTOR INES JORGE KAREN LUIS MARIA NATALIA OSCAR PATRICIA QUETZAL "
    "ROSA SERGIO TERESA URSULA VICTOR WENDY XIMENA YOLANDA ZOILA ALEJANDRO BYRON CLAUDIA DOUGLAS ESTELA FREDY GLORIA HUGO"
).split()
SURNAMES = (
    "ALVARADO BARRIENTOS CASTILLO DIAZ ESPINOZA FLORES GARCIA HERNANDEZ IBARRA JIMENEZ KNIGHT LOPEZ MORALES NAVARRO ORTIZ "
    "PINEDA QUIROS RAMIREZ SANCHEZ TZUL UMANZOR VASQUEZ WILLIAMS XICARA YANES ZELAYA BOLANOS CHAVARRIA DE<LEON FUENTES "
    "GUZMAN HUEZO LEIVA MEJIA NUNEZ OROZCO PAREDES RUIZ SOLIS THOMPSON URBINA VILLATORO ZUNIGA AGUILAR BONILLA CRUZ"
).split()


def person(r):
    """A name of the region as ICAO 9303 writes it: one or two surnames, one or two given names."""
    both = [r.sample(names, r.choice((1, 2, 2))) for names in (SURNAMES, GIVEN)]
    return "<<".join("<".join(part) for part in both)[:39].ljust(39, "<")


def zone(r, kind, people=False):
    if kind == "passport" and people:
        first = "P<" + r.choice(alphabet.STATES) + person(r)
        return [first, line2(r, first[2:5], people)]
    if kind == "passport":
        first = "P<" + r.choice(alphabet.STATES) + alphabet.names(r, 39)
        while "<<" not in first[5:].rstrip("<"):
            first = "P<" + r.choice(alphabet.STATES) + alphabet.names(r, 39)
        second = line2(r, first[2:5])
        return [first, second]
    if kind == "visa":
        text = line2(r, r.choice(alphabet.STATES))
        return ["V<" + r.choice(alphabet.STATES) + alphabet.names(r, 39), text[:28] + "<" * 16]
    if kind == "td2":
        text = line2(r, r.choice(alphabet.STATES))
        return ["I<" + r.choice(alphabet.STATES) + alphabet.names(r, 31), text[:28] + "<" * 7 + text[43]]
    number = alphabet.letters(r, 9, alphabet.ALPHABET[:10])
    state = r.choice(alphabet.STATES)
    first = ("I<" + state + number + alphabet.check_digit(number)).ljust(30, "<")
    birth, expiry = dates(r)
    second = (birth + alphabet.check_digit(birth) + "F" + expiry + alphabet.check_digit(expiry) + state).ljust(29, "<")
    second += alphabet.check_digit(first[5:30] + second[0:7] + second[8:15] + second[18:29])
    return [first, second, alphabet.names(r, 30)]


def dates(r):
    birth = f"{r.choice(list(range(40, 100)) + list(range(0, 6))):02d}{r.randint(1, 12):02d}{r.randint(1, 28):02d}"
    return birth, f"{r.randint(22, 36):02d}{r.randint(1, 12):02d}{r.randint(1, 28):02d}"


def as_issued(r):
    """Number and optional data, each with its check digit, as states of the region give them."""
    number = alphabet.letters(r, r.choice((0, 1, 1, 1, 2)))
    number = (number + alphabet.letters(r, r.choice((6, 7, 8, 9)) - len(number), alphabet.ALPHABET[:10])).ljust(9, "<")
    kind = r.random()
    optional = "" if kind < 0.65 else alphabet.letters(r, r.randint(6, 14), alphabet.ALPHABET[: 10 if kind < 0.95 else 36])
    optional = optional.ljust(14, "<")
    end = r.choice("0<") if kind < 0.65 else alphabet.check_digit(optional)
    return number + alphabet.check_digit(number), optional + end


def line2(r, state, people=False):
    text = alphabet.line2(r)
    birth, expiry = dates(r)
    number, optional = as_issued(r) if people else (text[:10], text[28:43])
    birth += alphabet.check_digit(birth)
    expiry += alphabet.check_digit(expiry)
    composite = alphabet.check_digit(number + birth + expiry + optional)
    return number + state + birth + r.choice("MMMMFFFF<") + expiry + optional + composite


class PagePainter:
    def __init__(self, seed, people=False):
        self.people = people
        self.r, self.rng = random.Random(seed), np.random.default_rng(seed)
        self.lines = lines.LinePainter(self.r, self.rng)

    def document(self, kind):
        """A flat page at tile scale, its zone, and the corners of each line of it."""
        r, rng = self.r, self.rng
        text = zone(r, kind, self.people)
        w, h = (int(v * MM) for v in SIZES[kind])
        paper = r.uniform(170, 245)
        page = paper + self.lines.papers.crop(h, w) * r.uniform(0, 50)
        dark = r.uniform(10, 90)
        cv2.rectangle(page, (int(5 * MM), int(h * 0.25)), (int(38 * MM), int(h * 0.66)), paper * 0.7, -1)
        cv2.ellipse(page, (int(21 * MM), int(h * 0.42)), (int(9 * MM), int(12 * MM)), 0, 0, 360, dark * 1.4, -1)
        for i in range(r.randint(5, 8)):
            label = "".join(chr(r.randint(65, 90)) for _ in range(r.randint(4, 18)))
            at = (int((44 + r.choice((0, 0, 30))) * MM), int((12 + i * 6) * MM))
            if at[1] < h * 0.68:
                cv2.putText(page, label, at, cv2.FONT_HERSHEY_SIMPLEX, r.uniform(0.9, 1.5), dark, 3, cv2.LINE_AA)
        tiles = self.lines.cuts.pick(r)
        state = r.getstate(), rng.bit_generator.state
        top = h - (23.2 if kind != "card" else 24.5) * MM
        if r.random() < 0.5:  # many leave the zone's ground white
            band = page[int(top) :]
            band[:] = band * 0.2 + paper * 0.8
        spacing = 6.35 * MM
        base = h - (16.5 if kind != "card" else 19.5) * MM
        quads = []
        for i, line in enumerate(text):
            r.setstate(state[0])  # the same printer for each line
            rng.bit_generator.state = state[1]
            ink = self.lines.ink(line, tiles)
            x = int((w - lines.CELL_W * len(line)) / 2) - 3 * lines.CELL_W
            y = int(base + i * spacing - lines.CELL_H / 2)
            left, right = x + 3 * lines.CELL_W, x + (3 + len(line)) * lines.CELL_W
            above, below = (base + i * spacing + s * lines.CELL_CAP / 2 for s in (-1, 1))
            quads.append([[left, above], [right, above], [right, below], [left, below]])
            x0 = max(0, x)
            part = ink[: max(0, min(lines.CELL_H, h - y)), x0 - x : x0 - x + w - x0]
            region = page[y : y + part.shape[0], x0 : x0 + part.shape[1]]
            region[:] = region * (1 - part) + dark * part
        return page.astype(np.float32), text, quads

    def picture(self, kind, tier):
        """A picture, its zone, the lines' corners and what is known of it; of the hard tier none that is fainter than that."""
        while True:
            drawn = self.attempt(kind, tier)
            if tier != "hard" or drawn[3]["pitch"] >= 9.9 and drawn[3]["black"] >= 67:
                return drawn

    def attempt(self, kind, tier):
        r, rng = self.r, self.rng
        page, text, quads = self.document(kind)
        h, w = page.shape
        if r.random() < (0.3 if tier not in SCANNED else 0.1) and kind == "passport":  # the opposite page, too
            other = page.mean() + self.lines.papers.crop(h, w) * 30
            for i in range(r.randint(0, 6)):
                words = " ".join("".join(chr(r.randint(97, 122)) for _ in range(r.randint(2, 9))) for _ in range(7))
                cv2.putText(other, words, (80, 200 + i * 90), cv2.FONT_HERSHEY_SIMPLEX, 1.4, 60, 2, cv2.LINE_AA)
            page = np.vstack([other.astype(np.float32), page])
            quads = [[[x, y + h] for x, y in quad] for quad in quads]
            h = page.shape[0]
        if tier == "scan":
            pitch, room, slant, lean = r.uniform(11, 24), r.choice((0.03, 0.2, 1.0)), 0.02, 0.0
        elif tier == "grey":
            pitch, room, slant, lean = 15.0, r.choice((0.03, 0.68)), 0.03, 0.0
        elif tier == "phone":
            pitch, room, slant, lean = r.uniform(14, 40), r.uniform(0.04, 0.5), 0.18, 0.06
        else:
            sizes = (8.5, 13) if tier == "harsh" else (10, 12.5)
            pitch, room, slant, lean = r.uniform(*sizes), r.uniform(0.03, 0.4), 0.22, 0.07
        scale = pitch / lines.CELL_W
        cw, ch = int(w * scale * (1 + room)), int(h * scale * (1 + room))
        corners = np.float32([[0, 0], [w, 0], [w, h], [0, h]])
        angle = r.uniform(-slant, slant)
        c, s = math.cos(angle), math.sin(angle)
        centred = (corners - np.float32([w / 2, h / 2])) * scale
        placed = centred @ np.float32([[c, s], [-s, c]])
        placed *= 1 + np.float32([[r.uniform(-lean, lean)] for _ in range(4)])
        low, high = placed.min(0), placed.max(0)
        cw, ch = max(cw, int(high[0] - low[0]) + 12), max(ch, int(high[1] - low[1]) + 12)
        free = np.float32([cw, ch]) - (high - low) - 8
        placed = placed - low + 4 + free * np.float32([r.random(), r.random()])
        m = cv2.getPerspectiveTransform(corners, placed.astype(np.float32))
        ground = r.uniform(20, 240) + self.lines.papers.crop(ch, cw) * r.uniform(0, 50)
        if tier in SCANNED:
            ground = np.full((ch, cw), r.uniform(225, 255), np.float32)
        soft = cv2.GaussianBlur(page, (0, 0), 0.32 / scale) if scale < 0.6 else page
        flat = cv2.warpPerspective(soft, m, (cw, ch), flags=cv2.INTER_LINEAR)
        mask = cv2.warpPerspective(np.ones_like(page), m, (cw, ch), flags=cv2.INTER_LINEAR)
        image = (flat + ground * (1 - mask)).astype(np.float32)
        image, blur, quality = self.harm(image, pitch, tier)
        quads = cv2.perspectiveTransform(np.float32(quads).reshape(1, -1, 2), m).reshape(-1, 4, 2)
        upright, flat_quads = image, quads
        turn = r.choice((0, 0, 0, 1, 2, 3)) if tier not in SCANNED else 0
        for _ in range(turn):  # a quarter to the left: what was the right edge is on top
            quads = np.stack([quads[..., 1], cw - 1 - quads[..., 0]], -1)
            cw, ch = ch, cw
        pitch = min(float(np.linalg.norm(q[1] - q[0])) / len(text[0]) for q in quads)  # as it came to lie
        meta = {"pitch": round(pitch, 1), "quality": quality, **readable(upright, flat_quads, pitch, blur)}
        return np.ascontiguousarray(np.rot90(image, turn)), text, quads.round(1).tolist(), meta

    def harm(self, image, pitch, tier):
        """What light, lens, sensor and compression do; milder for scans, worse for the hard tiers."""
        r, rng = self.r, self.rng
        h, w = image.shape
        xs = np.linspace(-0.5, 0.5, w, dtype=np.float32)[None]
        ys = np.linspace(-0.5, 0.5, h, dtype=np.float32)[:, None]
        worse = {"scan": 0.0, "grey": 0.1, "phone": 0.5, "hard": 1.0, "harsh": 1.0}[tier]
        image = image * (1 + (xs * r.gauss(0, 0.3) + ys * r.gauss(0, 0.3)) * worse)
        if r.random() < 0.6 * worse:
            a, at, width = r.uniform(0, 2 * math.pi), r.uniform(-0.3, 0.3), r.uniform(0.01, 0.08)
            edge = 1 / (1 + np.exp(-np.clip((xs * math.cos(a) + ys * math.sin(a) - at) / width, -30, 30)))
            image = image * (1 - r.uniform(0.1, 0.5) * edge)
        for _ in range(r.randint(0, 2) if r.random() < worse * 0.6 else 0):
            spot = ((xs - r.uniform(-0.5, 0.5)) / r.uniform(0.03, 0.12)) ** 2
            spot = spot + ((ys - r.uniform(-0.5, 0.5)) / r.uniform(0.03, 0.12)) ** 2
            image = image + np.exp(-spot) * r.uniform(40, 190)
        blur = {"scan": (0.0, 0.05), "grey": (0.02, 0.08), "phone": (0.02, 0.11), "hard": (0.06, 0.155), "harsh": (0.06, 0.155)}[tier]
        sigma = pitch * r.uniform(*blur) + 0.05
        image = cv2.GaussianBlur(np.clip(image, 0, 255), (0, 0), sigma)
        noise = rng.standard_normal(image.shape, dtype=np.float32) * r.uniform(0, 3 + 8 * worse)
        image = np.clip(image + noise, 0, 255).astype(np.uint8)
        quality = {"scan": (70, 95), "grey": (45, 85), "phone": (50, 92), "hard": (25, 80), "harsh": (25, 80)}[tier]
        jpeg = r.randint(*quality)
        return cv2.imdecode(cv2.imencode(".jpg", image, [1, jpeg])[1], 0), sigma, jpeg


def readable(image, quads, pitch, blur):
    """
    details: how many points of ink fit side by side into a character's width, each as wide as the lens made it, at half
    its height. contrast: of the faintest character, in grey levels. With three and thirty, a person who looks at such
    lines tells a B from an 8 and a D from an O; with less, he guesses. black: from ink to paper, over the fainter line.
    """
    faintest, black = 255.0, 255.0
    for quad in quads:
        w, h = 16 * alphabet.CELLS, 16
        m = cv2.getPerspectiveTransform(np.float32(quad), np.float32([[0, 0], [w, 0], [w, h], [0, h]]))
        line = cv2.GaussianBlur(cv2.warpPerspective(image, m, (w, h)), (0, 0), 1)
        black = min(black, float(np.subtract(*np.percentile(cv2.warpPerspective(image, m, (w, h)), (95, 5)))))
        low, high = np.percentile(line.reshape(h, -1, 16), (5, 95), axis=(0, 2))
        faintest = min(faintest, float((high - low).min()))
    sharp = pitch / math.hypot(1.0, 2.355 * blur)
    return {"details": round(sharp, 1), "contrast": round(faintest), "black": round(black), "readable": sharp >= 3 and faintest >= 30}


def main():
    a = argparse.ArgumentParser()
    a.add_argument("out")
    a.add_argument("--count", type=int, default=100)
    a.add_argument("--seed", type=int, default=7)
    a.add_argument("--tier", default="phone", choices=("scan", "grey", "phone", "hard", "harsh"))
    a.add_argument("--people", action="store_true")
    a.add_argument("--kind", default="passport", choices=tuple(SIZES))
    a.add_argument("--quality", type=int, default=92)
    a = a.parse_args()
    cv2.setNumThreads(1)
    os.makedirs(a.out, exist_ok=True)
    painter, truth = PagePainter(a.seed, a.people), {}
    for i in range(a.count):
        image, text, quads, meta = painter.picture(a.kind, a.tier)
        name = f"{i:04d}.jpg"
        cv2.imwrite(os.path.join(a.out, name), image, [cv2.IMWRITE_JPEG_QUALITY, a.quality])
        truth[name] = {"mrz": text, "lines": quads, "meta": meta}
    with open(os.path.join(a.out, "truth.json"), "w") as f:
        json.dump(truth, f, indent=1)


if __name__ == "__main__":
    main()
