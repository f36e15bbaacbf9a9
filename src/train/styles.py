"""Draws passport pages in the styles that mails bring besides scans and photographs, for measuring and never for training.

python3 styles.py OUT --style STYLE --count 100 --seed 7

drawn       a page that a program drew with OCR-B, saved once or twice
standin     likewise, in a monospaced font where OCR-B was not at hand
screenshot  a page within a window, smaller than it was
specimen    a small web picture: pattern in colours, SPECIMEN across, compressed, often enlarged again
browser     a web page with a column of text, menus and other pictures, and in it a passport
table       an open booklet or a page on a table among papers and things, a seventh to half as wide as the photograph
small       a picture of the whole page with 6.5 to 8.5 pixels a character, as encyclopaedias have them, often with SPECIMEN
gallery     several documents on one sheet, one of them a passport; the others are cards, printed text and photographs
collection  a specimen as collections of passports in the web show it: cut at the zone's edge or with the opposite page, turned,
            thin or bold print in a colour, a word across the zone, 8.5 to 20 pixels a character

Writes what pages.py writes: pictures and truth.json, with each picture's "meta" (pixels a character, and so on).
"""

import argparse
import io
import json
import math
import os
import random

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont

import pages

OCR_B = ["/usr/share/fonts/opentype/ocr-b/" + f for f in ("OCRB.otf", "OCRB.otf", "OCRBS.otf")]
STAND_INS = ["/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"] + [
    "/usr/share/fonts/truetype/liberation/LiberationMono-" + f + ".ttf" for f in ("Regular", "Bold")
]
SANS = "/usr/share/fonts/truetype/dejavu/DejaVuSans"
STYLES = ("drawn", "standin", "screenshot", "specimen", "browser", "table", "small", "gallery", "collection")
INKS = ((10, 10, 14), (25, 25, 60), (60, 30, 30), (70, 70, 75), (20, 50, 30))


class StylePainter:
    def __init__(self, seed, people=False):
        self.people = people
        self.r, self.rng = random.Random(str(seed)), np.random.default_rng(list(str(seed).encode()))

    def page(self, text, font_path, pitch):
        """An RGB data page whose zone has so many pixels a character."""
        r = self.r
        size = pitch * (r.uniform(1.52, 1.76) if "ocr-b" in font_path else r.uniform(1.4, 1.66))
        whole = r.random() < 0.3  # the text at a go, or each character in its cell
        font = ImageFont.truetype(font_path, round(size))
        if whole:
            pitch = font.getlength("H")
        w = round(pitch * 44 * r.uniform(1.08, 1.16))
        h = round(w * r.uniform(0.68, 0.72))
        base = tuple(r.randint(205, 250) for _ in range(3))
        im = Image.new("RGB", (w, h), base)
        pen = ImageDraw.Draw(im)
        for _ in range(r.randint(0, 3)):  # guilloche
            colour = tuple(max(0, c - r.randint(6, 45)) for c in base)
            step, high, long = w / r.uniform(40, 120), w * r.uniform(0.002, 0.02), w / r.uniform(10, 50)
            phase = r.uniform(0, 9)
            for y in np.arange(-high, h + high, step):
                points = [(x, y + high * math.sin(x / long + phase + y / 37)) for x in range(0, w + 6, 6)]
                pen.line(points, fill=colour, width=max(1, w // 900))
        if r.random() < 0.6:
            pen.rectangle((0, h * 0.74, w, h), fill=tuple(min(255, c + r.randint(0, 14)) for c in base))
        pen.rectangle((w * 0.04, h * 0.14, w * 0.27, h * 0.62), fill=tuple(r.randint(150, 225) for _ in range(3)))
        pen.ellipse((w * 0.1, h * 0.2, w * 0.21, h * 0.42), fill=tuple(r.randint(80, 230) for _ in range(3)))
        label, value = ImageFont.truetype(SANS + ".ttf", max(7, w // 85)), ImageFont.truetype(SANS + "-Bold.ttf", max(9, w // 55))
        for i in range(6):
            for x in (0.3, 0.62):
                if r.random() < 0.8:
                    at = (w * x, h * (0.12 + 0.09 * i))
                    pen.text(at, r.choice(("Surname / Nom", "Date of birth", "Sexo / Sex", "Authority")), font=label, fill=(95, 95, 120))
                    word = "".join(chr(r.randint(65, 90)) for _ in range(r.randint(1, 11)))
                    pen.text((at[0], at[1] + h * 0.028), word, font=value, fill=(20, 20, 30))
        ink = r.choice(INKS) if r.random() < 0.5 else (12, 12, 16)
        left = (w - pitch * 44) / 2
        gap = pitch * r.uniform(2.35, 2.6)
        for i, line in enumerate(text):
            y = h * 0.8 + gap * i
            if whole:
                pen.text((left, y), line, font=font, fill=ink, anchor="ls")
            else:
                for k, c in enumerate(line):
                    pen.text((left + (k + 0.5) * pitch, y), c, font=font, fill=ink, anchor="ms")
        return im, pitch

    def laid(self, im, colour=None):
        """On a larger sheet, turned by a degree or less."""
        r = self.r
        colour = colour or tuple(r.randint(225, 255) for _ in range(3))
        w, h = im.size
        sheet = Image.new("RGB", (int(w * r.uniform(1.02, 1.3)), int(h * r.uniform(1.02, 1.5))), colour)
        sheet.paste(im, (r.randint(0, sheet.width - w), r.randint(0, sheet.height - h)))
        return sheet.rotate(r.uniform(-1, 1), Image.BICUBIC, fillcolor=colour) if r.random() < 0.6 else sheet

    def grain(self, im, most):
        a = np.asarray(im).astype(np.float32)
        a = a + self.rng.normal(0, self.r.uniform(0, most), a.shape)
        return Image.fromarray(a.clip(0, 255).astype(np.uint8))

    def jpeg(self, im, low, high):
        out = io.BytesIO()
        im.save(out, "JPEG", quality=self.r.randint(low, high), subsampling=self.r.choice((0, 2)))
        return Image.open(io.BytesIO(out.getvalue())).convert("RGB")

    def prose(self, pen, box, size, ink):
        """Paragraphs of words by chance."""
        r = self.r
        font = ImageFont.truetype(r.choice((SANS + ".ttf", STAND_INS[1])), size)
        y = box[1]
        while y + size < box[3]:
            line = ""
            while font.getlength(line) < (box[2] - box[0]) * (0.9 if r.random() < 0.85 else 0.4):
                line += "".join(chr(r.randint(97, 122)) for _ in range(r.randint(1, 11))) + " "
            pen.text((box[0], y), line[: max(1, int(len(line) * (box[2] - box[0]) / max(1, font.getlength(line))))], font=font, fill=ink)
            y += int(size * (1.3 if r.random() < 0.9 else 2.2))

    def things(self, sheet, count):
        """Cards, papers and photographs that lie about."""
        r = self.r
        w, h = sheet.size
        for _ in range(count):
            tw, th = (int(w * r.uniform(0.08, 0.45)) for _ in range(2))
            thing = Image.new("RGBA", (tw, th), tuple(r.randint(30, 255) for _ in range(3)) + (255,))
            pen = ImageDraw.Draw(thing)
            if r.random() < 0.7:
                self.prose(pen, (8, 8, tw - 8, th - 8), max(8, int(w * r.uniform(0.006, 0.014))), (20, 20, 40))
            else:
                for _ in range(12):
                    x, y = r.randint(0, tw), r.randint(0, th)
                    pen.ellipse((x, y, x + r.randint(4, tw), y + r.randint(4, th)), fill=tuple(r.randint(0, 255) for _ in range(3)))
            thing = thing.rotate(r.uniform(-40, 40), Image.BICUBIC, expand=True)
            sheet.paste(thing, (r.randint(-tw // 3, w - tw // 2), r.randint(-th // 3, h - th // 2)), thing)

    def seen_from(self, page, size, wide, ground):
        """The page on a sheet of that size, so many pixels wide, turned and seen at a slant; and the part of its size left."""
        r = self.r
        w, h = page.size
        f = wide / w
        a = math.radians(r.gauss(0, 6)) + math.radians(r.choice((0, 0, 0, 90, 180, 270)))
        c, s = math.cos(a) * f, math.sin(a) * f
        corners = [(x - w / 2, y - h / 2) for x, y in ((0, 0), (w, 0), (w, h), (0, h))]
        lean = [1 + r.uniform(-0.04, 0.04) for _ in range(4)]
        at = [((x * c - y * s) * k, (x * s + y * c) * k) for (x, y), k in zip(corners, lean)]
        room = [max(abs(p[i]) for p in at) for i in (0, 1)]
        mid = [r.uniform(room[i], size[i] - room[i]) if size[i] > 2 * room[i] else size[i] / 2 for i in (0, 1)]
        at = np.float32([(x + mid[0], y + mid[1]) for x, y in at])
        m = cv2.getPerspectiveTransform(np.float32([(0, 0), (w, 0), (w, h), (0, h)]), at)
        soft = cv2.GaussianBlur(np.asarray(page), (0, 0), max(0.3, 0.35 / f)) if f < 1 else np.asarray(page)
        over = cv2.warpPerspective(soft, m, size, flags=cv2.INTER_LINEAR)
        mask = cv2.warpPerspective(np.ones((h, w), np.float32), m, size)[..., None]
        return Image.fromarray((np.asarray(ground) * (1 - mask) + over * mask).astype(np.uint8))

    def resized(self, im, factor, how=None):
        how = how or self.r.choice((Image.BILINEAR, Image.BICUBIC, Image.LANCZOS))
        return im.resize((round(im.width * factor), round(im.height * factor)), how)

    def picture(self, style):
        r = self.r
        text = pages.zone(r, "passport", self.people)
        return text, *getattr(self, style)(text)

    def drawn(self, text, fonts=OCR_B):
        r = self.r
        pitch = math.exp(r.uniform(math.log(9), math.log(28)))
        im, pitch = self.page(text, r.choice(fonts), pitch)
        im = self.laid(im)
        if r.random() < 0.4:
            factor = r.uniform(max(0.4, 8.5 / pitch), 1.3)
            im, pitch = self.resized(im, factor), pitch * factor
        im = self.grain(im, 4)
        if r.random() < 0.3:
            im = im.filter(ImageFilter.GaussianBlur(r.uniform(0.3, 0.06 * pitch)))
        return (self.jpeg(im, 40, 90) if r.random() < 0.85 else im), pitch

    def standin(self, text):
        return self.drawn(text, STAND_INS)

    def screenshot(self, text):
        r = self.r
        pitch = r.uniform(16, 30)
        im, pitch = self.page(text, r.choice(OCR_B), pitch)
        factor = r.uniform(8, 15) / pitch
        im = self.resized(im, factor)
        dark = r.random() < 0.4
        sheet = Image.new("RGB", (int(im.width * r.uniform(1.1, 1.8)), int(im.height * r.uniform(1.3, 1.9))), (32, 32, 36) if dark else (243, 243, 243))
        pen = ImageDraw.Draw(sheet)
        font = ImageFont.truetype(SANS + ".ttf", 12)
        for y in (6, sheet.height - 20):
            pen.text((10, y), "Archivo  Editar  Ver  Ayuda   pasaporte.jpg - 100 %", font=font, fill=(200, 200, 200) if dark else (40, 40, 40))
        sheet.paste(im, ((sheet.width - im.width) // 2, (sheet.height - im.height) // 2))
        return (self.jpeg(sheet, 50, 90) if r.random() < 0.5 else sheet), pitch * factor

    def specimen(self, text):
        r = self.r
        pitch = r.uniform(14, 30)
        im, pitch = self.page(text, r.choice(OCR_B), pitch)
        im = ImageEnhance.Color(im).enhance(r.uniform(1, 2.5))
        if r.random() < 0.7:
            over = Image.new("L", (im.width * 2, im.height * 2), 0)
            size = im.width * r.uniform(0.08, 0.17)
            font = ImageFont.truetype(SANS + "-Bold.ttf", int(size))
            word = r.choice(("SPECIMEN", "MUESTRA", "SPECIMEN  SPECIMEN", "SAMPLE"))
            ImageDraw.Draw(over).text((im.width, im.height * r.uniform(0.8, 1.4)), word, font=font, fill=int(r.uniform(25, 110)), anchor="mm")
            over = over.rotate(r.choice((0, r.uniform(-40, 40))), Image.BICUBIC).crop((im.width // 2, im.height // 2, im.width // 2 + im.width, im.height // 2 + im.height))
            im = Image.composite(Image.new("RGB", im.size, r.choice(((200, 30, 30), (120, 120, 120), (30, 60, 160), (255, 255, 255)))), im, over)
        if r.random() < 0.4:
            im = self.laid(im)
        target = math.exp(r.uniform(math.log(8.5), math.log(18)))
        im, pitch = self.resized(im.filter(ImageFilter.GaussianBlur(0.3)), target / pitch), target
        im = self.jpeg(im, 40, 88)
        if r.random() < 0.35:
            im = im.filter(ImageFilter.UnsharpMask(r.uniform(0.6, 1.5), r.randint(40, 160), 0))
        if r.random() < 0.35:
            factor = r.uniform(1.2, 2.4)
            im = self.jpeg(self.resized(im, factor), 60, 92)
        if r.random() < 0.1:
            im = im.convert("L").convert("RGB")
        return im, pitch

    def browser(self, text):
        r = self.r
        im, pitch = self.page(text, r.choice(OCR_B), r.uniform(16, 30))
        factor = r.uniform(7.5, 14) / pitch
        im = self.resized(im, factor)
        dark = r.random() < 0.3
        paper, ink = ((28, 28, 32), (205, 205, 205)) if dark else ((255, 255, 255), (32, 33, 36))
        sheet = Image.new("RGB", (r.choice((1280, 1366, 1440, 1920)), r.choice((720, 800, 900, 1080))), paper)
        pen = ImageDraw.Draw(sheet)
        pen.rectangle((0, 0, sheet.width, 80), fill=tuple(abs(c - 30) for c in paper))
        pen.rounded_rectangle((90, 44, sheet.width - 200, 72), 12, fill=paper)
        font = ImageFont.truetype(SANS + ".ttf", 14)
        pen.text((110, 50), "https://www.example.org/wiki/passport?page=2", font=font, fill=ink)
        x = r.randint(0, max(0, sheet.width - im.width - 20))
        y = r.randint(90, max(91, sheet.height - im.height - 20))
        self.prose(pen, (24, 96, sheet.width - 24, sheet.height), r.choice((13, 15, 16, 18)), ink)
        pen.rectangle((x - 12, y - 12, x + im.width + 12, y + im.height + 12), fill=paper)
        sheet.paste(im, (x, y))
        return (self.jpeg(sheet, 60, 92) if r.random() < 0.5 else sheet), pitch * factor

    def table(self, text):
        r = self.r
        im, pitch = self.page(text, r.choice(OCR_B), r.uniform(22, 34))
        if r.random() < 0.6:  # the page above it, too
            both = Image.new("RGB", (im.width, im.height * 2), tuple(r.randint(200, 250) for _ in range(3)))
            self.prose(ImageDraw.Draw(both), (60, 60, im.width - 60, im.height - 60), im.width // r.randint(40, 80), (60, 60, 80))
            both.paste(im, (0, im.height))
            im = both
        size = r.choice(((3000, 2250), (2250, 3000), (4000, 3000), (3000, 4000), (1600, 1200), (2048, 1536)))
        target = max(9.5, max(size) * r.uniform(0.15, 0.5) / (44 * 1.12))
        ground = Image.new("RGB", size, tuple(r.randint(20, 230) for _ in range(3)))
        grain = np.repeat(self.rng.normal(0, r.uniform(2, 12), (size[1] // 4 + 1, size[0] // 60 + 1)), 60, 1)
        grain = cv2.resize(grain.astype(np.float32), size)[..., None]
        ground = Image.fromarray((np.asarray(ground) + grain).clip(0, 255).astype(np.uint8))
        self.things(ground, r.randint(0, 7))
        whole = self.seen_from(im, size, im.width * target / pitch, ground)
        light = np.linspace(1 - r.uniform(0, 0.4), 1, size[0])[None, :, None]
        whole = Image.fromarray((np.asarray(whole) * light).astype(np.uint8))
        whole = whole.filter(ImageFilter.GaussianBlur(target * r.uniform(0.02, 0.08)))
        return self.jpeg(self.grain(whole, 5), 60, 92), target

    def small(self, text):
        r = self.r
        im, pitch = self.specimen(text)
        target = r.uniform(6.5, 8.5)
        im = self.resized(im, target / pitch)
        return (self.jpeg(im, 60, 92) if r.random() < 0.8 else im), target

    def gallery(self, text):
        r = self.r
        im, pitch = self.page(text, r.choice(OCR_B), r.uniform(16, 26))
        size = r.choice(((1654, 2339), (2339, 1654), (1240, 1754)))
        sheet = Image.new("RGB", size, (255, 255, 255))
        self.things(sheet, r.randint(2, 9))
        target = r.uniform(9, 13)
        im = self.resized(im, target / pitch)
        sheet.paste(im, (r.randint(0, size[0] - im.width), r.randint(0, size[1] - im.height)))
        return self.jpeg(self.grain(sheet, 4), 50, 90), target

    def collection(self, text):
        r = self.r
        im, pitch = self.page(text, r.choice(OCR_B), r.uniform(24, 34))
        w, h = im.size
        weight = r.random()
        if weight < 0.35:  # thin or bold
            im = im.filter(ImageFilter.MaxFilter(3) if weight < 0.15 else ImageFilter.MinFilter(3))
        if r.random() < 0.4:  # dark places in a colour
            a = np.asarray(im).astype(np.float32)
            dark = 1 - a.mean(2, keepdims=True) / 255
            a = a + dark * np.float32([r.uniform(0, 110) if r.random() < 0.5 else 0 for _ in range(3)])
            im = Image.fromarray(a.clip(0, 255).astype(np.uint8))
        if r.random() < 0.4:  # a pattern over everything
            a = np.asarray(im).astype(np.float32)
            pattern = cv2.resize(self.waves(), (w, h))[..., None]
            im = Image.fromarray((a - (pattern > 0) * pattern * r.uniform(10, 60)).clip(0, 255).astype(np.uint8))
        pen = ImageDraw.Draw(im, "RGBA")
        if r.random() < 0.4:  # a word across the zone
            size = pitch * r.uniform(2, 6)
            over = Image.new("RGBA", im.size, (0, 0, 0, 0))
            at = (w * r.uniform(0.3, 0.7), h * r.uniform(0.72, 0.92))
            colour = r.choice(((200, 30, 30), (90, 90, 90), (30, 60, 160), (255, 255, 255)))
            font = ImageFont.truetype(SANS + "-Bold.ttf", int(size))
            ImageDraw.Draw(over).text(at, r.choice(("SPECIMEN", "MUESTRA", "SAMPLE")), font=font, fill=colour + (int(r.uniform(30, 110)),), anchor="mm")
            over = over.rotate(r.choice((0, r.uniform(-25, 25))), Image.BICUBIC, center=at)
            im.paste(over, (0, 0), over)
        if r.random() < 0.15:  # holes, as they spell a word above the zone
            for i in range(40):
                x, y = w * 0.2 + i * w * 0.015, h * r.uniform(0.68, 0.755)
                pen.ellipse((x, y, x + pitch * 0.4, y + pitch * 0.4), fill=(70, 70, 70, 255))
        kind = r.random()
        if kind < 0.4:  # cut at the zone's edges
            low = h * 0.8 + pitch * 2.6
            side = (w - pitch * 44) / 2
            im = im.crop((int(r.uniform(0, side - pitch * 0.15)), int(r.choice((0, h * 0.3))), int(w - r.uniform(0, side - pitch * 0.15)), int(low + pitch * r.uniform(0.2, 1.5))))
        elif kind < 0.75:  # the opposite page
            both = Image.new("RGB", (w, h * 2 + 12), tuple(r.randint(190, 250) for _ in range(3)))
            self.prose(ImageDraw.Draw(both), (60, 60, w - 60, h - 60), w // r.randint(40, 80), (60, 60, 80))
            both.paste(im, (0, h + 12))
            im = both
        if r.random() < 0.5:
            im = self.laid(im, r.choice(((255, 255, 255), (0, 0, 0), (120, 90, 60))))
        target = math.exp(r.uniform(math.log(8.5), math.log(20)))
        im = self.resized(im.filter(ImageFilter.GaussianBlur(r.uniform(0.3, 1.5))), target / pitch)
        if r.random() < 0.3:
            im = im.rotate(r.choice((90, 180, 270)), expand=True)
        return self.jpeg(self.grain(im, 5), 45, 90), target

    def waves(self):
        """Fine lines bent by slow waves, -1 to 1."""
        r = self.r
        yy, xx = np.mgrid[0:500, 0:700].astype(np.float32)
        a, long = r.uniform(0, math.pi), r.uniform(60, 250)
        bend = np.sin(xx / long + r.uniform(0, 9)) * np.cos(yy / long) * r.uniform(5, 40)
        return np.sin((xx * math.cos(a) + yy * math.sin(a) + bend) * 2 * math.pi / r.uniform(4, 25)).astype(np.float32)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("out")
    a.add_argument("--count", type=int, default=100)
    a.add_argument("--seed", type=int, default=7)
    a.add_argument("--people", action="store_true", help="names and numbers as in pages.py")
    a.add_argument("--style", default="drawn", choices=STYLES)
    a = a.parse_args()
    os.makedirs(a.out, exist_ok=True)
    painter, truth = StylePainter(a.style + str(a.seed), a.people), {}
    for i in range(a.count):
        text, image, pitch = painter.picture(a.style)
        name = f"{i:04d}.png" if a.style == "screenshot" and i % 2 else f"{i:04d}.jpg"
        image.save(os.path.join(a.out, name), **({} if name.endswith("png") else {"quality": 90}))
        truth[name] = {"mrz": text, "meta": {"pitch": round(pitch, 1)}}
    with open(os.path.join(a.out, "truth.json"), "w") as f:
        json.dump(truth, f, indent=1)


if __name__ == "__main__":
    main()
