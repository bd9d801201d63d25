#!/usr/bin/env python3
"""Menghitung ulang undian promosi Laris, tanpa internet dan tanpa pustaka tambahan.

    python3 verify-draw.py putaran.json                          memeriksa putaran yang diterbitkan
    python3 verify-draw.py pool.json ACAK TEMPAT PUTARAN         mengundi daftar peserta sendiri

Ditulis terpisah dari programnya, menurut aturan laris-rbq/1. Keluar 0 bila cocok, 1 bila berbeda, 2 bila berkas rusak.
"""
import hashlib
import json
import re
import sys
import unicodedata

GENESIS = "0" * 64


class BadFile(Exception):
    pass


def sha(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def by_bytes(text):
    return text.encode("utf-8")


def clean(rows):
    """Step 1: the entities of a list, a missing value as '-'."""
    if not isinstance(rows, list) or not rows:
        raise BadFile("daftar kosong")
    seen, entities = set(), []
    for row in rows:
        if not isinstance(row, dict) or row.get("id") is None:
            raise BadFile("peserta tanpa id")
        entity = []
        for field in ("id", "district", "size", "gender"):
            value = row.get(field)
            value = "-" if value is None else value
            if not isinstance(value, str) or value == "":
                raise BadFile("nilai %s kosong atau bukan teks" % field)
            if any(unicodedata.category(char) in ("Cc", "Cs") for char in value):
                raise BadFile("nilai %s memuat tanda yang tidak terlihat" % field)
            entity.append(value)
        if entity[0] in seen:
            raise BadFile("id ganda: " + entity[0])
        seen.add(entity[0])
        entities.append(tuple(entity))
    return sorted(entities, key=lambda entity: by_bytes(entity[0]))


def canonical(entities):
    return "".join("\t".join(entity) + "\n" for entity in entities)


def from_text(text):
    rows = []
    for line in text.split("\n")[:-1] if text.endswith("\n") else text.split("\n"):
        parts = line.split("\t")
        if len(parts) != 4:
            raise BadFile("baris daftar tidak berisi empat nilai")
        rows.append(dict(zip(("id", "district", "size", "gender"), parts)))
    return rows


def seed_of(list_sha, randomness, cycle):
    return sha("laris-rbq/1|%s|%s|%d" % (list_sha, randomness, cycle))


def draw(entities, seed):
    """Steps 3 to 5."""
    def order(position, name):
        values = {entity[position] for entity in entities}
        return sorted(values, key=lambda value: (sha("%s|%s|%s" % (seed, name, value)), by_bytes(value)))

    districts, sizes, genders = order(1, "district"), order(2, "size"), order(3, "gender")
    cells = {}
    for entity in entities:
        cells.setdefault(entity[1:], []).append(entity[0])
    for ids in cells.values():
        ids.sort(key=lambda id: (sha(seed + "|entity|" + id), by_bytes(id)))
    of_district = {
        d: [(d, s, g) for s in sizes for g in genders if (d, s, g) in cells] for d in districts
    }
    total = len(entities)
    n_district = {d: sum(len(cells[c]) for c in of_district[d]) for d in districts}
    n_size = {s: sum(1 for e in entities if e[2] == s) for s in sizes}
    n_gender = {g: sum(1 for e in entities if e[3] == g) for g in genders}
    lag_district = dict.fromkeys(districts, 0)
    lag_size = dict.fromkeys(sizes, 0)
    lag_gender = dict.fromkeys(genders, 0)
    lag_cell = dict.fromkeys(cells, 0)
    left_district = dict(n_district)
    used = dict.fromkeys(cells, 0)
    count = len(districts)
    q = max(1, 2 * count - 2)
    merged = []
    for _ in range(total):
        chosen = None
        for d in districts:
            if left_district[d] == 0 or (count > 1 and q * (lag_district[d] + n_district[d]) < total):
                continue
            slack = q * total - total - q * lag_district[d]
            if chosen is None or slack * n_district[chosen[0]] < chosen[1] * n_district[d]:
                chosen = (d, slack)
        if chosen is None:
            district = max((d for d in districts if left_district[d]), key=lambda d: lag_district[d] + n_district[d])
        else:
            district = chosen[0]
        for d in districts:
            lag_district[d] += n_district[d]
        lag_district[district] -= total
        left_district[district] -= 1
        for s in sizes:
            lag_size[s] += n_size[s]
        for g in genders:
            lag_gender[g] += n_gender[g]
        cell = max(
            (c for c in of_district[district] if used[c] < len(cells[c])),
            key=lambda c: (lag_cell[c] + len(cells[c])) * total
            + (lag_size[c[1]] + lag_gender[c[2]]) * n_district[district],
        )
        for c in of_district[district]:
            lag_cell[c] += len(cells[c])
        lag_cell[cell] -= n_district[district]
        lag_size[cell[1]] -= total
        lag_gender[cell[2]] -= total
        merged.append(cells[cell][used[cell]])
        used[cell] += 1
    attempt, limit = 0, 2**48 - 2**48 % total
    while True:
        number = int(sha("%s|rotate|%d" % (seed, attempt))[:12], 16)
        if number < limit:
            break
        attempt += 1
    start = number % total
    return merged[start:] + merged[:start]


class Turns:
    """Steps 6 and 7: rounds from a queue, with deferrals, arrivals and the next cycle."""

    def __init__(self, head, queue):
        self.head, self.queue = list(head), list(queue)

    def take(self, wanted, absent, refill):
        shown, deferred, skipped, held, touched = [], [], [], [], set()
        head, queue, asked = self.head, self.queue, False
        at = 0
        while len(shown) < wanted:
            second = bool(head)
            if second:
                entity, head = head[0], head[1:]
            elif at < len(queue):
                entity, at = queue[at], at + 1
            else:
                fresh = None if asked else refill()
                if fresh is None:
                    break
                asked = True
                queue = [i for i in fresh if i not in touched] + [i for i in fresh if i in touched]
                at = 0
                continue
            if entity in touched:
                held.append(entity)
                continue
            touched.add(entity)
            (shown if entity not in absent else skipped if second else deferred).append(entity)
        self.head, self.queue = deferred + head, held + queue[at:]
        return shown, deferred, skipped


def plan(entities, list_sha, randomness, slots, rounds, cycle=1, queue=None, first=1, head=(), carried=(),
         arrivals=(), absences=None):
    queue = draw(entities, seed_of(list_sha, randomness, cycle)) if queue is None else queue
    waiting_for_draw = bool(head or carried)
    turns = Turns(head, carried if waiting_for_draw else queue)
    state = {"cycle": cycle, "pending": waiting_for_draw, "joined": 0}

    def refill():
        if state["pending"]:
            state["pending"] = False
            return queue
        if state["joined"]:
            return None
        state["cycle"] += 1
        return draw(entities, seed_of(list_sha, randomness, state["cycle"]))

    taken = []
    for number in range(first, first + rounds):
        for arrival in arrivals:
            if arrival["round"] == number:
                turns.queue += arrival["queue"]
                state["joined"] += len(arrival["queue"])
        wanted = min(slots, len(entities) + state["joined"])
        taken.append(turns.take(wanted, (absences or {}).get(number, set()), refill))
    return queue, taken


def check_draw(part, label, differences):
    """List, hash, randomness, seed and queue of one draw."""
    text = part["list"] if isinstance(part["list"], str) else None
    entities = clean(from_text(text) if text is not None else part["list"])
    if text is not None and text != canonical(entities):
        differences.append(label + "daftar tidak dalam bentuk baku")
    if sha(text if text is not None else canonical(entities)) != part["listSha256"]:
        differences.append(label + "sidik daftar berbeda: daftar diubah")
    randomness = part["randomness"]
    if not re.fullmatch(r"([0-9a-f]{2})+", randomness):
        differences.append(label + "angka acak bukan heksadesimal")
        return entities
    sources = part.get("sources")
    if sources:
        ceremony = unicodedata.normalize("NFC", sources["ceremonyText"].strip())
        if sha("laris-rnd/1|%s|%s" % (sources["drandHex"].strip().lower(), ceremony)) != randomness:
            differences.append(label + "angka acak bukan gabungan kedua sumbernya")
    seed = seed_of(part["listSha256"], randomness, part.get("cycle", 1))
    if part.get("seed", seed) != seed:
        differences.append(label + "benih berbeda")
    if part["queue"] != draw(entities, seed):
        differences.append(label + "antrean berbeda dari hasil hitung ulang")
    return entities


def check(document):
    differences = []
    if document.get("version") != "laris-rbq/1":
        differences.append("versi aturan tidak dikenal")
    entities = check_draw(document, "", differences)
    arrivals = document.get("arrivals", [])
    for arrival in arrivals:
        check_draw(arrival, "pendatang putaran %s: " % arrival["round"], differences)
    first, ledger = document.get("firstRound", 1), document.get("ledger") or []
    told = {}
    for row in ledger:
        told.setdefault(row["round"], {"served": [], "deferred": [], "skipped": []})[row["kind"]].append(row["publicId"])
    absences = {n: set(kinds["deferred"] + kinds["skipped"]) for n, kinds in told.items()}
    _, taken = plan(
        entities, document["listSha256"], document["randomness"], document["slots"], len(document["rounds"]),
        document.get("cycle", 1), document["queue"], first, document.get("carriedHead", ()),
        document.get("carried", ()), arrivals, absences)
    for number, (published, (shown, deferred, skipped)) in enumerate(zip(document["rounds"], taken), first):
        if published != shown:
            differences.append("putaran %d berbeda dari hasil hitung ulang" % number)
            break
        if told and told.get(number) != {"served": shown, "deferred": deferred, "skipped": skipped}:
            differences.append("buku giliran tidak sama dengan putaran %d" % number)
    before, seq = document.get("prevHash"), None
    for row in ledger:
        values = ["laris-ledger/1"] + [row[f] for f in
                  ("seq", "round", "channel", "list", "publicId", "product", "kind", "prevHash")]
        if row["prevHash"] != before or (seq is not None and row["seq"] != seq + 1):
            differences.append("rantai buku giliran putus di baris %s" % row["seq"])
        if sha("\t".join(str(value) for value in values)) != row["hash"]:
            differences.append("baris %s buku giliran diubah" % row["seq"])
        before, seq = row["hash"], row["seq"]
    if ledger and (ledger[0]["seq"] == 1) != (ledger[0]["prevHash"] == GENESIS):
        differences.append("awal buku giliran hilang")
    if "hash" in document and document["hash"] != before:
        differences.append("ujung buku giliran berbeda")
    return differences


def main(args):
    try:
        with open(args[0], encoding="utf-8-sig") as file:
            document = json.load(file)
        if len(args) == 4:
            entities = clean(document["entities"])
            slots, rounds = int(args[2]), int(args[3])
            if slots < 1 or rounds < 0 or not re.fullmatch(r"([0-9a-f]{2})+", args[1]):
                raise BadFile("angka acak, tempat atau putaran tidak sah")
            list_sha = sha(canonical(entities))
            queue, taken = plan(entities, list_sha, args[1], slots, rounds)
            print(json.dumps({"listSha256": list_sha, "seed": seed_of(list_sha, args[1], 1), "queue": queue,
                              "rounds": [shown for shown, _, _ in taken]}, indent=2, ensure_ascii=False))
            return 0
        differences = check(document)
    except (BadFile, OSError, ValueError, KeyError, TypeError, AttributeError, IndexError) as problem:
        print("Berkas tidak bisa diperiksa: %s" % problem, file=sys.stderr)
        return 2
    print("\n".join(differences) if differences else "Sah: hitung ulang memberi urutan yang sama.")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
