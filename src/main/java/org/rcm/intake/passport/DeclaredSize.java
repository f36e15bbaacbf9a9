package org.rcm.intake.passport;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The size that a picture's header declares, read before anything is decoded, so that a small file that unpacks to
 * gigabytes is refused.
 *
 * @param width pixels
 * @param height pixels
 */
record DeclaredSize(long width, long height) {

    private static final int MOST_DIRECTORIES = 64;

    long pixels() {
        return Math.multiplyExact(Math.min(width, Integer.MAX_VALUE), Math.min(height, Integer.MAX_VALUE));
    }

    /** Of every page; empty where the header is damaged. */
    static List<DeclaredSize> pagesOf(ContentType type, byte[] content) {
        ByteBuffer b = ByteBuffer.wrap(content);
        try {
            return switch (type) {
                case PNG -> one(size(b.getInt(16) & 0xFFFFFFFFL, b.getInt(20) & 0xFFFFFFFFL));
                case GIF -> one(gif(b.order(ByteOrder.LITTLE_ENDIAN)));
                case BMP -> one(bmp(b.order(ByteOrder.LITTLE_ENDIAN)));
                case WEBP -> one(webp(b.order(ByteOrder.LITTLE_ENDIAN)));
                case JPEG -> jpeg(b).map(List::of).orElse(List.of());
                case TIFF -> tiff(b);
                case PDF, HEIC, UNKNOWN -> List.of();
            };
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            return List.of();
        }
    }

    private static List<DeclaredSize> one(DeclaredSize size) {
        return size.width > 0 && size.height > 0 ? List.of(size) : List.of();
    }

    private static DeclaredSize size(long width, long height) {
        return new DeclaredSize(width, height);
    }

    private static DeclaredSize gif(ByteBuffer b) {
        return size(b.getShort(6) & 0xFFFF, b.getShort(8) & 0xFFFF);
    }

    private static DeclaredSize bmp(ByteBuffer b) {
        return b.getInt(14) == 12
                ? size(b.getShort(18) & 0xFFFF, b.getShort(20) & 0xFFFF)
                : size(Math.abs((long) b.getInt(18)), Math.abs((long) b.getInt(22)));
    }

    private static DeclaredSize webp(ByteBuffer b) {
        return switch (b.get(15)) {
            case ' ' -> size(b.getShort(26) & 0x3FFF, b.getShort(28) & 0x3FFF);
            case 'L' -> size((b.getInt(21) & 0x3FFF) + 1, (b.getInt(21) >>> 14 & 0x3FFF) + 1);
            default -> size((b.getInt(24) & 0xFFFFFF) + 1, (b.getInt(27) & 0xFFFFFF) + 1);
        };
    }

    /** Of the first frame header, which is the one decoders believe. */
    private static Optional<DeclaredSize> jpeg(ByteBuffer b) {
        int at = 2;
        while (at + 9 < b.limit()) {
            if ((b.get(at) & 0xFF) != 0xFF) {
                at++;
                continue;
            }
            int marker = b.get(at + 1) & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                DeclaredSize size = size(b.getShort(at + 7) & 0xFFFF, b.getShort(at + 5) & 0xFFFF);
                return size.width > 0 && size.height > 0 ? Optional.of(size) : Optional.empty();
            }
            boolean alone = marker == 0xFF || marker <= 0x01 || marker >= 0xD0 && marker <= 0xD8;
            at += marker == 0xFF ? 1 : alone ? 2 : 2 + (b.getShort(at + 2) & 0xFFFF);
        }
        return Optional.empty();
    }

    private static List<DeclaredSize> tiff(ByteBuffer b) {
        b.order(b.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        List<DeclaredSize> pages = new ArrayList<>();
        int directory = b.getInt(4);
        while (directory != 0 && pages.size() < MOST_DIRECTORIES) {
            int entries = b.getShort(directory) & 0xFFFF;
            long width = 0;
            long height = 0;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                int tag = b.getShort(entry) & 0xFFFF;
                if (tag == 256 || tag == 257) {
                    boolean small = b.getShort(entry + 2) == 3;
                    long value = small ? b.getShort(entry + 8) & 0xFFFF : b.getInt(entry + 8) & 0xFFFFFFFFL;
                    width = tag == 256 ? value : width;
                    height = tag == 257 ? value : height;
                }
            }
            pages.add(size(width, height));
            directory = b.getInt(directory + 2 + 12 * entries);
        }
        return pages.stream().allMatch(p -> p.width > 0 && p.height > 0) ? List.copyOf(pages) : List.of();
    }
}
