"""Characters, states and invented texts of machine-readable zones (ICAO 9303-3)."""

import random

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
INDEX = {c: i + 1 for i, c in enumerate(ALPHABET)}  # class 0 is "between two characters"
CELLS = 44

STATES = (
    "AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI "
    "CPV KHM CMR CAN CAF TCD CHL CHN COL COM COG COD CRI CIV HRV CUB CYP CZE DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST "
    "SWZ ETH FJI FIN FRA GAB GMB GEO D<< GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM "
    "JPN JOR KAZ KEN KIR PRK KOR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX "
    "FSM MDA MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PAN PNG PRY PER PHL POL PRT "
    "QAT ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE "
    "SYR TJK TZA THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR ARE GBR USA URY UZB VUT VAT VEN VNM YEM ZMB ZWE UTO UNO "
    "XXA XXB XXC XOM EUE RKS PSE"
).split()

_ONSETS = "B C CH D F G GU H J K L LL M N NY P PR QU R RR S SH ST T TR V W X Y Z Z".split() + [""] * 4
_NUCLEI = "A A E E I O O U IA IE UE EA OO AI".split()
_CODAS = "N R S L Z D M NT ND CH X CK K".split() + [""] * 10


def check_digit(text):
    """Weights 7, 3, 1; 0-9 as they are, A-Z 10-35, filler 0 (ICAO 9303-3, 4.9)."""
    total = 0
    for i, c in enumerate(text):
        value = 0 if c == "<" else ord(c) - 48 if c.isdigit() else ord(c) - 55
        total += value * (7, 3, 1)[i % 3]
    return str(total % 10)


def word(r):
    return "".join(r.choice(_ONSETS) + r.choice(_NUCLEI) + r.choice(_CODAS) for _ in range(r.randint(1, 4)))[:14]


def letters(r, n, pool=ALPHABET[10:36]):
    return "".join(r.choice(pool) for _ in range(n))


def names(r, room):
    parts = [word(r) if r.random() < 0.75 else letters(r, r.randint(1, 9)) for _ in range(r.randint(2, 5))]
    split = r.randint(1, len(parts) - 1)
    text = "<".join(parts[:split]) + "<<" + "<".join(parts[split:])
    if r.random() < 0.08:
        text = "<".join(parts)
    return text[:room].ljust(room, "<")


def line1(r):
    kind = "P" + (r.choice("<<<<<<MDOPSTEAN") if r.random() < 0.3 else "<")
    if r.random() < 0.06:
        kind = r.choice(("V<", "I<", "A<", "C<", "ID", "V" + letters(r, 1)))
    return kind + (r.choice(STATES) if r.random() < 0.8 else letters(r, 3)) + names(r, CELLS - 5)


def line2(r):
    shape = r.random()
    if shape < 0.3:
        number = letters(r, 9, ALPHABET[:10])
    elif shape < 0.65:
        k = r.randint(1, 3)
        number = letters(r, k) + letters(r, r.randint(6 - min(k, 2), 9 - k), ALPHABET[:10])
    else:
        number = letters(r, r.randint(6, 9), ALPHABET[:36])
    number = number[:9].ljust(9, "<")
    birth, expiry = (f"{r.randint(0, 99):02d}{r.randint(1, 12):02d}{r.randint(1, 31):02d}" for _ in range(2))
    if r.random() < 0.55:
        optional, digit = "<" * 14, r.choice("<0")
    else:
        pool = ALPHABET[:10] if r.random() < 0.6 else ALPHABET[:36]
        optional = letters(r, r.randint(4, 14), pool).ljust(14, "<")
        digit = check_digit(optional)
    number += check_digit(number)
    birth += check_digit(birth)
    expiry += check_digit(expiry)
    state = r.choice(STATES) if r.random() < 0.8 else letters(r, 3)
    composite = check_digit(number + birth + expiry + optional + digit)
    return number + state + birth + r.choice("MMMFFFX<") + expiry + optional + digit + composite


def text(r):
    """One line; a quarter of them mean nothing, so that no language is learnt."""
    kind = r.random()
    if kind < 0.38:
        return line1(r)
    if kind < 0.74:
        return line2(r)
    if kind < 0.94:
        return letters(r, CELLS, ALPHABET if r.random() < 0.6 else ALPHABET + "<" * 20)
    short = r.choice((30, 36))
    return letters(r, short, ALPHABET + "<" * 12)


if __name__ == "__main__":
    rnd = random.Random(1)
    for _ in range(12):
        print(text(rnd))
