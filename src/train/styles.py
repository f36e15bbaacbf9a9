"""Draws passport pages in the styles that mails bring besides scans and photographs, for measuring and never for training.

python3 styles.py OUT --style drawn|standin|screenshot|specimen --count 100 --seed 7

drawn       a page that a program drew with OCR-B, saved once or twice
standin     likewise, in a monospaced font where OCR-B was not at hand
screenshot  a page within a window, smaller than it was
specimen    a small web picture: pattern in colours, SPECIMEN across, compressed, often enlarged again

Writes what pages.py writes: pictures and truth.json, with each picture's "meta" (pixels a character, and so on).
"""

import argparse
import io
import json
import math
import os
import random

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont

import pages

OCR_B = ["/usr/share/fonts/opentype/ocr-b/" + f for f in ("OCRB.otf", "OCRB.otf", "OCRBS.otf")]
STAND_INS = ["/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"] + [
    "/usr/share/fonts/truetype/liberation/LiberationMono-" + f + ".ttf" for f in ("Regular", "Bold")
]
SANS = "/usr/share/fonts/truetype/dejavu/DejaVuSans"
INKS = ((10, 10, 14), (25, 25, 60), (60, 30, 30), (70, 70, 75), (20, 50, 30))


class StylePainter:
    def __init__(self, seed):
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

    def resized(self, im, factor, how=None):
        how = how or self.r.choice((Image.BILINEAR, Image.BICUBIC, Image.LANCZOS))
        return im.resize((round(im.width * factor), round(im.height * factor)), how)

    def picture(self, style):
        r = self.r
        text = pages.zone(r, "passport")
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


def main():
    a = argparse.ArgumentParser()
    a.add_argument("out")
    a.add_argument("--count", type=int, default=100)
    a.add_argument("--seed", type=int, default=7)
    a.add_argument("--style", default="drawn", choices=("drawn", "standin", "screenshot", "specimen"))
    a = a.parse_args()
    os.makedirs(a.out, exist_ok=True)
    painter, truth = StylePainter(a.style + str(a.seed)), {}
    for i in range(a.count):
        text, image, pitch = painter.picture(a.style)
        name = f"{i:04d}.png" if a.style == "screenshot" and i % 2 else f"{i:04d}.jpg"
        image.save(os.path.join(a.out, name), **({} if name.endswith("png") else {"quality": 90}))
        truth[name] = {"mrz": text, "meta": {"pitch": round(pitch, 1)}}
    with open(os.path.join(a.out, "truth.json"), "w") as f:
        json.dump(truth, f, indent=1)


if __name__ == "__main__":
    main()
