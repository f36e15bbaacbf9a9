package org.rcm.intake.extraction;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rcm.intake.mail.MailParser;
import org.rcm.intake.mail.MailSettings;
import org.rcm.intake.mail.Receipt;
import org.rcm.intake.mail.Receipts;

/**
 * Measures how fast stored mails become applications, pictures left unread: {@code MailBench FOLDER…}, where a folder holds
 * {@code .eml} files to read besides the mails made up here. Prints mails a second of one core (the reading thread's
 * time, so that whatever else the machine does is left out), how many times that is what is promised, and what a mail
 * asks of memory; at the end the heap that stays.
 */
public final class MailBench {
    private static final double PROMISED = 300;
    private static final long MEASURED = Integer.getInteger("seconds", 8) * 1_000_000_000L;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final MailParser PARSER =
            new MailParser(new MailSettings(Set.of("registro@crm.example", "crmst@iom.int"), null), ReadingCase.WORDS);
    private static final MailReader READER =
            new MailReader(ReadingCase.CATALOGUE, new GivenPassports(), Clock.systemUTC());

    private MailBench() {}

    public static void main(String[] folders) throws IOException {
        List<byte[]> shapes = new ArrayList<>();
        for (Path file : ReadingCasesTest.mails()) {
            shapes.add(ReadingCase.read(file).raw());
        }
        List<byte[]> answers = new TypicalMails().answers(300);
        List<byte[]> documents = new TypicalMails().documents(100);
        System.out.printf(
                "%-28s %6s %8s %10s %12s %12s%n", "mails", "n", "KB each", "mails/s", "of promised", "MB each");
        measure("answers, picture attached", answers);
        measure("forms and lists attached", documents);
        measure("every shape of the tests", shapes);
        for (String folder : folders) {
            if (Files.isDirectory(Path.of(folder))) {
                measure(folder, in(Path.of(folder)));
            }
        }
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(
                "heap that stays: %d MB, of which mails %d MB%n",
                heap >> 20, size(List.of(answers, documents, shapes)));
    }

    private static void measure(String name, List<byte[]> mails) {
        run(mails, MEASURED);
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long nanos = THREADS.getCurrentThreadCpuTime();
        int read = run(mails, MEASURED);
        double perSecond = read * 1e9 / (THREADS.getCurrentThreadCpuTime() - nanos);
        double megabytes = (THREADS.getCurrentThreadAllocatedBytes() - bytes) / 1048576.0 / read;
        System.out.printf(
                "%-28s %6d %8.1f %10.0f %12.2f %12.1f%n",
                name,
                mails.size(),
                mails.stream().mapToInt(mail -> mail.length).average().orElse(0) / 1024,
                perSecond,
                perSecond / PROMISED,
                megabytes);
    }

    /** Reads all of them again and again, but for a rest; how many were read. */
    private static int run(List<byte[]> mails, long nanos) {
        long until = THREADS.getCurrentThreadCpuTime() + nanos;
        int read = 0;
        do {
            for (byte[] mail : mails) {
                Receipt receipt = Receipts.of(mail, Instant.EPOCH);
                READER.read(PARSER.parse(mail, receipt));
            }
            read += mails.size();
        } while (THREADS.getCurrentThreadCpuTime() < until);
        return read;
    }

    private static List<byte[]> in(Path folder) throws IOException {
        List<byte[]> mails = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>)
                    files.filter(path -> path.toString().endsWith(".eml")).sorted()::iterator) {
                mails.add(Files.readAllBytes(file));
            }
        }
        return mails;
    }

    private static long size(List<List<byte[]>> mails) {
        return mails.stream()
                        .flatMap(List::stream)
                        .mapToLong(mail -> mail.length)
                        .sum()
                >> 20;
    }
}
