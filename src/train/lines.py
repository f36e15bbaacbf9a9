"""Draws one line of a machine-readable zone as a straightened crop, as the locator would cut it out of a picture.

Glyphs are kept as signed distance fields, so that stroke weight, ink spread and worn ink are one threshold. Everything
else a document and a camera do to a line (paper, patterns, light, lens, sensor, JPEG, a crop that is not quite
straight) is drawn over it. The labels are exact because the drawing knows where each glyph stands.
"""

import math

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

import alphabet
import strokes

H, W = 32, 640  # the recogniser's input
PITCH, MARGIN = 14.0, 12.0  # nominal cell width and start of the first cell, pixels of the input
CAP_TOP, CAP = 7.0, 18.0  # nominal top and height of a capital
STRIDE = 4  # input pixels per output frame
FRAMES = W // STRIDE
IGNORE = -100

CELL_W, CELL_H, CELL_CAP = 40, 64, 37.8  # distance-field tile: pitch 2.54 mm is 40 px, a capital of 2.4 mm 37.8 px
FONTS = "/usr/share/fonts/opentype/ocr-b/"
# what programs draw zones with, and how often; the last ones stand in where OCR-B is not at hand
DRAWN = (
    (FONTS + "OCRB.otf", 10),
    (FONTS + "OCRBS.otf", 4),
    ("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", 1),
    ("/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf", 1),
    ("/usr/share/fonts/truetype/liberation/LiberationMono-Bold.ttf", 1),
)


def _field(mask):
    """Signed distance in tile pixels, positive inside the ink, from a mask drawn four times as large."""
    inside = cv2.distanceTransform((mask > 127).astype(np.uint8), cv2.DIST_L2, 5)
    outside = cv2.distanceTransform((mask <= 127).astype(np.uint8), cv2.DIST_L2, 5)
    return cv2.resize((inside - outside) / 4, (CELL_W, CELL_H), interpolation=cv2.INTER_AREA)


def _from_font(path, narrow=1.0):
    """Tiles of a font, scaled so that H has the nominal cap height and stands in the middle of its cell."""
    probe = ImageFont.truetype(path, 400)
    box = probe.getmask("H").getbbox()
    size = int(400 * CELL_CAP * 4 / (box[3] - box[1]))
    font = ImageFont.truetype(path, size)
    top = font.getbbox("H", anchor="ls")[1]
    tiles = []
    for c in alphabet.ALPHABET:
        image = Image.new("L", (CELL_W * 4, CELL_H * 4), 0)
        baseline = CELL_H * 2 - top / 2
        advance = font.getlength(c)
        ImageDraw.Draw(image).text(((CELL_W * 4 - advance) / 2, baseline), c, font=font, fill=255, anchor="ls")
        mask = np.asarray(image)
        if narrow != 1.0:
            m = np.float32([[narrow, 0, CELL_W * 2 * (1 - narrow)], [0, 1, 0]])
            mask = cv2.warpAffine(mask, m, (CELL_W * 4, CELL_H * 4))
        tiles.append(_field(mask))
    return np.stack(tiles)


class Cuts:
    """The cuts of OCR-B that lines are set in: two of Debian's fonts-ocr-b, and skeletons drawn here."""

    def __init__(self, r, skeletons=24):
        self.tiles = [_from_font(FONTS + "OCRB.otf"), _from_font(FONTS + "OCRBS.otf")]
        self.weights = [6.0, 3.0]
        for narrow in (0.9, 1.1):
            self.tiles.append(_from_font(FONTS + "OCRBS.otf", narrow))
            self.weights.append(1.0)
        for _ in range(skeletons):
            masks = strokes.cut(r, CELL_W * 4, CELL_H * 4, CELL_CAP * 4)
            self.tiles.append(np.stack([_field(masks[c]) for c in alphabet.ALPHABET]))
            self.weights.append(7.0 / skeletons)

    def pick(self, r):
        if r.random() < 0.004:  # another printer
            masks = strokes.cut(r, CELL_W * 4, CELL_H * 4, CELL_CAP * 4)
            self.tiles[r.randrange(4, len(self.tiles))] = np.stack([_field(masks[c]) for c in alphabet.ALPHABET])
        return r.choices(self.tiles, self.weights)[0]


def noise(rng, h, w, cell, cell_y=None):
    """Smooth noise of about unit deviation, with blobs of the given size in pixels."""
    cy = cell_y or cell
    small = rng.standard_normal((max(2, int(h / cy) + 2), max(2, int(w / cell) + 2))).astype(np.float32)
    return cv2.resize(small, (w, h), interpolation=cv2.INTER_CUBIC)


class Papers:
    """A pool of printed backgrounds, -1 to 1, at a scale of about 20 px a character; made anew now and then."""

    SIZE = (320, 1400)

    def __init__(self, r, rng, count=48):
        self.r, self.rng = r, rng
        self.pool = [self._paper() for _ in range(count)]

    def _paper(self):
        r, rng = self.r, self.rng
        h, w = self.SIZE
        yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
        kind = r.random()
        p = np.zeros((h, w), np.float32)
        if kind < 0.12:
            return p
        if kind < 0.5:  # guilloche: lines bent by slow waves
            for _ in range(r.randint(1, 4)):
                a = r.uniform(0, math.pi)
                bend = noise(rng, h, w, r.uniform(60, 300)) * r.uniform(0, 12)
                phase = (xx * math.cos(a) + yy * math.sin(a) + bend) * 2 * math.pi / r.uniform(5, 60)
                wave = np.sin(phase)
                if r.random() < 0.5:  # thin lines
                    wave = np.clip(1 - np.abs(wave) * r.uniform(2, 5), 0, 1) * 2 - 0.5
                p += wave * r.uniform(0.3, 1)
        if 0.35 < kind < 0.75:  # clouds of several sizes
            for size in (200, 80, 30, 12):
                p += noise(rng, h, w, size * r.uniform(0.6, 1.6)) * r.uniform(0, 0.8)
        if kind > 0.7:  # a photograph: patches with edges
            for _ in range(r.randint(5, 25)):
                c = (r.randint(0, w), r.randint(0, h))
                axes = (r.randint(8, 300), r.randint(5, 90))
                cv2.ellipse(p, c, axes, r.uniform(0, 180), 0, 360, r.uniform(-1.5, 1.5), -1)
            p = cv2.GaussianBlur(p, (0, 0), r.uniform(0.6, 4))
        if r.random() < 0.2:  # rows of micro text
            for _ in range(r.randint(1, 6)):
                y = r.randint(0, h)
                text = "".join(chr(r.randint(65, 90)) for _ in range(90))
                cv2.putText(p, text, (r.randint(-80, 0), y), cv2.FONT_HERSHEY_SIMPLEX, r.uniform(0.25, 0.6), -1.5, 1)
        if r.random() < 0.2:  # laminate: a small bright motif, repeated
            step = r.randint(24, 90)
            motif = noise(rng, step, step, r.uniform(4, 12))
            motif = np.tile(np.clip(motif - 0.6, 0, 1.2), (h // step + 1, w // step + 1))[:h, :w]
            p += motif * r.uniform(0.4, 1.6)
        return (p / max(1e-3, np.abs(p).max())).astype(np.float32)

    def crop(self, h, w):
        r = self.r
        if r.random() < 0.02:
            self.pool[r.randrange(len(self.pool))] = self._paper()
        p = r.choice(self.pool)
        ph, pw = p.shape
        ch = min(ph, max(8, int(h * r.uniform(0.5, 1.5))))
        cw = min(pw, max(16, int(w * r.uniform(0.5, 1.5))))
        y, x = r.randint(0, ph - ch), r.randint(0, pw - cw)
        return cv2.resize(p[y : y + ch, x : x + cw], (w, h), interpolation=cv2.INTER_LINEAR)


class LinePainter:
    def __init__(self, r, rng):
        self.r, self.rng = r, rng
        self.cuts = Cuts(r)
        self.papers = Papers(r, rng)

    def ink(self, text, tiles):
        """Coverage 0-1 of the line, tile scale, a tile's height of room above and below, three cells left and right."""
        r, rng = self.r, self.rng
        field = np.full((CELL_H, CELL_W * (len(text) + 6)), -12.0, np.float32)
        wander = r.random() < 0.35
        for i, c in enumerate(text):
            x = CELL_W * (i + 3)
            tile = tiles[alphabet.INDEX[c] - 1]
            dx, dy = (r.randint(-1, 1), r.randint(-1, 1)) if wander else (0, 0)
            if dy:
                tile = np.roll(tile, dy, 0)
            part = field[:, x + dx : x + dx + CELL_W]
            np.maximum(part, tile, out=part)
        weight = r.gauss(-0.1, 0.75)
        weight = min(2.2, max(-1.5, weight))
        if r.random() < 0.5:  # ink that spreads and starves
            small = rng.standard_normal((3, len(text))).astype(np.float32) * r.uniform(0, 0.5)
            field += cv2.resize(small, (field.shape[1], CELL_H), interpolation=cv2.INTER_CUBIC)
        if r.random() < 0.2:  # rough edges of a worn ribbon or a dot printer
            small = rng.standard_normal((CELL_H // 3, field.shape[1] // 3)).astype(np.float32) * r.uniform(0.2, 1.0)
            field += cv2.resize(small, (field.shape[1], CELL_H), interpolation=cv2.INTER_LINEAR)
        soft = r.uniform(0.8, 3.0) if r.random() < 0.3 else 1.0
        return np.clip((field + weight) / soft + 0.5, 0, 1)

    def patch(self, text):
        """The line as a sensor saw it: grey picture, and the 3x3 map from input pixels of a perfect crop to it."""
        r, rng = self.r, self.rng
        ink = self.ink(text, self.cuts.pick(r))
        # pixels a character on the sensor; phones and scans give 10 to 35, the hard ones less
        pitch = math.exp(r.uniform(math.log(6.4), math.log(15))) if r.random() < 0.7 else r.uniform(15, 30)
        stretch = r.uniform(0.88, 1.14)  # cap height over pitch varies between printers, and with a slanted camera
        tilt = r.gauss(0, 0.02) + (r.uniform(-0.12, 0.12) if r.random() < 0.3 else 0)
        sx, sy = pitch / CELL_W, pitch / CELL_W * stretch
        h = int(CELL_H * sy + pitch * 2.4 + abs(tilt) * pitch * 50)
        w = int(ink.shape[1] * sx) + 4
        shear = r.gauss(0, 0.05) + (r.uniform(-0.2, 0.2) if r.random() < 0.08 else 0)
        # tile pixels to sensor pixels
        to_sensor = np.array(
            [
                [sx, -shear * sy, shear * sy * CELL_H / 2],
                [tilt * sx, sy, h / 2 - CELL_H / 2 * sy - tilt * sx * ink.shape[1] / 2],
                [r.gauss(0, 1.5e-5) if r.random() < 0.4 else 0, 0, 1],
            ]
        )
        if sx < 0.6:  # no aliasing
            ink = cv2.GaussianBlur(ink, (0, 0), 0.32 / sx)
        cover = cv2.warpPerspective(ink, to_sensor, (w, h), flags=cv2.INTER_LINEAR)
        if r.random() < 0.25:  # the other line, or print below it
            cover = self.neighbour(cover, pitch)

        paper = r.uniform(105, 245)
        dark = r.uniform(5, 0.55 * paper) if r.random() < 0.8 else r.uniform(0.4, 0.75) * paper
        depth = r.uniform(0, 0.45) * (paper - dark) if r.random() < 0.7 else r.uniform(0, 8)
        ground = paper + self.papers.crop(h, w) * depth
        if r.random() < 0.5:
            cover = cover * np.clip(1 + noise(rng, h, w, pitch * r.uniform(0.5, 6)) * r.uniform(0, 0.25), 0.3, 1.2)
        see_through = r.uniform(0, 0.5) if r.random() < 0.3 else 0
        image = ground * (1 - cover) + (dark + see_through * (ground - paper)) * cover
        image = self.light(image, pitch)
        image = self.lens(image, pitch)
        # where a perfect crop's pixels lie: input pixel to tile pixel to sensor pixel
        return image, to_sensor @ self.to_tile()

    def drawn(self, text):
        """The line as a program draws it with a font, on whole pixels; what patch() gives."""
        r, rng = self.r, self.rng
        pitch = math.exp(r.uniform(math.log(8), math.log(30)))
        path = r.choices([f for f, _ in DRAWN], [often for _, often in DRAWN])[0]
        ocr = path.startswith(FONTS)
        size = max(9, round(pitch * (r.uniform(1.5, 1.8) if ocr else r.uniform(1.35, 1.75))))
        font = ImageFont.truetype(path, size)
        advance = font.getlength("H")
        whole = r.random() < 0.35  # the text at a go, or each character in its cell
        if whole:
            pitch = advance
        cap = -font.getbbox("H", anchor="ls")[1] - size * (0.01 if ocr else 0)
        w, h = int(pitch * (len(text) + 6)) + 2, int(cap * 5)
        left, base = pitch * 3 + r.random(), h / 2 + cap / 2 + r.random()
        base = round(base) if r.random() < 0.7 else base
        sheet = Image.new("L", (w, h), 0)
        pen = ImageDraw.Draw(sheet)
        if whole:
            left = round(left)
            pen.text((left, base), text, font=font, fill=255, anchor="ls")
        else:
            for i, c in enumerate(text):
                pen.text((left + (i + 0.5) * pitch, base), c, font=font, fill=255, anchor="ms")
        cover = np.asarray(sheet).astype(np.float32) / 255
        if r.random() < 0.3:  # the other line
            cover = self.neighbour(cover, pitch)
        sx, sy = pitch / CELL_W, cap / CELL_CAP
        to_sensor = np.array(
            [[sx, 0, left - 3 * CELL_W * sx], [0, sy, base - cap / 2 - CELL_H / 2 * sy], [0, 0, 1.0]]
        )
        paper, dark = r.uniform(180, 255), r.uniform(0, 110)
        depth = r.choice((0, r.uniform(0, 12), r.uniform(0, 45)))
        image = (paper + self.papers.crop(h, w) * depth) * (1 - cover) + dark * cover
        if r.random() < 0.6:  # laid on a page that is turned a little, or seen at a slant
            a, f = math.radians(r.uniform(-2, 2)), r.uniform(0.6, 1.4) if r.random() < 0.4 else 1
            f = max(f, 7 / pitch)
            m = np.array([[f * math.cos(a), -f * math.sin(a), 0], [f * math.sin(a), f * math.cos(a), 0], [0, 0, 1]])
            size_out = (int(w * f) + 2, int((h + abs(math.sin(a)) * w) * f) + 2)
            m[1, 2] = size_out[1] / 2 - (m @ [w / 2, h / 2, 1])[1]
            if f < 1:
                image = cv2.GaussianBlur(image, (0, 0), 0.35 / f)
            image = cv2.warpAffine(
                image, m[:2], size_out, flags=r.choice((cv2.INTER_LINEAR, cv2.INTER_CUBIC)), borderMode=cv2.BORDER_REPLICATE
            )
            to_sensor, pitch = m @ to_sensor, pitch * f
        image = np.clip(image, 0, 255).astype(np.float32)
        if r.random() < 0.4:
            image = self.light(image, pitch)
        image = self.lens(image, pitch) if r.random() < 0.5 else self.saved(image)
        return image, to_sensor @ self.to_tile()

    def saved(self, image):
        """A little noise and JPEG: what most programs leave of a picture."""
        r = self.r
        image = image + self.rng.standard_normal(image.shape, dtype=np.float32) * r.uniform(0, 3)
        image = cv2.GaussianBlur(image, (0, 0), r.uniform(0.3, 0.8)) if r.random() < 0.4 else image
        image = np.clip(image, 0, 255)
        if r.random() < 0.8:
            data = cv2.imencode(".jpg", image.astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, r.randint(40, 92)])[1]
            image = cv2.imdecode(data, cv2.IMREAD_GRAYSCALE).astype(np.float32)
        return image

    @staticmethod
    def to_tile():
        """From pixels of a perfect crop to tile pixels."""
        k = CELL_W / PITCH
        v = CELL_CAP / CAP
        return np.array(
            [[k, 0, CELL_W * 3 - MARGIN * k], [0, v, CELL_H / 2 - (CAP_TOP + CAP / 2) * v], [0, 0, 1]]
        )

    def neighbour(self, cover, pitch):
        r = self.r
        h, w = cover.shape
        shift = int(pitch * r.uniform(2.0, 2.7)) * r.choice((-1, 1))
        other = np.roll(cover, (shift, int(pitch * r.randint(1, 9))), (0, 1))
        if shift > 0:
            other[: max(0, shift)] = 0
        else:
            other[shift:] = 0
        return np.maximum(cover, other)

    def light(self, image, pitch):
        r, rng = self.r, self.rng
        h, w = image.shape
        xs = np.linspace(-0.5, 0.5, w, dtype=np.float32)[None]
        ys = np.linspace(-0.5, 0.5, h, dtype=np.float32)[:, None]
        if r.random() < 0.6:
            image = image * (1 + xs * r.gauss(0, 0.3) + ys * r.gauss(0, 0.08))
        if r.random() < 0.2:  # the edge of a shadow
            at, slope, width = r.uniform(-0.5, 0.5), r.gauss(0, 0.3), r.uniform(0.004, 0.1)
            edge = 1 / (1 + np.exp(-np.clip((xs + ys * slope - at) / width, -30, 30)))
            image = image * (1 - r.uniform(0.15, 0.6) * (edge if r.random() < 0.5 else 1 - edge))
        for _ in range(r.randint(1, 2) if r.random() < 0.3 else 0):  # glare
            spot = ((xs - r.uniform(-0.5, 0.5)) / r.uniform(0.02, 0.25)) ** 2
            spot = spot + ((ys - r.uniform(-0.6, 0.6)) / r.uniform(0.3, 1.5)) ** 2
            strength = r.uniform(20, 160) if r.random() < 0.8 else r.uniform(160, 255)
            veil = np.exp(-spot) * strength
            image = image * (1 - veil / 255 * r.uniform(0.1, 0.8)) + veil
        if r.random() < 0.06:  # a fold: bright or dark line across
            x = r.uniform(-0.5, 0.5) + ys * r.gauss(0, 0.15)
            fold = np.exp(-(((xs - x) * w / (pitch * r.uniform(0.06, 0.4))) ** 2))
            image = image + fold * r.uniform(-90, 90)
        if r.random() < 0.05:  # a fold along the line
            y = r.uniform(-0.4, 0.4) + xs * r.gauss(0, 0.1)
            fold = np.exp(-(((ys - y) * h / (pitch * r.uniform(0.05, 0.25))) ** 2))
            image = image + fold * r.uniform(-70, 70)
        if r.random() < 0.1:  # a hologram: bands that shimmer, brighter and darker than the paper
            a, p = r.uniform(0, math.pi), r.uniform(1.5, 12) * pitch
            yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
            wave = np.sin((xx * math.cos(a) + yy * math.sin(a)) * 2 * math.pi / p + noise(rng, h, w, pitch * 5) * 2)
            where = np.clip(noise(rng, h, w, pitch * r.uniform(4, 14)), 0, 1)
            image = image + wave * where * r.uniform(8, 60)
        if r.random() < 0.08:  # moire of a screen or of scanning printed matter
            a, p = r.uniform(0, math.pi), r.uniform(2.1, 8)
            yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
            image = image + np.sin((xx * math.cos(a) + yy * math.sin(a)) * 2 * math.pi / p) * r.uniform(2, 18)
        if r.random() < 0.08:  # specks and dust
            for _ in range(r.randint(1, 25)):
                c = (r.randint(0, w - 1), r.randint(0, h - 1))
                cv2.circle(image, c, r.randint(0, max(1, int(pitch * 0.15))), r.uniform(0, 255), -1)
        if r.random() < 0.05:  # SPECIMEN, or a stamp, across
            word = r.choice(("SPECIMEN", "MUESTRA", "SAMPLE", "VOID", "COPIA"))
            over = np.zeros((h, w), np.float32)
            size, thick = pitch * r.uniform(0.06, 0.35), max(1, int(pitch * r.uniform(0.08, 0.7)))
            at = (int(r.uniform(-0.2, 0.8) * w), int(h * r.uniform(0.3, 1.6)))
            cv2.putText(over, word, at, cv2.FONT_HERSHEY_SIMPLEX, size, 1, thick, cv2.LINE_AA)
            m = cv2.getRotationMatrix2D((w / 2, h / 2), r.uniform(-45, 45), 1)
            image = image + cv2.warpAffine(over, m, (w, h)) * r.uniform(-70, 50)
        if r.random() < 0.1:  # overexposed
            image = image * r.uniform(1.05, 1.5) + r.uniform(0, 30)
        return np.clip(image, 0, 255).astype(np.float32)

    def lens(self, image, pitch):
        r, rng = self.r, self.rng
        kind = r.random()
        if kind < 0.55:
            image = cv2.GaussianBlur(image, (0, 0), pitch * r.uniform(0.02, 0.155) + 0.05)
        if r.random() < 0.18:  # motion
            n = max(2, int(pitch * r.uniform(0.12, 0.42)))
            a = r.uniform(0, math.pi)
            k = np.zeros((2 * n + 1, 2 * n + 1), np.float32)
            d = (math.cos(a) * n / 2, math.sin(a) * n / 2)
            cv2.line(k, (round(n - d[0]), round(n - d[1])), (round(n + d[0]), round(n + d[1])), 1, 1)
            image = cv2.filter2D(image, -1, k / k.sum())
        if r.random() < 0.75:
            s = r.uniform(0, 4) if r.random() < 0.7 else r.uniform(4, 16)
            s = min(s, 0.6 * float(image.std()))
            grain = rng.standard_normal(image.shape, dtype=np.float32)
            if r.random() < 0.3:
                grain = cv2.GaussianBlur(grain, (0, 0), r.uniform(0.5, 1.2)) * 2
            image = image + grain * s
        if r.random() < 0.12:  # a phone that sharpens
            image = image + (image - cv2.GaussianBlur(image, (0, 0), pitch * 0.12 + 0.3)) * r.uniform(0.3, 1.8)
        image = np.clip(image, 0, 255)
        if r.random() < 0.04:  # a copier: two tones, nearly
            t = cv2.GaussianBlur(image, (0, 0), pitch * 2)
            image = np.clip((image - t + r.uniform(8, 25)) * r.uniform(3, 20) + 128, 0, 255)
        if r.random() < 0.2:  # made smaller for the web, sharpened, compressed there, and enlarged by whoever took it
            f = max(0.4, min(0.95, r.uniform(6.4, 11) / pitch))
            small = cv2.resize(image, None, fx=f, fy=f, interpolation=r.choice((cv2.INTER_AREA, cv2.INTER_LINEAR, cv2.INTER_CUBIC)))
            small = small + (small - cv2.GaussianBlur(small, (0, 0), 0.8)) * r.uniform(0, 1.2)
            data = cv2.imencode(".jpg", np.clip(small, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, r.randint(35, 92)])[1]
            small = cv2.imdecode(data, cv2.IMREAD_GRAYSCALE).astype(np.float32)
            image = cv2.resize(small, image.shape[::-1], interpolation=r.choice((cv2.INTER_LINEAR, cv2.INTER_CUBIC)))
            image = np.clip(image, 0, 255)
        if r.random() < 0.65:
            q = r.randint(45, 95) if r.random() < 0.75 else r.randint(14, 45)
            ok, data = cv2.imencode(".jpg", image.astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, q])
            image = cv2.imdecode(data, cv2.IMREAD_GRAYSCALE).astype(np.float32)
        if r.random() < 0.12:  # sent on as a smaller picture and enlarged again
            f = r.uniform(0.6, 0.95) if pitch < 12 else r.uniform(0.4, 0.9)
            small = cv2.resize(image, None, fx=f, fy=f, interpolation=cv2.INTER_AREA)
            image = cv2.resize(small, image.shape[::-1], interpolation=cv2.INTER_LINEAR)
        return image

    def crop(self, image, to_sensor, cells):
        """A crop as the locator makes it, a little off; the label of each output frame."""
        r = self.r
        wide = W - 2 * MARGIN
        off = r.gauss(0, 2.2) if r.random() < 0.75 else r.uniform(-14, 14)
        far = r.gauss(0, 2.6) if r.random() < 0.75 else r.uniform(-14, 14)
        top, bottom = r.gauss(0, 1.2), r.gauss(0, 1.2)
        top2, bottom2 = top + r.gauss(0, 0.5), bottom + r.gauss(0, 0.5)
        if r.random() < 0.1:
            top, bottom, top2, bottom2 = (r.uniform(-3, 3) for _ in range(4))
        # the corners that the locator believes in (nominal frame), and where they truly lie
        believed = np.float32([[MARGIN, CAP_TOP], [W - MARGIN, CAP_TOP], [W - MARGIN, CAP_TOP + CAP], [MARGIN, CAP_TOP + CAP]])
        true = believed + np.float32([[off, top], [far, top2], [far, bottom2], [off, bottom]])
        skew = cv2.getPerspectiveTransform(believed, true)
        m = (to_sensor @ skew).astype(np.float64)
        scale = float(np.linalg.norm(m[:2, 0] / m[2, 2]))
        if scale > 1.5:
            image = cv2.GaussianBlur(image, (0, 0), scale * 0.35)
        bow = r.gauss(0, 1.0) if r.random() < 0.3 else 0
        flags = cv2.INTER_LINEAR if scale > 0.7 else cv2.INTER_CUBIC
        if bow:  # a page that is not flat
            u = np.linspace(0, 1, W, dtype=np.float64)
            x, y = np.meshgrid(np.arange(W, dtype=np.float64), np.arange(H, dtype=np.float64))
            y = y + (bow * 4 * u * (1 - u))[None]
            d = m[2, 0] * x + m[2, 1] * y + m[2, 2]
            mx, my = (m[0, 0] * x + m[0, 1] * y + m[0, 2]) / d, (m[1, 0] * x + m[1, 1] * y + m[1, 2]) / d
            out = cv2.remap(image, mx.astype(np.float32), my.astype(np.float32), flags, None, cv2.BORDER_REPLICATE)
        else:
            out = cv2.warpPerspective(image, m, (W, H), flags=flags | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE)
        centres = np.float32([[MARGIN + PITCH * (i + 0.5), CAP_TOP + CAP / 2] for i in range(cells)])
        centres = cv2.perspectiveTransform(centres[None], np.linalg.inv(skew))[0, :, 0]
        return normalise(out), centres


def normalise(image):
    """Local contrast: mean and deviation over about nine characters are taken out. The reader does the same."""
    v = image.astype(np.float32)
    mean = cv2.blur(v, (129, 33))
    square = cv2.blur(v * v, (129, 33))
    return (v - mean) / (np.sqrt(np.maximum(square - mean * mean, 0)) + 6)


def labels(text, centres):
    """Class of each output frame; frames near the border between two cells are left out of the loss."""
    y = np.zeros(FRAMES, np.int64)
    at = np.arange(FRAMES) * STRIDE + (STRIDE - 1) / 2
    pitch = (centres[-1] - centres[0]) / (len(centres) - 1)
    for c, x in zip(text, centres):
        d = np.abs(at - x) / pitch
        y[(d < 0.42) & (y == 0)] = IGNORE
        y[d < 0.27] = alphabet.INDEX[c]
    return y
