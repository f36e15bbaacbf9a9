package org.rcm.intake.passport;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bytedeco.javacpp.PointerScope;

/** Draws the pages of a PDF and has each read. Drawing runs on a thread of its own, so that it can be given up. */
final class PdfPages implements AutoCloseable {

    /** What one page gave. */
    interface PageReader {
        List<PassportReading> read(Page page, int number, Deadline deadline);
    }

    /** A character of the zone is 2.54 mm wide: 20 pixels at this resolution, 14 on a copy of 70 %. */
    private static final float DPI = 200;

    private static final float FINE_DPI = 350;
    private static final float LONGEST_SIDE = 2600;
    private static final float LONGEST_FINE_SIDE = 4600;
    private static final int DEEPEST_FORM = 4;

    private final TextLayer layer;
    private final int mostPages;
    private final long mostPixels;
    private final ExecutorService drawing = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "pdf-pages");
        thread.setDaemon(true);
        return thread;
    });

    PdfPages(TextLayer layer, int mostPages, long mostPixels) {
        this.layer = layer;
        this.mostPages = mostPages;
        this.mostPixels = mostPixels;
    }

    List<PassportReading> read(byte[] content, Deadline deadline, PageReader reader) {
        try (PDDocument document = inTime(deadline, () -> Loader.loadPDF(content))) {
            List<PassportReading> readings = new ArrayList<>();
            int pages = Math.min(mostPages, document.getNumberOfPages());
            for (int i = 0; i < pages; i++) {
                List<Td3Zone> text = text(document, i, deadline);
                readings.addAll(layer.compared(page(document, i, deadline, reader), text, i + 1));
                if (deadline.passed()) {
                    readings.add(unread(i + 1, Reason.TIME_LIMIT));
                    break;
                }
            }
            return PageReadings.worthTelling(readings);
        } catch (InvalidPasswordException e) {
            return List.of(unread(1, Reason.PASSWORD_PROTECTED));
        } catch (TimeoutException e) {
            return List.of(unread(1, Reason.TIME_LIMIT));
        } catch (IOException | RuntimeException e) {
            // PDFBox throws both for damaged files
            return List.of(unread(1, Reason.CORRUPT));
        }
    }

    private List<Td3Zone> text(PDDocument document, int index, Deadline deadline) throws TimeoutException {
        try {
            return inTime(deadline, () -> TextLayer.zones(document, index));
        } catch (IOException | IllegalStateException e) {
            return List.of(); // text that cannot be told is no reason to leave the picture unread
        }
    }

    @SuppressWarnings("try") // the scopes free native memory, nobody calls them
    private List<PassportReading> page(PDDocument document, int index, Deadline deadline, PageReader reader)
            throws TimeoutException, IOException {
        PDPage page = document.getPage(index);
        if (largestImage(page.getResources(), 0) > mostPixels) {
            return List.of(unread(index + 1, Reason.TOO_LARGE));
        }
        BufferedImage image = inTime(deadline, () -> draw(document, index, DPI, LONGEST_SIDE));
        try (PointerScope scope = new PointerScope()) {
            List<PassportReading> readings =
                    reader.read(new Page(PictureDecoder.grey(image), null), index + 1, deadline);
            if (readings.stream().anyMatch(PassportReading::accepted) || deadline.passed()) {
                return readings;
            }
            boolean zone = readings.stream().anyMatch(r -> !r.mrz().isEmpty());
            if (!zone && largestImage(page.getResources(), 0) < (long) image.getWidth() * image.getHeight()) {
                return readings; // nothing finer to be seen
            }
        }
        BufferedImage fine = inTime(deadline, () -> draw(document, index, FINE_DPI, LONGEST_FINE_SIDE));
        try (PointerScope scope = new PointerScope()) {
            return reader.read(new Page(PictureDecoder.grey(fine), null), index + 1, deadline);
        }
    }

    private static BufferedImage draw(PDDocument document, int index, float dpi, float longest) throws IOException {
        PDPage page = document.getPage(index);
        float side = Math.max(page.getCropBox().getWidth(), page.getCropBox().getHeight()) / 72;
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImageWithDPI(index, Math.min(dpi, longest / Math.max(side, 0.1f)), ImageType.GRAY);
    }

    /** Pixels that the largest picture on the page declares, pictures within forms included. */
    private static long largestImage(PDResources resources, int depth) throws IOException {
        long most = 0;
        if (resources == null || depth > DEEPEST_FORM) {
            return most;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image) {
                most = Math.max(most, (long) image.getWidth() * image.getHeight());
            } else if (object instanceof PDFormXObject form) {
                most = Math.max(most, largestImage(form.getResources(), depth + 1));
            }
        }
        return most;
    }

    private static PassportReading unread(int page, Reason reason) {
        return PassportReading.unread(page, List.of(reason), 0);
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private <T> T inTime(Deadline deadline, Work<T> work) throws TimeoutException, IOException {
        Future<T> future = drawing.submit(work::done);
        try {
            return future.get(deadline.left().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("a PDF page could not be drawn", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        } finally {
            future.cancel(true);
        }
    }

    @Override
    public void close() {
        drawing.shutdownNow();
    }
}
