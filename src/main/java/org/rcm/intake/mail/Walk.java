package org.rcm.intake.mail;

import java.util.List;

/** Goes through the parts of one mail, containers and attached mails included, and collects texts and files. */
final class Walk {
    /** A part: its headers and the range of its body. */
    private record Entity(Headers headers, byte[] raw, int from, int to) {
        static Entity read(byte[] raw, int from, int to) {
            Headers headers = Headers.read(raw, from, to);
            return new Entity(headers, raw, headers.end(), to);
        }

        byte[] decoded() {
            return TransferEncoding.of(headers.first("content-transfer-encoding"))
                    .decode(raw, from, to);
        }
    }

    private final Collector collector;
    private final Containers containers;

    Walk(Collector collector) {
        this.collector = collector;
        this.containers = new Containers(collector, this);
    }

    /** Reads the message in that range; its parts are numbered below the prefix. */
    void message(byte[] raw, int from, int to, String prefix, int depth) {
        Entity entity = Entity.read(raw, from, to);
        Letter letter = new Letter(entity.headers, prefix);
        collector.letters.add(letter);
        entity(entity, letter, prefix, depth);
    }

    /** Reads what a signature encloses: a part of the same message. */
    void enclosed(byte[] raw, Letter letter, String prefix, int depth) {
        entity(Entity.read(raw, 0, raw.length), letter, prefix, depth);
    }

    private void entity(Entity entity, Letter letter, String prefix, int depth) {
        MediaType type = MediaType.ofType(entity.headers.first("content-type"), "text/plain");
        if (type.isMultipart()) {
            multipart(entity, type, letter, prefix, null, depth);
        } else {
            leaf(entity, type, letter, child(prefix, 1), null, depth);
        }
    }

    private static String child(String prefix, int number) {
        return prefix.isEmpty() || prefix.endsWith("/") ? prefix + number : prefix + "." + number;
    }

    private void multipart(
            Entity entity, MediaType type, Letter letter, String path, Letter.Alternative outer, int depth) {
        String shown = path.isEmpty() ? "0" : path;
        if (depth > Limits.DEPTH) {
            collector.unreadable(shown, "nested more than " + Limits.DEPTH + " deep");
            return;
        }
        if (type.is("multipart/encrypted")) {
            collector.encrypted(shown, type.parameter("protocol").contains("pgp") ? "PGP" : "unknown protocol");
        }
        Entity whole = decodedMultipart(entity);
        List<Slice> slices = Multipart.split(whole.raw, whole.from, whole.to, type.parameter("boundary"));
        if (slices.isEmpty()) {
            slices = Multipart.split(whole.raw, whole.from, whole.to, "");
        }
        if (slices.isEmpty()) {
            collector.unreadable(shown, "no boundary found");
            leaf(whole, MediaType.ofType("text/plain", ""), letter, child(path, 1), outer, depth);
            return;
        }
        if (type.is("multipart/signed") && slices.size() == 2) {
            signed(slices, shown);
        }
        String otherwise = type.is("multipart/digest") ? ContentTypes.MAIL : "text/plain";
        for (int i = 0; i < slices.size(); i++) {
            if (!collector.admit()) {
                return;
            }
            boolean choice = outer == null && type.is("multipart/alternative");
            Letter.Alternative alternative = choice ? new Letter.Alternative(shown, i) : outer;
            part(slices.get(i), otherwise, letter, child(path, i + 1), alternative, depth);
        }
    }

    private void signed(List<Slice> slices, String path) {
        Entity signature = Entity.read(
                slices.get(1).bytes(), slices.get(1).from(), slices.get(1).to());
        if (signature.headers.word("content-type").matches("application/(x-)?pkcs7-signature.*")) {
            collector.signed(path, SignedContent.detached(slices.get(0), signature.decoded()));
        }
    }

    /** A multipart must not be encoded (RFC 2045, 6.4); some are. */
    private static Entity decodedMultipart(Entity entity) {
        TransferEncoding encoding = TransferEncoding.of(entity.headers.first("content-transfer-encoding"));
        if (encoding == TransferEncoding.NONE || contains(entity, "\n--")) {
            return entity;
        }
        byte[] decoded = entity.decoded();
        return new Entity(entity.headers, decoded, 0, decoded.length);
    }

    private static boolean contains(Entity entity, String word) {
        int until = Math.min(entity.to, entity.from + 64 * 1024);
        return ("\n" + Charsets.decodeHeader(entity.raw, entity.from, until)).contains(word);
    }

    private void part(
            Slice slice, String otherwise, Letter letter, String path, Letter.Alternative alternative, int depth) {
        try {
            Entity entity = Entity.read(slice.bytes(), slice.from(), slice.to());
            MediaType type = MediaType.ofType(entity.headers.first("content-type"), otherwise);
            if (type.isMultipart()) {
                multipart(entity, type, letter, path, alternative, depth + 1);
            } else {
                leaf(entity, type, letter, path, alternative, depth);
            }
        } catch (RuntimeException e) {
            collector.unreadable(path, "broken (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void leaf(
            Entity entity, MediaType type, Letter letter, String path, Letter.Alternative alternative, int depth) {
        MediaType disposition = MediaType.ofDisposition(entity.headers.first("content-disposition"));
        String name = FileNames.of(type, disposition);
        boolean attached = disposition.is("attachment") || !name.isEmpty() && !letter.bodies.isEmpty();
        if ((type.is("text/plain")
                        || type.is("text/html")
                        || type.name().startsWith("text") && !type.name().contains("/"))
                && !attached) {
            text(entity, type, letter, path, alternative);
            return;
        }
        byte[] content = entity.decoded();
        String contentId = entity.headers.text("content-id").replaceAll("[<>]", "");
        boolean inline = disposition.is("inline") || disposition.name().isEmpty() && !contentId.isEmpty();
        String detected = ContentTypes.detect(content);
        Part part =
                new Part(path, detected, type.name(), name, contentId.isEmpty() ? null : contentId, inline, content);
        containers.open(part, letter, depth);
    }

    private void text(Entity entity, MediaType type, Letter letter, String path, Letter.Alternative alternative) {
        TransferEncoding encoding = TransferEncoding.of(entity.headers.first("content-transfer-encoding"));
        int limit = type.is("text/html") ? Limits.HTML_BYTES : Limits.TEXT_BYTES;
        int most = encoding == TransferEncoding.NONE ? limit : limit / 2 * 3;
        int to = Math.min(entity.to, entity.from + most);
        if (to < entity.to) {
            collector.tooLarge("part " + path + ": text longer than " + limit + " bytes");
        }
        if (!collector.admitText(to - entity.from)) {
            return;
        }
        byte[] bytes = encoding.decode(entity.raw, entity.from, to);
        String charset = type.parameter("charset");
        boolean html = type.is("text/html");
        String text = Charsets.decode(bytes, charset.isEmpty() && html ? HtmlReader.charset(bytes) : charset);
        if (html) {
            letter.bodies.add(new Letter.Body(path, true, text, alternative));
            return;
        }
        Uuencoded uuencoded = Uuencoded.of(text);
        String rest = type.parameter("format").equalsIgnoreCase("flowed")
                ? Flowed.join(uuencoded.text(), type.parameter("delsp").equalsIgnoreCase("yes"))
                : uuencoded.text();
        if (rest.contains("-----BEGIN PGP MESSAGE-----")) {
            collector.encrypted(path, "PGP");
        }
        letter.bodies.add(new Letter.Body(path, false, rest, alternative));
        int number = 0;
        for (Uuencoded.File file : uuencoded.files()) {
            number++;
            String type2 = ContentTypes.detect(file.content());
            collector.add(new Part(
                    path + "/" + number,
                    type2,
                    "application/x-uuencode",
                    FileNames.clean(file.name()),
                    null,
                    false,
                    file.content()));
        }
    }
}
